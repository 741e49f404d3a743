import Commerce
import Members
import Record
import Store
import Terms

/// Claims what an approved activity cost, or a part of it: invoices, and the proofs that its kind asks for.
public struct ClaimFunds: Command {
    public static let name = "claim_funds"
    public static let permission = Permission.requestFunds

    public let fundRequest: ID<FundRequest>
    public let items: [Cost]
    public let proofs: [Proof]?
    /// Is no more of it claimed after this? What was approved beyond goes back to the budget then.
    public let isLast: Bool?

    /// A cost with its invoice.
    public struct Cost: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "ClaimedCost" }

        /// One of the fund's kinds of cost.
        public let cost: String
        public let label: String?
        /// The number of its invoice.
        public let invoice: String
        /// The day of that invoice; today when left out.
        public let day: Day?
        public let amount: Money
    }

    /// What shows that the activity took place: words, an address, files.
    public struct Proof: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "ProofHandedIn" }

        /// One of the proofs that the kind of activity asks for.
        public let proof: String
        public let text: String?
        public let link: String?
        public let files: [ID<StoredFile>]?
    }

    public struct State: Sendable {
        let request: FundRequest
        let budget: FundBudget?
        /// The program by which it was asked for, whose terms go on for it.
        let program: Program
        let items: [FundClaim.Item]
        let files: [ID<StoredFile>: StoredFile]
        /// Proofs that came with other claims and were not turned down.
        let shown: Set<String>
    }

    public func load(_ reader: Reader) throws -> State {
        let request = try reader.subject(fundRequest).value
        let program = try reader.program(ofVersion: request.decision.program.version)
        let terms = try program.knownFund(request.fund)
        try reader.checkAccepted(of: request.partner, part: request.fund, agreement: terms.agreement)
        var files: [ID<StoredFile>: StoredFile] = [:]
        for id in (proofs ?? []).flatMap({ $0.files ?? [] }).prefix(100) { files[id] = try reader.require(id).value }
        let others = try reader.claims(of: request.id).filter { $0.status == .waiting || $0.status == .approved }
        return State(
            request: request, budget: try request.budget.map { try reader.vendorWide.require($0).value },
            program: program, items: try converted(terms, request, reader), files: files,
            shown: Set(others.flatMap(\.proofs).map(\.proof)))
    }

    /// The costs in the currency of what was approved, at the day that the terms name.
    ///
    /// - Throws: `Problem.invalid` where no rate is known.
    private func converted(
        _ terms: FundTerms, _ request: FundRequest, _ reader: Reader
    ) throws -> [FundClaim.Item] {
        guard (1...50).contains(items.count) else {
            throw Problem.invalid(field: "/items", Phrase("fund.items", ["most": .count(50)]))
        }
        let currency = request.asked.currency
        return try items.enumerated().map { place, item in
            let day = item.day ?? reader.today
            var converted: Money?
            if item.amount.currency != currency {
                let at =
                    switch terms.claim.rates {
                    case .invoice: day
                    case .activity: min(request.ends, reader.today)
                    case .claim: reader.today
                    }
                guard let rate = try reader.rate(of: item.amount.currency, to: currency, on: at) else {
                    throw Problem.invalid(
                        field: "/items/\(place)/amount",
                        Phrase(
                            "fund.no_rate",
                            [
                                "currency": .text(item.amount.currency.code), "other": .text(currency.code),
                                "day": .day(at),
                            ]))
                }
                converted = try item.amount.converted(by: rate, to: currency)
            }
            return FundClaim.Item(
                cost: item.cost, label: item.label, invoice: item.invoice, day: day, amount: item.amount,
                converted: converted)
        }
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let request = state.request
        let terms = try state.program.knownFund(request.fund)
        try checkTime(request, terms, context)
        guard request.isOpen, let left = request.committed, let budget = state.budget else {
            throw Problem.wrongState(Phrase("fund_request.not_open", ["status": request.status.phrase]))
        }
        guard left.isPositive else { throw Problem.wrongState("fund_request.nothing_left") }
        for (place, item) in state.items.enumerated() {
            try terms.check(item.cost, item.label, item.amount, place)
            try Text.check(item.invoice, "items/\(place)/invoice", most: 100)
            guard item.day <= context.today else {
                throw Problem.invalid(
                    field: "/items/\(place)/day", Phrase("billing.future", ["day": .day(item.day)]))
            }
        }
        let proofs = try checkedProofs(terms, state, context)
        let id = context.newID() as ID<FundClaim>
        let decision = try terms.reimbursement(
            of: state.items.map { FundCost($0.cost, $0.counted) }, request.activity, left: left, subject: id.text,
            at: context.now, program: state.program)
        guard let amount = decision.outcome.amount, amount.isPositive else {
            throw Problem.invalid(field: "/items", "fund.not_eligible")
        }
        let claim = FundClaim(
            id: id, partner: request.partner, request: request.id, fund: request.fund, about: request.title,
            items: state.items, proofs: proofs, amount: amount, isLast: isLast ?? false, handedIn: context.now,
            day: context.today, by: context.actor.id, decision: decision, status: .waiting, earning: nil,
            isPaid: false, decided: nil, reason: nil)
        return [FundsClaimed(claim: claim), request.moved(.committed, .claimed, amount, budget, context)]
    }

    /// - Throws: `Refusal` for one that is too late, `Problem.wrongState` for one before the activity.
    private func checkTime(_ request: FundRequest, _ terms: FundTerms, _ context: Context) throws {
        if let claimBy = request.claimBy, context.today > claimBy {
            throw context.refusal(
                .funds, subject: request.id.text, rule: "fund-claim", label: "rule.fund_claim",
                clause: terms.claim.clause, needs: Phrase("missing.fund_late", ["last": .day(claimBy)]),
                facts: [SeenFact("activity.ends", .day(request.ends))])
        }
        guard context.today >= request.starts else {
            throw Problem.wrongState(Phrase("fund_request.not_begun", ["day": .day(request.starts)]))
        }
    }

    /// - Throws: `Refusal` that names the proofs which are missing.
    private func checkedProofs(_ terms: FundTerms, _ state: State, _ context: Context) throws -> [FundClaim.Proof] {
        let asked = terms.activity(state.request.activity)?.proofs ?? []
        let given = try (proofs ?? []).enumerated().map { place, proof in
            guard asked.contains(where: { $0.id == proof.proof }) else {
                let values = Nearest.values(for: proof.proof, among: asked.map(\.id))
                throw Problem.invalid(
                    field: "/proofs/\(place)/proof",
                    Phrase("fund.proof", values.merging(["proof": .text(proof.proof)]) { $1 }))
            }
            if let text = proof.text { try Text.check(text, "proofs/\(place)/text") }
            let link = try proof.link.map { try WebAddress.checked($0, "proofs/\(place)/link") }
            let files = (proof.files ?? []).compactMap { state.files[$0]?.attachment }
            guard proof.text != nil || link != nil || !files.isEmpty else {
                throw Problem.invalid(field: "/proofs/\(place)", "fund.proof_empty")
            }
            guard files.count <= 10, Set(files.map(\.id)).count == files.count else {
                throw Problem.invalid(field: "/proofs/\(place)/files", Phrase("fund.files", ["most": .count(10)]))
            }
            return FundClaim.Proof(proof: proof.proof, text: proof.text, link: link, files: files)
        }
        let shown = state.shown.union(given.map(\.proof))
        let missing = asked.filter { !shown.contains($0.id) }
        guard missing.isEmpty else {
            let (fund, activity) = (terms.id, state.request.activity)
            throw context.refusal(
                .funds, subject: state.request.id.text, rule: "fund-proofs", label: "rule.fund_proofs",
                clause: terms.activity(activity)?.clause ?? terms.clause,
                needs: Phrase(
                    "missing.fund_proofs",
                    ["proofs": .list(missing.map { .named(.fund, "\(fund)/proof/\(activity)/\($0.id)") })]))
        }
        return given
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<FundClaimView> {
        try reader.require(try reader.created(events, \FundsClaimed.claim).id).shown(to: reader)
    }
}

extension Reader {
    /// The claims of an activity, the first one first.
    package func claims(of request: ID<FundRequest>) throws -> [FundClaim] {
        let found: [Versioned<FundClaim>] = try records("WHERE request = $1 ORDER BY id", [.text(request.text)])
        return found.map(\.value)
    }
}
