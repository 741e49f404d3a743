/// The public holidays of a country or of one of its regions, by name and for any year.
///
/// They are those of the Python package `holidays` (MIT licence), written into ``HolidayData`` by `scripts/public-holidays.py`: as
/// rules, which hold in any year, and as days where no rule makes them, which are known through ``HolidayData/lastYear``.
public struct PublicHolidays: Hashable, Sendable {
    /// The country's two letters by ISO 3166-1, with a hyphen and the region's letters by ISO 3166-2 where it is one: `DE-BY`.
    public let place: String
    let holidays: [PublicHoliday]

    /// The holidays of a place; nil for one that is not known. O(places).
    public init?(of place: String) {
        let country = place.prefix { $0 != "-" }
        guard let own = Self.line(place), let whole = country == place ? own : Self.line(country) else { return nil }
        var specs = Self.specs(whole)
        if country != place { specs.merge(Self.specs(own)) { $1 } }
        self.place = place
        let names = HolidayData.names.split(separator: "\n")
        holidays = specs.sorted { $0.key < $1.key }.compactMap { number, spec in
            guard !spec.isEmpty, names.indices.contains(number) else { return nil }
            return PublicHoliday(name: Self.name(names[number]), spec)
        }
    }

    /// The places that are known, in the order of their names.
    public static var places: [String] {
        HolidayData.places.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }.sorted()
    }

    /// The last year of which all are known; nil where rules make all of them.
    public var knownThrough: Int? { holidays.compactMap(\.knownThrough).min() }

    /// What the holiday of a day is called; nil for a day that is none. O(holidays).
    public func name(on day: Day) -> LocalText? { holidays.first { $0.contains(day) }?.name }

    /// The same without some holidays, by their names in any language.
    public func without(_ names: Set<String>) -> PublicHolidays {
        PublicHolidays(place: place, holidays: holidays.filter { names.isDisjoint(with: $0.names) })
    }

    /// What its holidays are called, in English and in other languages.
    var names: Set<String> { Set(holidays.flatMap(\.names)) }

    private init(place: String, holidays: [PublicHoliday]) { (self.place, self.holidays) = (place, holidays) }

    private static func line(_ place: some StringProtocol) -> Substring? {
        let lines = HolidayData.places.split(separator: "\n")
        return lines.first { $0.hasPrefix(place + ":") }?.dropFirst(place.count + 1)
    }

    /// Holidays as they are written, by the numbers of their names.
    private static func specs(_ line: Substring) -> [Int: Substring] {
        var specs: [Int: Substring] = [:]
        for spec in line.split(separator: ";") {
            guard let number = Int(spec.prefix { $0 != " " }) else { continue }
            specs[number] = spec.drop { $0 != " " }.dropFirst()
        }
        return specs
    }

    private static func name(_ line: Substring) -> LocalText {
        let parts = line.split(separator: "|").map(String.init)
        guard let english = parts.first, let last = parts.last else { return .empty }
        return parts.count == 1 ? LocalText([:], otherwise: english) : LocalText(english: english, german: last)
    }
}
