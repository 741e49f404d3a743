/// An agreement that partners accept online, with its versions.
public struct AgreementTerms: Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let kind: Kind
    /// The part of the program it is about, for a subprogram's terms.
    public let subprogram: String?
    /// The ids of the partner types it is for; nil for all.
    public let types: [String]?
    /// What a partner may not do until it has accepted the version in force.
    public let withholds: Set<Withheld>
    /// How long it runs from its signature; nil for one without an end.
    public let term: Term?
    /// How long a side has to make good a breach that it was told of.
    public let cure: Cure?
    /// By their first day, earliest first.
    public let versions: [Version]

    /// Terms that follow one another from the day of the signature, which is the first of the first one.
    public struct Term: Hashable, Sendable {
        public let clause: ClauseID
        public let months: Int
        /// Does another one follow, unless notice is given?
        public let renews: Bool
        /// The last day of notice is so many days before a term's last; nil where notice may be given up to that day itself.
        public let noticeDays: Int?

        /// The last day of the term that a day lies in.
        public func end(signed: Day, on day: Day) -> Day {
            var terms = max(1, (day.year - signed.year) * 12 / months)
            while last(of: terms, signed) < day { terms += 1 }
            while terms > 1, last(of: terms - 1, signed) >= day { terms -= 1 }
            return last(of: terms, signed)
        }

        /// The day with which it ends when notice is given on a day: that of the present term where there is time, else of the next.
        public func end(signed: Day, notice day: Day) -> Day {
            let present = end(signed: signed, on: day)
            let isInTime = day <= present.adding(days: -(noticeDays ?? 0))
            return isInTime || !renews ? present : end(signed: signed, on: present.adding(days: 1))
        }

        private func last(of terms: Int, _ signed: Day) -> Day {
            signed.adding(months: terms * months).adding(days: -1)
        }
    }

    /// Days to make good a breach: through the last of them the agreement cannot be ended for it.
    public struct Cure: Hashable, Sendable {
        public let clause: ClauseID
        public let days: Int
    }

    /// What sort of agreement it is.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case program
        case orderForm = "order_form"
        case subprogram
    }

    /// One text of the agreement, in force from its day until the next one's.
    public struct Version: Hashable, Sendable {
        public let version: Int
        /// The first day, in the program's zone, on which it is in force.
        public let effective: Day
        /// The exact text that is accepted.
        public let text: LocalText
    }

    /// Is it for partners of this type?
    public func concerns(_ type: String) -> Bool { types?.contains(type) ?? true }

    /// The version in force on a day; nil before the first.
    public func version(on day: Day) -> Version? { versions.last { $0.effective <= day } }

    /// The next version after a day, if one is announced.
    public func upcoming(after day: Day) -> Version? { versions.first { $0.effective > day } }

    /// The agreement with the texts that a later version of the program adds to it.
    public func continued(by later: AgreementTerms) -> AgreementTerms {
        let known = Set(versions.map(\.version))
        return with(versions + later.versions.filter { !known.contains($0.version) })
    }

    /// An agreement that a later version of the program brings: not in force before that version is.
    public func beginning(_ day: Day) -> AgreementTerms {
        with(versions.map { Version(version: $0.version, effective: max($0.effective, day), text: $0.text) })
    }

    private func with(_ versions: [Version]) -> AgreementTerms {
        AgreementTerms(
            id: id, label: label, clause: clause, kind: kind, subprogram: subprogram, types: types,
            withholds: withholds, term: term, cure: cure, versions: versions)
    }
}

/// What can be refused to a partner until it has accepted an agreement.
public enum Withheld: String, Codable, CaseIterable, Hashable, Sendable {
    case registerDeals = "register_deals"
    case order, licences, library, funds

    /// What it is, to stand behind "until then you cannot".
    public var words: TypedValue { .words("withheld.\(rawValue)") }
}

/// How long a company's profile counts as current.
public struct ProfileTerms: Hashable, Sendable {
    public let clause: ClauseID
    /// Months after which it has to be confirmed or changed again; the day of the month still counts.
    public let months: Int
    /// The day on which a later version asked for it anew or sooner; nil where it was so from the first.
    var announced: Day?
}

/// By what a membership is ended.
public struct TerminationTerms: Sendable {
    public let clause: ClauseID
    /// The reasons for which it may be; empty where the clause alone says so.
    public let reasons: [ListedReason]
}
