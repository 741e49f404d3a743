import Members
import Record
import Terms

/// What a partner enters to describe a deal, as far as it got: drafts are kept incomplete, and what is missing is named when it
/// matters. Its members stand among those of the command it comes with.
public struct DealEntry: Codable, Hashable, Sendable {
    public let customer: Customer?
    public let productLine: String?
    public let units: Int?
    /// What it is worth at list price, as far as known.
    public let listValue: Money?
    public let bant: PartialBANT?
    public let enterprise: Bool?
    public let route: Route?
    public let tenderPublished: Day?
    /// One of the program's kinds of registration; needed where it has several.
    public let kind: String?
    /// What is asked for its kind, by the ids of the fields.
    public let fields: [String: String]?

    /// The end customer as entered.
    public struct Customer: Codable, Hashable, Sendable, SchemaNamed {
        public let name: Entered<LineName>?
        public let domain: Entered<DomainName>?
        /// ISO 3166 two-letter code.
        public let country: Entered<CountryCode>?

        public static var schemaName: String { "CustomerEntry" }

        public init(name: String?, domain: String? = nil, country: String?) {
            self.name = name.map(Entered.init)
            self.domain = domain.map(Entered.init)
            self.country = country.map(Entered.init)
        }
    }

    /// BANT as entered: what is missing is named by the decision, so nothing is required here.
    public struct PartialBANT: Codable, Hashable, Sendable {
        public let budget: String?
        public let authority: String?
        public let need: String?
        public let timing: String?

        public init(budget: String?, authority: String?, need: String?, timing: String?) {
            self.budget = budget
            self.authority = authority
            self.need = need
            self.timing = timing
        }
    }

    public init(
        customer: Customer?, productLine: String?, units: Int?, listValue: Money? = nil, bant: PartialBANT? = nil,
        enterprise: Bool? = nil, route: Route? = nil, tenderPublished: Day? = nil, kind: String? = nil,
        fields: [String: String]? = nil
    ) {
        (self.kind, self.fields) = (kind, fields)
        self.customer = customer
        self.productLine = productLine
        self.units = units
        self.listValue = listValue
        self.bant = bant
        self.enterprise = enterprise
        self.route = route
        self.tenderPublished = tenderPublished
    }

    /// What somebody would enter to state these terms again.
    init(_ terms: DealTerms) {
        func entered(_ text: String) -> String? { text.isEmpty ? nil : text }
        let customer = terms.customer
        self.init(
            customer: Customer(
                name: entered(customer.name), domain: customer.domain, country: entered(customer.country)),
            productLine: entered(terms.productLine), units: terms.units == 0 ? nil : terms.units,
            listValue: terms.listValue,
            bant: PartialBANT(
                budget: entered(terms.bant.budget), authority: entered(terms.bant.authority),
                need: entered(terms.bant.need), timing: entered(terms.bant.timing)),
            enterprise: terms.enterprise, route: terms.route, tenderPublished: terms.tenderPublished, kind: terms.kind,
            fields: terms.fields)
    }

    /// The end customer, with nothing in the place of what was not entered.
    var endCustomer: EndCustomer {
        EndCustomer(
            name: customer?.name?.text ?? "", domain: customer?.domain?.text, country: customer?.country?.text ?? "")
    }
}

extension DealEntry {
    /// The terms as entered.
    ///
    /// - Parameter draft: keeps what is incomplete: all but the end customer's name may be missing.
    /// - Throws: `Problem.invalid` naming the first field that is wrong.
    package func checked(_ productLines: [String], draft: Bool = false) throws -> DealTerms {
        if let first = mistakes(productLines, draft: draft).first { throw first }
        var terms = stated
        terms.customer = EndCustomer(
            name: try Text.name(terms.customer.name, "customer/name").text,
            domain: try customer?.domain.map { try Text.value($0, "customer/domain").text },
            country: try customer?.country.map { try Text.value($0, "customer/country").text } ?? "")
        return terms
    }

    /// The terms to the letter of what was entered, with nothing in the place of what was not.
    var stated: DealTerms {
        DealTerms(
            customer: endCustomer, productLine: productLine ?? "", units: units ?? 0, listValue: listValue,
            bant: BANT(
                budget: bant?.budget ?? "", authority: bant?.authority ?? "", need: bant?.need ?? "",
                timing: bant?.timing ?? ""),
            enterprise: enterprise ?? false, route: route, tenderPublished: tenderPublished, kind: kind, fields: fields)
    }

    /// Everything that is wrong, each with its field, in the order of the fields.
    func mistakes(_ productLines: [String], draft: Bool = false) -> [Problem] {
        var found: [Problem] = []
        func look(_ check: () throws -> Void) {
            do { try check() } catch let problem as Problem { found.append(problem) } catch {}
        }
        look { _ = try Text.value(customer?.name ?? Entered(""), "customer/name") }
        look { _ = try customer?.domain.map { try Text.value($0, "customer/domain") } }
        if !draft || customer?.country != nil {
            look { _ = try Text.value(customer?.country ?? Entered(""), "customer/country") }
        }
        if !draft || productLine != nil { look { try checkProductLine(productLines) } }
        if !draft || units != nil { look { try checkUnits() } }
        look { try checkListValue() }
        for (text, name) in [
            (bant?.budget, "budget"), (bant?.authority, "authority"), (bant?.need, "need"), (bant?.timing, "timing"),
        ] { look { try Text.checkLength(text ?? "", "bant/\(name)") } }
        return found
    }

    private func checkProductLine(_ known: [String]) throws {
        let line = productLine ?? ""
        guard !known.contains(line) else { return }
        throw Problem.unknownProductLine(line, among: known)
    }

    private func checkUnits() throws {
        guard let units else {
            throw Problem.invalid(field: "/units", "units.missing")
        }
        try PurchaseLimits.check(units: units, "/units")
    }

    private func checkListValue() throws {
        guard let listValue else { return }
        try PurchaseLimits.check(listValue, "/list_value")
        guard listValue.isNegative else { return }
        throw Problem.invalid(field: "/list_value", Phrase("deal.list_value", ["value": .money(listValue)]))
    }
}

extension Problem {
    /// A product line that the vendor does not have.
    static func unknownProductLine(_ line: String, among known: [String]) -> Problem {
        let values = Nearest.values(for: line, among: known)
        let key = line.isEmpty ? "product_line.missing" : "product_line.unknown"
        return .invalid(field: "/product_line", Phrase(key, values.merging(["line": .text(line)]) { $1 }))
    }
}
