import Members
import Record
import Terms

extension Capability {
    /// Who is to do what of that which waits for the vendor.
    static let inbox = Capability(
        "Inbox",
        permissions: [.assignTasks],
        commands: [Operation(AssignTask.self)],
        queries: [Operation(query: ListAssignments.self)],
        events: [TaskAssigned.self],
        tables: [AssignmentTables.assignments],
        migrations: AssignmentTables.migrations,
        things: [Thing(Assignment.self)],
        entries: EntryReaders(.assignTasks),
        words: [
            .init("may.assign_tasks", "assign tasks", "Aufgaben zuzuweisen"),
            .init("none.assignment", "no assignment", "keine Zuweisung"),
            .init("assignment.subject", "nothing has the id {id}", "nichts hat die Kennung {id}"),
            .init(
                "assignment.subject.hint", "name what waits by its id, as the inbox shows it",
                "nennen Sie, was wartet, mit seiner Kennung, wie der Posteingang sie zeigt"),
            .init(
                "assignment.member", "it is nobody of yours who is active", "das ist niemand Aktives von Ihnen"),
            .init(
                "assignment.member.hint", "choose one of your own users",
                "wählen Sie einen Ihrer eigenen Benutzer"),
        ])
}

extension Permission {
    public static let assignTasks = Permission(
        "assign_tasks", [.vendorAdmin, .channelManager, .reviewer, .vendorFinance])
}
