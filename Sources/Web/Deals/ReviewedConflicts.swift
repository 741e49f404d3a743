import Commerce
import Members
import Record
import Terms

/// Another registration for the same end customer, beside the one that is looked at.
struct Conflict: Sendable {
    let href: Link
    let customer: String
    let country: String
    let partner: String
    let mark: StateMark
    let what: String
    let submitted: String
    /// In what the two are alike.
    let alike: String
    let standsInTheWay: Bool
    /// Does a person have to say whether it is for the same end customer?
    let isInDoubt: Bool
    let isEarlier: Bool
}

/// What the vendor itself has to do with the end customer.
struct Account: Sendable {
    let customer: String
    let facts: [Fact]
}

/// Something in the life of a registration.
struct Happening: Sendable {
    let what: String
    let words: String?
    let at: String
    let by: String
    let clause: ClauseLink?
    let missing: [Reasons.Missing]
}

extension Visit {
    func conflict(_ found: DealConflicts.Registration) -> Conflict {
        let deal = found.deal
        return Conflict(
            href: DealAddress.deal.console(deal.id), customer: deal.customer.name, country: deal.customer.country ?? "",
            partner: deal.partnerName, mark: mark(deal.status),
            what: "\(deal.productLine), \(formats.number(deal.units))",
            submitted: deal.submitted.map(formats.moment) ?? "",
            alike: "\(alike(found.matches)) (\(found.reasons.joined(separator: "; ")))",
            standsInTheWay: found.standsInTheWay, isInDoubt: found.inDoubt,
            isEarlier: found.earlier)
    }

    func account(_ found: DealConflicts.Account) -> Account {
        let customer = found.customer
        var facts = [
            Fact(text("review.alike"), alike(found.matches)),
            Fact(text("review.pursued"), text(found.pursued ? "frame.yes" : "frame.no")),
            Fact(text("review.active_customer"), text(found.active ? "frame.yes" : "frame.no")),
            Fact(text("review.global_account"), text(customer.globalAccount ? "frame.yes" : "frame.no")),
        ]
        facts += customer.pursuits.map { pursuit in
            Fact(
                text("review.pursuit"),
                "\(pursuit.productLine), \(formats.moment(pursuit.began))"
                    + (pursuit.ended.map { " – \(formats.moment($0))" } ?? "") + ": \(pursuit.note)")
        }
        facts += customer.purchases.map {
            Fact(text("review.purchase"), "\($0.productLine), \(formats.shortDay($0.on))")
        }
        return Account(customer: customer.customer.name, facts: facts)
    }

    private func alike(_ matches: [DealConflicts.Match]) -> String {
        matches.map { text("review.match.\($0.rawValue)") }.joined(separator: ", ")
    }

    /// A line of a registration's history.
    func happening(_ found: DealHappening, about deal: String) -> Happening {
        let key = "happening.\(found.kind.replacing(".", with: "_"))"
        let what = text(found.outcome.map { "\(key)_\($0.rawValue)" } ?? key)
        let day = found.day.map { text("happening.through", ["day": formats.day($0)]) }
        let words = [day, found.text].compactMap(\.self).joined(separator: ": ")
        return Happening(
            what: what, words: words.isEmpty ? nil : words, at: formats.moment(found.at),
            by: [found.actor.name, found.actor.role.map { text("frame.roles.\($0.rawValue)") }].compactMap(\.self)
                .filter { !$0.isEmpty }.joined(separator: ", "),
            clause: found.clause.map { clause($0, about: deal) },
            missing: found.missing.map { Reasons.Missing(text: $0.text, clause: clause($0.clause, about: deal)) })
    }
}
