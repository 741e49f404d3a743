import Channel
import Commerce
import Record
import Terms

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
        try await server.channel.viewDeal(
            ViewDeal(deal: deal), as: try credential(), RequestTerms(language: language)
        ).reply
    }

    func bant(_ deal: DealView) -> [Fact] {
        [
            ("budget", deal.bant.budget), ("authority", deal.bant.authority), ("need", deal.bant.need),
            ("timing", deal.bant.timing),
        ].map { Fact(text("review.bant.\($0.0)"), $0.1.isEmpty ? text("frame.empty") : $0.1) }
    }

    /// - Parameter none: the key of what stands there when there is none.
    func evidence(of deal: DealView, none: String) -> Evidence {
        let items = deal.evidence.map { proof in
            evidence(proof.title, words: proof.note, files: proof.files ?? [], at: proof.occurred) {
                link(DealAddress.file, deal.id, $0)
            }
        }
        return Evidence(items: items, none: text(none))
    }

    func sightings(of deal: ID<Deal>) async throws -> [DealSighting] {
        try await ask(ListDealViews.self, ["deal": deal.node]).items.map {
            DealSighting(name: $0.name, role: text("frame.roles.\($0.role)"), at: formats.moment($0.at))
        }
    }
}
