import Matching
import Record
import Store

/// What a company is called in the vendor's records, in all spellings that are the same name, and its own domains.
package struct SameCompany: Sendable {
    /// The name itself first, as ``CompanyKey/name`` has it.
    package let names: [String]
    /// None where it has none, or one that many share.
    package let domains: [String]

    package init(names: [String], domains: [String]) { (self.names, self.domains) = (names, domains) }

    /// The condition in SQL over two columns of a table, whose arguments stand behind so many others. A union, so that each half is looked
    /// up in its own index, however many rows the rest of a query would match.
    package func condition(
        in table: String, _ nameColumn: String = "customer_name", _ domainColumn: String = "customer_domain",
        after count: Int = 0
    ) -> String {
        func marks(_ count: Int, after first: Int) -> String {
            (0..<count).map { "$\(first + 1 + $0)" }.joined(separator: ", ")
        }
        return """
            id IN (SELECT id FROM {\(table)} WHERE \(nameColumn) IN (\(marks(names.count, after: count))) \
            UNION SELECT id FROM {\(table)} \
            WHERE \(domainColumn) IN (\(marks(max(domains.count, 1), after: count + names.count))))
            """
    }
    package var arguments: [SQLValue] {
        names.map(SQLValue.text) + (domains.isEmpty ? [SQLValue(String?.none)] : domains.map(SQLValue.text))
    }
}

extension Reader {
    /// All that is known under a company's name or another spelling of it, or under its domain.
    package func same(_ company: CompanyKey) throws -> SameCompany {
        let others = try names(like: company).filter(\.comparison.isSameName).map(\.name)
        return SameCompany(
            names: [company.name] + others.filter { $0 != company.name }, domains: [company.telling].compactMap(\.self))
    }
}
