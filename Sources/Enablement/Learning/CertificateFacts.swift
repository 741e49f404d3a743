import Members
import Record
import Store
import Terms

extension PartnerFacts {
    /// How many people hold which certificate now, those of the program that nobody holds too; asked only where the program does.
    static let certificates = PartnerFacts { partner, reader in
        let program = reader.context.program
        guard program.asked.contains(.partnerCertificates) else { return Asked { { _ in } } }
        let held = try reader.certificates(of: partner, on: reader.today)
        return Asked {
            var people = Dictionary(
                uniqueKeysWithValues: program.learning.certifications.map { ($0.id, Set<String>()) })
            for (employee, certification) in held { people[certification, default: []].insert(employee.text) }
            return { $0.set(counts: people.mapValues(\.count), of: .partnerCertificates) }
        }
    }
}
