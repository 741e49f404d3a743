import Channel
import Record
import Terms

/// A piece of evidence on a registration's page.
struct DealProof: Sendable {
    let title: String
    let when: String
    let note: String?
    let files: [File]

    struct File: Sendable {
        let name: String
        let href: Link
    }
}

/// Somebody of the vendor who opened a registration.
struct DealSighting: Sendable {
    let name: String
    let role: String
    let at: String
}

extension Visit {
    /// The mark of a registration's status.
    func mark(_ status: DealStatus) -> StateMark {
        let tone =
            switch status {
            case .approved, .won: "good"
            case .actionRequired, .suspended: "warn"
            case .declined, .rescinded, .expired, .lost: "bad"
            case .draft, .submitted, .inReview: ""
            }
        return StateMark(label: text("deals.status.\(status.rawValue)"), tone: tone)
    }
}

/// What a registration's page shows alike to its partner and to whoever decides on it.
extension Visit {
    /// Opens a registration, which is written down when the vendor's people do. Showing it again after a mistake is no second look.
    func open(_ deal: ID<Deal>) async throws -> DealView {
        try await server.channel.viewDeal(ViewDeal(deal: deal), as: try credential()).reply
    }

    func bant(_ deal: DealView) -> [Fact] {
        [
            ("budget", deal.bant.budget), ("authority", deal.bant.authority), ("need", deal.bant.need),
            ("timing", deal.bant.timing),
        ].map { Fact(text("review.bant.\($0.0)"), $0.1.isEmpty ? text("frame.empty") : $0.1) }
    }

    func proofs(_ deal: DealView) -> [DealProof] {
        deal.evidence.map { proof in
            DealProof(
                title: proof.title, when: formats.moment(proof.occurred), note: proof.note,
                files: (proof.files ?? []).map {
                    DealProof.File(
                        name: "\($0.name) (\(formats.number(max(1, $0.size >> 10))) KB)",
                        href: link(DealAddress.file, deal.id, $0.id))
                })
        }
    }

    func sightings(of deal: ID<Deal>) async throws -> [DealSighting] {
        try await ask(ListDealViews.self, ["deal": deal.node]).items.map {
            DealSighting(name: $0.name, role: text("frame.roles.\($0.role)"), at: formats.moment($0.at))
        }
    }
}
