import Members
import Record
import Terms

/// What partners and the vendor are told of funds.
enum FundNotices {
    static let all: [Reaction] = [
        .notices(of: FundsRequested.self) { event, reader in try [reader.toDecide(event.request)] },
        .notices(of: FundStepApproved.self) { event, reader in
            try [reader.toDecide(reader.require(event.request).value)]
        },
        .notices(of: FundRequestApproved.self) { event, reader in
            try reader.tell(
                event.request, .fundApproved, "approved",
                ["amount": .money(event.approval.amount), "through": .day(event.claimBy)])
        },
        .notices(of: FundRequestEnded.self) { event, reader in
            switch event.status {
            case .declined:
                return try reader.tell(
                    event.request, .fundDeclined, "declined", ["reason": event.reason.map(TypedValue.text)])
            case .void:
                return try reader.tell(event.request, .fundVoid, "void", ["amount": event.back.map(TypedValue.money)])
            case .forfeited where event.back?.isPositive ?? false:
                return try reader.tell(
                    event.request, .fundVoid, "forfeited", ["amount": event.back.map(TypedValue.money)])
            default: return []
            }
        },
        .notices(of: FundsClaimed.self) { event, reader in
            let claim = event.claim
            let says = Phrase(
                "notice.fund_claimed",
                [
                    "partner": .text(try reader.require(claim.partner).value.name), "about": .text(claim.about),
                    "amount": .money(claim.amount),
                ])
            return [reader.context.notice(to: nil, .fundClaimed, claim.id.text, reader.clause(of: claim.fund), says)]
        },
        .notices(of: FundClaimDecided.self) { event, reader in try reader.tell(event) },
        // It is looked at after the activity and before it is too late to claim it.
        .notices(of: DueDone.self) { event, reader in
            guard event.work == .fundRequest, event.again != nil, let id = ID<FundRequest>(event.about),
                let request = try reader.find(id)?.value, let claimBy = request.claimBy,
                request.committed?.isPositive ?? false
            else { return [] }
            return try reader.tell(
                id, .fundClaimDue, "claim_due",
                ["amount": request.committed.map(TypedValue.money), "through": .day(claimBy)])
        },
        .notices(of: FundMoved.self) { event, reader in
            guard event.from == .free else { return [] }
            let budget = try reader.require(event.budget).value
            let low = budget.amount.minor / 10
            guard budget.free.minor < low, budget.free.minor + event.amount.minor >= low else { return [] }
            let says = Phrase(
                "notice.fund_budget_low",
                [
                    "fund": .named(.fund, budget.fund), "free": .money(budget.free), "amount": .money(budget.amount),
                    "through": .day(budget.through),
                ])
            return [
                reader.context.notice(to: nil, .fundBudgetLow, budget.id.text, reader.clause(of: budget.fund), says)
            ]
        },
    ]
}

extension Reader {
    fileprivate func clause(of fund: String) -> ClauseID? { context.program.fund(fund)?.clause }

    /// To the vendor: a proposal waits.
    fileprivate func toDecide(_ request: FundRequest) throws -> Notice {
        let says = Phrase(
            "notice.fund_requested",
            [
                "partner": .text(try require(request.partner).value.name), "about": .text(request.title),
                "amount": .money(request.approvals.last?.amount ?? request.asked), "starts": .day(request.starts),
            ])
        return context.notice(to: nil, .fundRequested, request.id.text, clause(of: request.fund), says)
    }

    /// To the partner whose activity it is.
    fileprivate func tell(
        _ id: ID<FundRequest>, _ kind: NoticeKind, _ what: String, _ values: [String: TypedValue?]
    ) throws -> [Notice] {
        let request = try require(id).value
        let says = Phrase("notice.fund_\(what)", values.merging(["about": .text(request.title)]) { $1 })
        return [context.notice(to: request.partner, kind, id.text, clause(of: request.fund), says)]
    }

    fileprivate func tell(_ event: FundClaimDecided) throws -> [Notice] {
        let claim = try require(event.claim).value
        let kind: NoticeKind
        switch event.status {
        case .approved: kind = .fundClaimApproved
        case .declined, .denied: kind = .fundClaimDeclined
        case .waiting, .forfeited: return []
        }
        let says = Phrase(
            "notice.fund_claim_\(event.status.rawValue)",
            [
                "about": .text(claim.about), "amount": .money(claim.amount),
                "reason": event.reason.map(TypedValue.text),
            ])
        return [context.notice(to: event.owner, kind, claim.id.text, clause(of: claim.fund), says)]
    }
}
