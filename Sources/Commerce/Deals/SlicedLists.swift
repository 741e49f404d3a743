import Members
import Record
import Store
import Terms

extension Reader {
    /// The condition by which rows with columns `country`, of the end customer, and `partner` are those of a slice's regions.
    package func regions(of slice: ReportSlice) -> ListCondition {
        let customers = slice[.customers].map { countries(of: $0, "country") }
        let partners = slice[.partners].map { countries(of: $0, "country") }
        return { conditions in
            customers?(&conditions)
            guard let partners else { return }
            var own = Conditions(after: conditions.arguments)
            partners(&own)
            for argument in own.arguments.dropFirst(conditions.arguments.count) { _ = conditions.place(of: argument) }
            conditions.add("partner IN (SELECT id FROM {partners} WHERE \(own.sql))")
        }
    }

    /// The condition by which a column with a country is one of a region's; of none, where the region is empty.
    private func countries(of region: String, _ column: String) -> ListCondition {
        let program = context.program
        let isNone = region.isEmpty
        let countries =
            isNone ? Set(program.regions.flatMap(\.countries)).sorted() : program.countries(ofRegion: region)
        return { conditions in
            guard !countries.isEmpty else { return conditions.add(isNone ? "1 = 1" : "1 = 0") }
            let places = countries.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
            conditions.add("\(column) \(isNone ? "NOT IN" : "IN") (\(places))")
        }
    }
}

extension Program {
    /// The countries that are a region's, sorted. One that several regions have is that of the first.
    package func countries(ofRegion id: String) -> [String] {
        let own = regions.first { $0.id == id }?.countries.sorted() ?? []
        return own.filter { region(ofCountry: $0)?.id == id }
    }
}
