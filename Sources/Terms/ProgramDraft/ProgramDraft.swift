/// A small program to begin with: one kind of partner, one discount off list price, and registration of deals where it is wanted.
///
/// What it is made from are answers to a few questions; what it comes to, ``source``, is checked and tested by a scenario of its own.
public struct ProgramDraft: Hashable, Sendable {
    /// The short name: small letters, digits and hyphens.
    public let name: String
    /// The name for people.
    public var title: String
    /// The language in which its texts are written.
    public var language = Language.english
    public var currency: Currency
    public var zone: Zone
    /// Whose public holidays are not worked, such as `DE-BY`; nil for none.
    public var holidays: String?
    /// Off list price, for every partner.
    public var discount = Rate.percent(20)
    /// How long a registered deal is protected; nil where nobody registers deals.
    public var registrationDays: Int?
    /// What comes on top for a registered deal.
    public var registrationDiscount = Rate.percent(10)
    /// The first day of the terms.
    public var effective: Day

    /// A draft with the usual answers, by the name of its folder.
    public init(folder: String, effective: Day) throws(Refusal) {
        name = String(
            folder.lowercased().map { "abcdefghijklmnopqrstuvwxyz0123456789".contains($0) ? $0 : "-" }.prefix(40))
        title = folder
        self.effective = effective
        guard name.contains(where: { $0 != "-" }), let currency = Currency("EUR"), let zone = Zone("UTC") else {
            throw Refusal(reason: "\"\(folder)\" makes no name for a program; call the folder such as my-program")
        }
        (self.currency, self.zone) = (currency, zone)
    }

    /// Why something is no answer.
    public struct Refusal: Error, CustomStringConvertible {
        let reason: String
        /// A sentence without a full stop.
        public var description: String { reason }
    }

    /// What is asked, in this order.
    public enum Question: String, CaseIterable, Sendable {
        case title, language, currency, zone, holidays, discount
        case registrationDays = "registration-days"
        case registrationDiscount = "registration-discount"

        /// The question as it is put to people.
        public var words: String {
            switch self {
            case .title: "What is the program called?"
            case .language: "In which language are its texts, en or de?"
            case .currency: "In which currency are prices?"
            case .zone: "In which time zone do its days begin and end?"
            case .holidays:
                "Whose public holidays are not worked (a country such as US, a region such as DE-BY, or none)?"
            case .discount: "What do partners have off list price?"
            case .registrationDays: "For how many days is a registered deal valid (0: no deals are registered)?"
            case .registrationDiscount: "What does a partner have on top for a registered deal?"
            }
        }
    }

    /// The answer that stands when none is given.
    public func usual(_ question: Question) -> String {
        switch question {
        case .title: title
        case .language: language.rawValue
        case .currency: currency.code
        case .zone: zone.name
        case .holidays: holidays ?? "none"
        case .discount: "\(discount)"
        case .registrationDays: "\(registrationDays ?? 90)"
        case .registrationDiscount: "\(registrationDiscount)"
        }
    }

    /// Does the question arise, as the ones before it were answered?
    public func asks(_ question: Question) -> Bool { question != .registrationDiscount || registrationDays != nil }

    /// Takes an answer; throws why it is none.
    public mutating func answer(_ question: Question, _ text: String) throws(Refusal) {
        switch question {
        case .title:
            guard let name = LineName(text) else { throw Refusal(reason: "\"\(text)\" is not \(LineName.form)") }
            title = name.description
        case .language: language = try read(text)
        case .currency: currency = try read(text)
        case .zone: zone = try read(text)
        case .holidays:
            guard text == "none" || PublicHolidays(of: text) != nil else {
                throw Refusal(
                    reason: "no public holidays are known of \"\(text)\"; write `none`, or a country such as US")
            }
            holidays = text == "none" ? nil : text
        case .discount: discount = try share(text)
        case .registrationDays:
            guard let days = Int(text), (0...3_650).contains(days) else {
                throw Refusal(reason: "\"\(text)\" is no number of days from 0 to 3650")
            }
            registrationDays = days == 0 ? nil : days
        case .registrationDiscount:
            let rate = try share(text)
            guard discount + rate <= .one else {
                throw Refusal(reason: "\(discount) and \(rate) are more than the whole price")
            }
            registrationDiscount = rate
        }
    }

    private func share(_ text: String) throws(Refusal) -> Rate {
        let rate: Rate = try read(text)
        guard rate > .zero, rate <= .one else {
            throw Refusal(reason: "\(rate) is no discount; write more than 0% and at most 100%")
        }
        return rate
    }

    private func read<Value: TextCoded>(_ text: String) throws(Refusal) -> Value {
        guard let value = Value(text) else {
            let hint = Value.meant(by: text).map { "; " + Wording(.english, nil).withHint($0) } ?? ""
            throw Refusal(reason: "\"\(text)\" is not \(Value.form)\(hint)")
        }
        return value
    }

    private func read(_ text: String) throws(Refusal) -> Language {
        guard let language = Language(rawValue: text) else {
            let known = Language.allCases.map(\.rawValue).joined(separator: " or ")
            throw Refusal(reason: "\"\(text)\" is no language of the program; write \(known)")
        }
        return language
    }
}
