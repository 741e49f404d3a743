import Members
import Record

/// The addresses of what is due, as a page and for calendar programs.
enum CalendarPageAddress {
    static let due = SharedFixedAddress("/due")
    static let choice = FixedAddress("/account/calendar")
    static let open = FixedAddress("/account/calendar/address")
    static let close = FixedAddress("/account/calendar/address/end")
    static let digest = FixedAddress("/account/calendar/digest")
    /// What calendar programs ask for.
    static let feed = PageAddress<CalendarAddress>("/calendar/{address}")
}

extension CalendarAddress: AddressPart {
    private static let ending = ".ics"

    init?(part: String) {
        guard part.hasSuffix(Self.ending) else { return nil }
        self.init(String(part.dropLast(Self.ending.count)))
    }

    var part: String { text + Self.ending }
}
