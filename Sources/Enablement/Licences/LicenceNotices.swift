import Members
import Record
import Terms

/// What is told of licences that are not for resale.
enum LicenceNotices {
    static let all: [Reaction] = [
        .notices(of: LicenceRequested.self) { event, reader in
            let licence = event.licence
            let partner = try reader.require(licence.partner).value
            return [
                reader.context.notice(
                    to: nil, .licenceRequested, licence.id.text, licence.clause,
                    licence.says(
                        "requested", ["partner": .text(partner.name), "note": licence.note.map(TypedValue.text)])
                )
            ]
        },
        .notices(of: LicenceGranted.self) { event, reader in
            try reader.notices(event.licence, .licenceGranted, "granted", ["last": .day(event.expires)])
        },
        .notices(of: LicenceDeclined.self) { event, reader in
            try reader.notices(event.licence, .licenceDeclined, "declined", ["reason": .text(event.reason)])
        },
        .notices(of: LicenceExpired.self) { event, reader in
            try reader.notices(event.licence, .licenceExpired, "expired", ["last": .day(event.last)])
        },
        // It is looked at once before the last day, to remind of that.
        .notices(of: DueDone.self) { event, reader in
            guard event.work == .licenceExpiry, event.again != nil, let id = ID<Licence>(event.about),
                let last = try reader.find(id)?.expires
            else { return [] }
            return try reader.notices(id, .licenceExpiring, "expiring", ["last": .day(last)])
        },
    ]
}

extension Licence {
    fileprivate func says(_ what: String, _ values: [String: TypedValue?]) -> Phrase {
        Phrase("notice.licence_\(what)", values.merging(["licence": .named(.licence, licence)]) { $1 })
    }
}

extension Reader {
    /// To the partner whose it is.
    fileprivate func notices(
        _ id: ID<Licence>, _ kind: NoticeKind, _ what: String, _ values: [String: TypedValue?]
    ) throws -> [Notice] {
        let licence = try require(id).value
        return [
            context.notice(to: licence.partner, kind, id.text, licence.clause, licence.says(what, values))
        ]
    }
}
