/// Something that can be done on a page, folded away until somebody wants to: a form of its own with what it needs to know. For what
/// cannot be taken back, by the declaration of its route, it asks for a tick. Shown by the part `act`.
struct Act: Sendable {
    let title: String
    /// What it does and by which clause, in a sentence.
    let note: String?
    let clause: ClauseLink?
    let action: Link
    let fields: [Field]
    let button: String
    /// Cannot be undone, or takes something away.
    let isGrave: Bool
    /// Of the record as it was shown.
    let version: Int64?
    /// Does it take files?
    let hasFiles: Bool
    /// Unfolded, because something stood in its way just now.
    var isOpen: Bool

    /// The same unfolded.
    var unfolded: Act {
        var act = self
        act.isOpen = true
        return act
    }
}

extension Visit {
    /// An action whose words stand under `key` in the string files: `title`, `button`, and `note` if there is one.
    ///
    /// - Parameter action: where its form is sent to.
    func act(
        _ key: String, _ action: Link, _ fields: [Field] = [], clause: ClauseLink? = nil, grave: Bool = false,
        version: Int64? = nil
    ) -> Act {
        let sure = forForm(action, action.path).field("sure", "frame.sure", .tick, required: true)
        let fields = fields + (WebCapabilities.isFinal(action.path) ? [sure] : [])
        return Act(
            title: text(key + ".title"), note: strings.has(key + ".note") ? text(key + ".note") : nil, clause: clause,
            action: action, fields: fields, button: text(key + ".button"), isGrave: grave, version: version,
            hasFiles: fields.contains(where: \.isFile),
            isOpen: (!complaints.isEmpty || form["take"] != nil || asksForRows) && call.request.uri.path == action.path)
    }
}
