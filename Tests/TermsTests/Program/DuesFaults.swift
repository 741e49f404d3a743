/// Every sort of fault in what a program says of fees, allowances, and what orders have to meet.
extension Fault {
    /// The sections without a fault, to stand behind the sample program.
    static let dues = """

        fiscal_year: 07-01
        tiers:
          label: Level
          clause: "1.6"
          entry: bronze
          list:
            - {id: bronze, label: Bronze, clause: "1.6"}
            - {id: silver, label: Silver, clause: "1.6", rises: conferred}
        certifications:
          - {id: engineer, label: Engineer, clause: "1.6"}
        obligations:
          - {id: plan, label: Plan, clause: "1.6", every: quarter, period: fiscal, first: pro_rata, evidence: [text]}
          - {id: visit, label: Visit, clause: "1.6", every: once, within_days: 30, evidence: [text]}
        fees:
          - {id: yearly, label: Yearly fee, clause: "1.6", amount: agreed, first: full, refundable: false}
          - {id: entry, label: Entry, clause: "1.6", types: [gold], amount: {bronze: 10.00 EUR}, period: calendar}
          - {id: listing, label: Listing, clause: "1.6", amount: [5.00 EUR, 6.00 USD], first: none, within_days: 9}
        allowances:
          - {id: kits, label: Kits, clause: "1.6", count: {silver: 3}, period: fiscal, first: pro_rata}
          - {id: hours, label: Hours, clause: "1.6", unit: hours, count: 10, types: ["gold"]}
        sales:
          clause: "1.6"
          requirements:
            - {id: least, label: Least, clause: "1.6", least: 25, where: order.product_line == 'x'}
            - {id: worth, label: Worth, clause: "1.6", least: [90.00 EUR, 95.00 USD]}
            - {id: near, label: Near, clause: "1.6", territory: [DE, AT]}
            - {id: expert, label: Expert, clause: "1.6", tiers: [silver], certified: [engineer]}

        """

    static let inDues: [Fault] = [
        Fault(
            "a fee by a tier that there is not", "amount: {bronze: 10.00 EUR}", "amount: {«brass: 10.00 EUR}",
            says: "no tier `brass`"),
        Fault(
            "a fee that is no amount", "amount: {bronze: 10.00 EUR}", "amount: {bronze: «ten}",
            says: "`ten` is no amount"),
        Fault(
            "a fee without an amount", "amount: [5.00 EUR, 6.00 USD]", "amount: «[]", says: "listing has no amount",
            hint: "agreed"),
        Fault(
            "two amounts in one currency", "amount: [5.00 EUR, 6.00 USD]", "amount: [5.00 EUR, «6.00 EUR]",
            says: "an amount in EUR already"),
        Fault(
            "a fee of a type that there is not", "types: [gold], amount", "types: «[golden], amount",
            says: "no partner type `golden`", hint: "gold"),
        Fault(
            "an anniversary that is begun in the middle",
            "{id: yearly, label: Yearly fee, clause: \"1.6\", amount: agreed, first: full",
            "{id: «yearly, label: Yearly fee, clause: \"1.6\", amount: agreed, first: pro_rata",
            says: "no year that is begun in the middle", hint: "full or none"),
        Fault(
            "a year that there is not", "period: calendar}", "period: «lunar}",
            says: "expected one of `anniversary`, `calendar`, `fiscal`"),
        Fault("two fees of one id", "{id: entry", "{id: «yearly", says: "used twice"),
        Fault("a fee due in no day", "within_days: 9", "within_days: «0", says: "within_days is 0"),
        Fault(
            "an allowance of a tier that there is not", "count: {silver: 3}", "count: {«gold: 3}",
            says: "no tier `gold`"),
        Fault("an allowance of nothing", "count: 10,", "count: «0,", says: "quota is 0"),
        Fault(
            "an allowance that asks for what is not known", "unit: hours, count: 10",
            "unit: hours, count: 10, when: «order.units > 1", says: "`order.units` is not known"),
        Fault(
            "a requirement that asks for nothing", "{id: near, label: Near, clause: \"1.6\", territory: [DE, AT]}",
            "{id: «near, label: Near, clause: \"1.6\"}", says: "near asks for nothing", hint: "territory"),
        Fault(
            "a country that there is not", "territory: [DE, AT]", "territory: «[DE, XX]",
            says: "\"XX\" is not a country"),
        Fault("a territory that is none", "territory: [DE, AT]", "territory: «near", says: "no territory"),
        Fault(
            "a requirement of a tier that there is not", "tiers: [silver], cert", "tiers: «[steel], cert",
            says: "no tier `steel`"),
        Fault(
            "a certification that there is not", "certified: [engineer]", "certified: «[pilot]",
            says: "no certification `pilot`"),
        Fault("a least order of nothing", "least: 25", "least: «0", says: "least is 0"),
        Fault(
            "a duty that is due once and has periods", "{id: visit, label: Visit, clause: \"1.6\", every: once",
            "{id: «visit, label: Visit, clause: \"1.6\", first: none, every: once", says: "has no periods"),
    ]
}
