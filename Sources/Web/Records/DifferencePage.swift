import Channel
import Members
import Record
import Terms

/// What is different between two versions of the program, in words, by whom it concerns.
enum DifferencePage {
    struct Model: TemplateModel {
        static let template = "program-difference"

        struct Group: Sendable {
            let anchor: String
            let label: String
            let changes: [Change]
        }
        struct Change: Sendable {
            let mark: StateMark
            let sentence: String
            let before: String?
            let after: String?
            let hasBoth: Bool
            let clause: ClauseLink?
            let place: String
        }

        let heading: String
        let effective: String
        let groups: [Group]
        let versions: [Field]
        let here: Link
        let effects: TierEffects?
    }

    static func page(_ visit: Visit) async throws -> Page {
        var wanted = Node(.map([]))
        for name in ["from", "to"] {
            guard let text = visit.search[name], !text.isEmpty else { continue }
            guard let number = Int(text) else { throw Problem.notFound("program_version") }
            wanted[name] = Node(.number(String(number)))
        }
        let difference = try await visit.ask(ComparePrograms.self, wanted)
        let numbers = try visit.requireSurroundings().vendor.versions.map { String($0.version) }
        func choice(_ name: String, _ value: Int) -> Field {
            visit.field(
                name, "terms.\(name)_version",
                .choice(numbers.map { (value: $0, label: visit.text("terms.version", ["n": $0])) }),
                value: String(value), id: "s-\(name)")
        }
        let model = Model(
            heading: visit.text(
                "terms.from_to", ["from": String(difference.from.version), "to": String(difference.to.version)]),
            effective: visit.text("terms.in_force_from", ["day": visit.formats.longDay(difference.effective)]),
            groups: difference.groups.enumerated().map { place, group in
                Model.Group(
                    anchor: "group-\(place)", label: label(group.concerns, visit),
                    changes: group.changes.map { change($0, visit) })
            },
            versions: [choice("from", difference.from.version), choice("to", difference.to.version)],
            here: visit.link(RecordAddress.difference),
            effects: try await TierEffects(visit, difference.from.version, difference.to.version))
        let program = visit.side == .portal ? RecordAddress.ownProgram() : RecordAddress.program()
        return Page(visit.text("terms.difference"), model, within: program)
    }

    static func label(_ audience: Audience, _ visit: Visit) -> String {
        if audience.isVendor { return visit.text("terms.the_vendor") }
        return audience.types.isEmpty ? visit.text("terms.all_partners") : audience.label
    }

    static func change(_ change: ProgramChange, _ visit: Visit) -> Model.Change {
        let tone = change.kind == .added ? "good" : change.kind == .removed ? "bad" : ""
        // The sentence says figures itself; conditions and texts are longer.
        let isLong = [.condition, .clause, .reading].contains(change.subject) && change.kind == .changed
        let clause = change.clause.flatMap { visit.surroundings?.program.clauses[$0] == nil ? nil : $0 }
        return Model.Change(
            mark: StateMark(label: visit.text("terms.change.\(change.kind.rawValue)"), tone: tone),
            sentence: change.sentence, before: isLong ? change.before : nil, after: isLong ? change.after : nil,
            hasBoth: isLong, clause: clause.map { visit.clause($0) }, place: change.place)
    }
}
