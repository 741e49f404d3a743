import Members
import Partnership
import Record
import Terms

/// What is told of a program's versions: to each partner whom changes concern, with the first clause that does, and to the vendor's people.
enum ProgramNotices {
    static let published = Reaction.notices(of: ProgramPublished.self) { event, reader in
        let number = event.published.version
        guard let last = reader.context.vendor.versions.last(where: { $0.version < number }) else { return [] }
        let program = try Program(event.source).published(number, effective: event.published.effective)
        // Which language it is compared in makes no difference to whom it concerns.
        let difference = ProgramDifference(
            from: try reader.program(ofVersion: last.version), to: program, in: .english)
        let about = PublishedProgram.id(event.published).text
        func notice(_ partner: PartnerID?, _ changes: [ProgramChange]) -> Notice? {
            guard let clause = changes.lazy.compactMap(\.clause).first ?? program.clauses.keys.min() else { return nil }
            let says = Phrase(
                partner == nil ? "notice.program_published" : "notice.program_published_for_you",
                [
                    "version": .count(number), "program": .named(.program, program.name),
                    "day": .day(program.effective), "changes": .count(changes.count),
                ])
            return reader.context.notice(to: partner, .programPublished, about, clause, says, by: program)
        }
        let told = try reader.participants().compactMap { partner -> Notice? in
            let changes = difference.changes(for: partner.type)
            return changes.isEmpty ? nil : notice(partner.id, changes)
        }
        return told + [notice(nil, difference.changes)].compactMap(\.self)
    }
}

extension ProgramDifference {
    /// What partners of a type are concerned by, without readings.
    fileprivate func changes(for type: String) -> [ProgramChange] {
        withoutReadings.groups.filter { group in
            !group.concerns.isVendor && (group.concerns.types.isEmpty || group.concerns.types.contains(type))
        }.flatMap(\.changes)
    }
}
