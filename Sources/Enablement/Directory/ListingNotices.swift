import Record
import Terms

/// What is told of listings that the vendor takes off the public list, or puts back.
enum ListingNotices {
    static let all: [Reaction] = [
        .notices(of: PartnerUnlisted.self) { event, reader in
            [
                reader.context.notice(
                    to: event.owner, .partnerUnlisted, event.listing.text, event.clause,
                    Phrase("notice.partner_unlisted", ["reason": .text(event.reason)]))
            ]
        },
        .notices(of: PartnerRelisted.self) { event, reader in
            [
                reader.context.notice(
                    to: event.owner, .partnerRelisted, event.listing.text, event.clause,
                    Phrase("notice.partner_relisted", ["reason": .text(event.reason)]))
            ]
        },
    ]
}
