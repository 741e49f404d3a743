import Commerce
import Enablement
import Matching
import Members
import Record
import Store
import Terms

/// What becomes of rows that are likely there already under another number or spelling.
public enum LikelyKnown: String, Codable, CaseIterable, Hashable, Sendable {
    /// They come in as others; who brings them in is told.
    case bringIn = "bring_in"
    /// They are taken for the same and left out.
    case leaveOut = "leave_out"
}

/// That a row is likely there already.
public struct Likeness: Codable, Hashable, Sendable {
    /// Which of the rows, from 0.
    public let row: Int
    /// What the row calls it.
    public let name: String
    /// What is there already: its name and what it is known by.
    public let like: String

    /// For whoever brings it in.
    public var phrase: Phrase { Phrase("import.alike", ["name": .text(name), "like": .text(like)]) }
}

/// The same of a file, by its line.
public struct FileLikeness: Codable, Hashable, Sendable, CustomStringConvertible {
    /// As editors count it.
    public let line: Int
    public let phrase: Phrase

    public var description: String {
        let wording = Wording(.english, nil, book: Capabilities.channel.book)
        return "line \(line): \(wording.withHint(phrase))"
    }
}

/// What rows come upon that is there already, or that stands before them in the file.
public struct ImportFindings: Sendable {
    /// What they are likely the same as.
    var alike: [Likeness] = []
    /// What keeps them out, by their places.
    var faults: [Int: Fault] = [:]
    /// Whose end customer a person has to look at, by their keys.
    var doubts: [String: CustomerDoubt] = [:]

    /// What is wrong with a row's member.
    struct Fault: Sendable {
        /// Such as `/customer/name`.
        let field: String
        let phrase: Phrase
    }
}

extension ImportRow {
    public static func alike(_ rows: [Self], knowing known: Set<String>, _ reader: Reader) throws -> [Likeness] { [] }

    public static func findings(
        _ rows: [Self], knowing known: Set<String>, _ reader: Reader
    ) throws -> ImportFindings {
        ImportFindings(alike: try alike(rows, knowing: known, reader))
    }
}

extension ImportReading where Row: ImportRow {
    /// Takes out rows that something keeps out.
    mutating func refuse(_ refused: [Int: ImportFindings.Fault]) {
        guard !refused.isEmpty else { return }
        faults += refused.map { place, fault in
            ImportFault(
                line: rows[place].lines.lowerBound, column: Row.column(fault.field), phrase: fault.phrase)
        }
        faults.sort { $0.line < $1.line }
        rows = rows.enumerated().filter { refused[$0.offset] == nil }.map(\.element)
    }
}

extension PartnerRow {
    /// Rows that the program takes for a partner that is there or for a row before, or leaves to a person, by name in any spelling,
    /// country and domain. A look-up for each row that is not known.
    public static func alike(
        _ rows: [PartnerRow], knowing known: Set<String>, _ reader: Reader
    ) throws -> [Likeness] {
        let new = rows.enumerated().filter { !known.contains($0.element.key) }
        let seen = CompaniesSeen(try partners(like: new.map(\.element), reader), then: rows)
        let policy = reader.matchPolicy
        return new.compactMap { place, row in
            seen.like(place, policy).map { Likeness(row: place, name: row.name.text, like: $0) }
        }
    }

    /// Partners whose name or domain is like that of one of the rows.
    private static func partners(like rows: [PartnerRow], _ reader: Reader) throws -> [Partner] {
        var names: Set<String> = []
        var domains: Set<String> = []
        for row in rows {
            let likely = try reader.alike(CompanyKey(name: row.name.text, domain: row.domain?.text)).likely
            names.formUnion(likely.names)
            domains.formUnion(likely.domains)
        }
        let found =
            try reader.vendorWide.matching("SELECT body FROM {partners}", "name_key", names.sorted())
            + reader.vendorWide.matching("SELECT body FROM {partners}", "domain", domains.sorted())
        var partners: [PartnerID: Partner] = [:]
        for row in found {
            let partner = try JSON.decode(Partner.self, from: try row.text(0))
            partners[partner.id] = partner
        }
        return partners.values.sorted { $0.id.text < $1.id.text }
    }
}

/// Companies that are there, and those of a file behind them, to be compared one by one.
private struct CompaniesSeen {
    private let companies: [(company: Company, called: String)]
    private let index: CandidateIndex
    /// The places of those with a domain of their own.
    private let byDomain: [String: [Int]]
    /// The file's own domains, row by row.
    private let domains: [String?]
    /// Where those of the file begin.
    private let first: Int

    init(_ partners: [Partner], then rows: [PartnerRow]) {
        let there = partners.map { partner in
            (
                CompanyKey(name: partner.name, domain: partner.domain), partner.country,
                "\(partner.name) (\(partner.external ?? partner.id.text))"
            )
        }
        let new = rows.map { row in
            (
                CompanyKey(name: row.name.text, domain: row.domain?.text), row.country.text,
                row.externalId.map { "\(row.name) (\($0))" } ?? row.name.text
            )
        }
        let all = there + new
        companies = all.map { key, country, called in
            (
                Company(
                    name: key.written, country: country, domain: key.telling.flatMap { DomainName($0)?.ascii }), called
            )
        }
        index = CandidateIndex(companies.map { $0.company.names[0] })
        byDomain = Dictionary(grouping: all.indices.filter { all[$0].0.telling != nil }) { all[$0].0.telling ?? "" }
        domains = new.map { $0.0.telling }
        first = there.count
    }

    /// What the row at a place is like: of all before it the likeliest that does not pass for another company.
    func like(_ row: Int, _ policy: MatchPolicy) -> String? {
        let own = companies[first + row].company
        let places = index.candidates(for: own.names[0]) + (domains[row].flatMap { byDomain[$0] } ?? [])
        let found = Set(places).filter { $0 < first + row }.sorted().map { place in
            (place: place, evidence: MatchEvidence(own, companies[place].company))
        }.filter { policy.action($0.evidence) != .pass }
        let likeliest = found.max { one, other in
            (one.evidence.comparison.score, -one.place) < (other.evidence.comparison.score, -other.place)
        }
        return likeliest.map { companies[$0.place].called }
    }
}

extension PersonRow {
    /// Rows that name somebody, with an address, who is called so at that partner under another address or none.
    public static func alike(
        _ rows: [PersonRow], knowing known: Set<String>, _ reader: Reader
    ) throws -> [Likeness] {
        func place(_ partner: PartnerID, _ name: String?) -> String? { name.map { "\(partner) \(SameText.key($0))" } }
        var there: [String: String] = [:]
        for employee in try reader.employees(of: rows.map(\.partner)) {
            guard let name = employee.name.text, let place = place(employee.partner, name) else { continue }
            there[place] = "\(name) (\(employee.email?.text ?? employee.id.text))"
        }
        return rows.enumerated().compactMap { index, row in
            guard !known.contains(row.key), let place = place(row.partner, row.name.text), let like = there[place]
            else { return nil }
            return Likeness(row: index, name: row.name.text ?? "", like: like)
        }
    }
}
