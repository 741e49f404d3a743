#!/usr/bin/env python3
"""The six conditions of ExpressionBenchmark.swift, evaluated by common-expression-language (Rust core). Prints a rate."""

import time

import cel

SOURCES = [
    "partner.tier == 'gold' ? 25 : partner.tier == 'silver' ? 20 : 15",
    "deal.origin == 'vendor' && deal.redirected",
    "deal.internal_use",
    "order.renewal && partner.tier != 'gold'",
    "order.route == 'direct' && registration.status == 'approved' && !registration.expired && partner.payments_current",
    "deal.role == 'fulfilment'",
]
FACTS = {
    "partner": {"tier": "silver", "payments_current": True},
    "deal": {"origin": "partner", "redirected": False, "internal_use": False, "role": "resale"},
    "order": {"renewal": True, "route": "direct"},
    "registration": {"status": "approved", "expired": False},
}


def main():
    programs = [cel.compile(source) for source in SOURCES]
    context = cel.Context()
    for name, value in FACTS.items():
        context.add_variable(name, value)
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < 3:
        for _ in range(200):
            for program in programs:
                program.execute(context)
        count += 200 * len(programs)
    print(count / (time.perf_counter() - start))


main()
