import Finance
import Members
import Record
import Store
import Terms

/// What is written of funds into files: what runs, as an import takes it.
extension Reader {
    func cells(_ budget: FundBudget, _ layout: ExportLayout) -> [[String]] {
        guard !budget.isOver else { return [] }
        return [
            [
                budget.fund, budget.region ?? "", budget.from.description, layout.amount(budget.amount),
                budget.amount.currency.code, budget.note ?? "",
            ]
        ]
    }

    /// What was approved out of a running budget: all of it while it can be claimed, else what was claimed.
    func cells(_ request: FundRequest, _ layout: ExportLayout) throws -> [[String]] {
        guard let budget = try request.budget.map({ try require($0).value }), !budget.isOver,
            let approved = request.approved
        else { return [] }
        let claimed = try claims(of: request.id).filter { [.waiting, .approved].contains($0.status) }
        let amount =
            request.status == .approved ? approved : try claimed.sum(in: approved.currency, \.amount)
        guard amount.isPositive else { return [] }
        return [
            [
                request.external ?? request.id.text, try name(request.partner), request.fund, request.activity,
                request.title, request.starts.description, request.ends.description, request.items.first?.cost ?? "",
                layout.amount(amount), amount.currency.code, request.approvedOn?.description ?? "",
                request.claimBy?.description ?? "", request.expected,
            ]
        ]
    }

    /// Claims out of a running budget; of several costs the first stands for all.
    func cells(_ claim: FundClaim, _ layout: ExportLayout) throws -> [[String]] {
        let request = try require(claim.request).value
        guard let budget = try request.budget.map({ try require($0).value }), !budget.isOver,
            [.waiting, .approved].contains(claim.status), let item = claim.items.first
        else { return [] }
        let stage: FundClaim.Brought = claim.status == .waiting ? .waiting : claim.isPaid ? .paid : .approved
        return [
            [
                claim.external ?? claim.id.text, request.external ?? request.id.text, item.cost, item.invoice,
                item.day.description, layout.amount(claim.amount), claim.amount.currency.code,
                claim.day.description, stage.rawValue,
            ]
        ]
    }
}
