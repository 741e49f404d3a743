import Record
import Store
import Terms

extension Reader {
    /// The condition by which rows with a column `country` are those of a slice's region; nil where it names none.
    func countries(of slice: ReportSlice) -> ListCondition? {
        guard case .region(let region) = slice.part else { return nil }
        let regions = context.program.regions
        guard region.isEmpty else {
            // A country that several regions have is that of the first.
            let own = regions.first { $0.id == region }?.countries.sorted() ?? []
            let countries = own.filter { context.program.region(ofCountry: $0)?.id == region }
            return { conditions in
                let places = countries.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
                conditions.add(countries.isEmpty ? "1 = 0" : "country IN (\(places))")
            }
        }
        let countries = Set(regions.flatMap(\.countries)).sorted()
        return { conditions in
            guard !countries.isEmpty else { return }
            let places = countries.map { conditions.place(of: .text($0)) }.joined(separator: ", ")
            conditions.add("country NOT IN (\(places))")
        }
    }
}
