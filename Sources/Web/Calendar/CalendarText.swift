import Channel
import Foundation
import Members
import Record
import Terms

/// What is due as iCalendar has it (RFC 5545): one event each, on its day, with a link to where it is done.
struct CalendarText {
    private let content: CalendarContent
    private let publicURL: String

    init(_ content: CalendarContent, publicURL: String) { (self.content, self.publicURL) = (content, publicURL) }

    var text: String {
        let head = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guildhall//Guildhall//EN", "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            // The name by RFC 7986, and as programs knew it before.
            "NAME:" + Self.escaped(content.title), "X-WR-CALNAME:" + Self.escaped(content.title),
            "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        ]
        let lines = head + content.items.flatMap(event) + ["END:VCALENDAR"]
        return lines.map(Self.folded).joined()
    }

    private func event(_ item: DueItem) -> [String] {
        var lines = ["BEGIN:VEVENT", "UID:" + Self.escaped(identifier(item)), "DTSTAMP:" + Self.moment(content.at)]
        if let at = item.at {
            lines.append("DTSTART:" + Self.moment(at))
        } else {
            lines.append("DTSTART;VALUE=DATE:" + Self.date(item.day))
            lines.append("DTEND;VALUE=DATE:" + Self.date(item.day.adding(days: 1)))
        }
        lines += ["SUMMARY:" + Self.escaped(item.title), "CATEGORIES:" + Self.escaped(item.kind.rawValue)]
        if let link = link(item) { lines.append("URL:" + link) }
        return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    /// The same for the same thing however often it is asked for, so that what moves is moved and not doubled. A requirement comes again
    /// with its period: its day tells it apart.
    private func identifier(_ item: DueItem) -> String {
        let period = item.kind == .requirement ? "-\(item.day)" : ""
        return "\(item.kind.rawValue)-\(item.about)\(period)@\(content.vendor.text).guildhall"
    }

    private func link(_ item: DueItem) -> String? {
        let area: PageArea = content.isPartners ? .portal : .console
        let page = WebCapabilities.place(of: item.about, in: area) ?? Self.page(of: item, in: area)
        return page.map { publicURL + $0.description }
    }

    /// Where one reads on about what has no page of its own; nil where there is none.
    static func page(of item: DueItem, in area: PageArea) -> Link? {
        let kind = item.kind == .more ? DueItem.Kind(rawValue: item.about) : item.kind
        switch kind {
        case .requirement: return area == .portal ? StandingAddress.obligations() : nil
        case .agreement, .notice, .cure: return area == .portal ? AgreementAddress.list() : nil
        case .certificate: return LearningAddress.certificates[area]()
        case .licence: return LicenceAddress.list[area]()
        case .subscription: return SalesAddress.subscriptions[area]()
        case .protection, .decision: return DealAddress.list[area]()
        case .invoice: return BillingAddress.invoices[area]()
        case .quote: return SalesAddress.quotes[area]()
        case .claim: return EarningsAddress.earnings[area]()
        case .more, nil: return nil
        }
    }

    // MARK: As lines

    /// `20260302T100000Z`.
    private static func moment(_ instant: Instant) -> String {
        let text = instant.description
        let seconds = text.split(separator: ".").first.map(String.init) ?? text
        let plain = seconds.filter { $0 != "-" && $0 != ":" }
        return plain.hasSuffix("Z") ? plain : plain + "Z"
    }

    /// `20260302`.
    private static func date(_ day: Day) -> String { day.description.filter { $0 != "-" } }

    /// Text as a value (section 3.3.11); of control characters nothing is left.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case ";": escaped += "\\;"
            case ",": escaped += "\\,"
            case "\n": escaped += "\\n"
            default: if scalar.value >= 0x20, scalar.value != 0x7f { escaped.unicodeScalars.append(scalar) }
            }
        }
        return escaped
    }

    /// A line in parts of 75 octets at most, none of which cuts a character (section 3.1).
    static func folded(_ line: String) -> String {
        var folded = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > 75 {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += size
        }
        return folded + "\r\n"
    }
}

extension WebCapabilities {
    /// The page of a thing by its id in an area.
    static func place(of id: String, in area: PageArea) -> Link? {
        places.lazy.filter { PageArea(of: $0.page) == area }.compactMap { $0.page(of: id) }.first
    }
}
