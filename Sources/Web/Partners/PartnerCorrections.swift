import Channel
import Members
import Partnership
import Record
import Terms

/// What was wrong about a partner and is put right: what it is called, and that two of them became one. With what it was before.
enum PartnerCorrections {
    /// What it was called, what it went into, and what it stands for, too.
    static func facts(_ partner: PartnerView, _ visit: Visit) async throws -> [Fact] {
        var facts = (partner.corrections ?? []).map { correction in
            let before = correction.before
            let called = [before.name, before.country, before.domain].compactMap(\.self).joined(separator: ", ")
            return Fact(
                visit.text("partners.called_before", ["moment": visit.formats.moment(correction.at)]),
                "\(called): \(correction.reason)")
        }
        if let merged = partner.merged {
            let into = try await visit.ask(ShowPartner.self, ["partner": merged.into.node])
            facts.append(
                Fact(
                    visit.text("partners.merged_into"), "\(into.name): \(merged.reason)",
                    link: PartnerAddress.partner(merged.into)))
        }
        for absorbed in partner.absorbed ?? [] {
            facts.append(
                Fact(
                    visit.text("partners.stands_for"), "\(absorbed.name), \(visit.formats.moment(absorbed.at))",
                    link: PartnerAddress.partner(absorbed.partner)))
        }
        return facts
    }

    static func acts(_ partner: PartnerView, _ visit: Visit) async throws -> [Act] {
        guard partner.status != .terminated else { return [] }
        let correcting = visit.act(
            "partners.act.correct", PartnerAddress.correct(partner.id), form: "correct", version: partner.version
        ) {
            [
                $0.field("name", "partners.form.name", value: partner.name, required: true),
                $0.field("country", "partners.form.country", value: partner.country, required: true),
                $0.field("domain", "partners.form.domain", value: partner.domain), $0.reason(),
            ]
        }
        // Distributors stay apart.
        guard partner.role != .distributor else { return [correcting] }
        let merging = visit.act(
            "partners.act.merge", PartnerAddress.merge(partner.id), form: "merge", grave: true,
            version: partner.version
        ) {
            [$0.choosing("into", "partners.form.into", "partner", required: true), $0.reason()]
        }
        return [correcting, merging]
    }
}
