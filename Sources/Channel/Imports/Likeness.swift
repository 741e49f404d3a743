import Enablement
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

extension ImportRow {
    public static func alike(_ rows: [Self], knowing known: Set<String>, _ reader: Reader) throws -> [Likeness] { [] }
}

extension PartnerRow {
    /// Rows with the name, but for case, accents, punctuation and legal form, or with the domain of a partner that is there, or of a
    /// row before.
    public static func alike(
        _ rows: [PartnerRow], knowing known: Set<String>, _ reader: Reader
    ) throws -> [Likeness] {
        let keys = rows.map { CompanyKey(name: $0.name.text, domain: $0.domain?.text) }
        let names = Set(keys.map(\.name)).sorted()
        let domains = Set(keys.compactMap(\.domain)).sorted()
        let found =
            try reader.vendorWide.matching("SELECT body FROM {partners}", "name_key", names)
            + reader.vendorWide.matching("SELECT body FROM {partners}", "domain", domains)
        var there = CompaniesSeen()
        for row in found {
            let partner = try JSON.decode(Partner.self, from: try row.text(0))
            there.note(
                CompanyKey(name: partner.name, domain: partner.domain),
                "\(partner.name) (\(partner.external ?? partner.id.text))")
        }
        var alike: [Likeness] = []
        for (index, row) in rows.enumerated() where !known.contains(row.key) {
            if let like = there.like(keys[index]) {
                alike.append(Likeness(row: index, name: row.name.text, like: like))
            }
            there.note(keys[index], row.externalId.map { "\(row.name) (\($0))" } ?? row.name.text)
        }
        return alike
    }
}

/// Companies by what two of them are compared by.
private struct CompaniesSeen {
    private var names: [String: String] = [:]
    private var domains: [String: String] = [:]

    mutating func note(_ key: CompanyKey, _ called: String) {
        if names[key.name] == nil { names[key.name] = called }
        if let domain = key.domain, domains[domain] == nil { domains[domain] = called }
    }

    func like(_ key: CompanyKey) -> String? { names[key.name] ?? key.domain.flatMap { domains[$0] } }
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
