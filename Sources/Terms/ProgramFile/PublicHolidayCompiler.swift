/// Public holidays as written: `US`, `[US, DE-BY]`, or `{of: US, without: [Columbus Day]}`.
struct WrittenPublicHolidays: NodeDecodable, Sendable {
    let of: Located<[String]>
    /// Holidays that are worked all the same, by their names.
    let without: Located<[String]>?
    let position: Position

    struct Long: Decodable {
        let of: Node
        let without: Located<[String]>?
    }

    init(node: Node) throws(DocumentError) {
        position = node.position
        guard node.members != nil else {
            of = try Self.places(node)
            without = nil
            return
        }
        let long = try node.decode(Long.self)
        of = try Self.places(long.of)
        without = long.without
    }

    private static func places(_ node: Node) throws(DocumentError) -> Located<[String]> {
        guard let text = node.text else { return try node.decode(Located<[String]>.self) }
        return Located(value: [text], position: node.position)
    }
}

extension ProgramCompiler {
    /// The public holidays of the places named, without those that are worked all the same.
    mutating func publicHolidays(_ written: WrittenPublicHolidays?) -> [PublicHolidays] {
        guard let written else { return [] }
        if written.of.value.isEmpty {
            report(
                "no country is named", at: written.of.position, hint: "name one, such as US or DE-BY, or leave it out")
        }
        check(count: written.of.value.count, "places", at: written.of.position, most: 50)
        var found: [PublicHolidays] = []
        for place in written.of.value {
            if let holidays = PublicHolidays(of: place) {
                found.append(holidays)
                continue
            }
            let known = PublicHolidays.places
            let capitals = CountryCode.intended(place) ?? place.uppercased()
            let country = String(place.prefix { $0 != "-" })
            let regions = known.filter { $0.hasPrefix(country + "-") }
            let hint =
                known.contains(capitals)
                ? "write \(capitals)"
                : regions.isEmpty
                    ? "name a country by ISO 3166, such as US, or its region, such as DE-BY; for any other write `holidays` by day"
                    : "known: " + ([country] + regions).joined(separator: ", ")
            report("no public holidays are known of \"\(place)\"", at: written.of.position, hint: hint)
        }
        let names = found.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        for name in written.without?.value ?? [] where !names.contains(name) && !found.isEmpty {
            report(
                "no public holiday there is called \"\(name)\"", at: written.without?.position ?? written.position,
                hint: Nearest.hint(about: name, among: names.sorted()))
        }
        let without = Set(written.without?.value ?? [])
        return found.map { $0.without(without) }
    }
}
