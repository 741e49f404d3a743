import Matching

/// What is done about companies that may be one.
extension ProgramCompiler {
    mutating func matching(_ written: WrittenMatching?) -> MatchingTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "matching")
        let same = share(written.same, "same") ?? MatchingTerms.usual.same
        let likely = share(written.likely, "likely") ?? MatchingTerms.usual.likely
        let possible = share(written.possible, "possible") ?? MatchingTerms.usual.possible
        if possible >= likely {
            let wrong = written.possible ?? written.likely
            report(
                "possible is \(possible), and likely \(likely)", at: wrong?.position ?? written.clause.position,
                hint: "what is likely is possible too: possible has to be less")
        }
        if same < likely {
            let wrong = written.same ?? written.likely
            report(
                "same is \(same), and likely \(likely)", at: wrong?.position ?? written.clause.position,
                hint: "what is the same is likely too: use \(likely) or more")
        }
        return MatchingTerms(
            clause: clause, same: same, likely: likely, possible: possible,
            actions: actions(written.actions, isExplained: written.reading != nil))
    }

    private mutating func share(_ written: Located<Rate>?, _ what: String) -> Rate? {
        guard let written else { return nil }
        guard written.value > .zero, written.value <= .one else {
            report("\(what) is \(written.value)", at: written.position, hint: "use more than 0% and at most 100%")
            return nil
        }
        return written.value
    }

    private mutating func actions(
        _ written: WrittenMatching.Actions?, isExplained: Bool
    ) -> [MatchGround: MatchAction] {
        var actions: [MatchGround: MatchAction] = [:]
        for ground in MatchGround.allCases {
            guard let action = written?[ground] else { continue }
            if action.value == .decline, !ground.mayDecline {
                report(
                    "\(ground.rawValue) cannot decline by itself", at: action.position,
                    hint: "use person, so that somebody looks at both sides, or pass")
            }
            if action.value == .decline, ground.isNameAlone, !isExplained { nameAloneDeclines(action.position) }
            actions[ground] = action.value
        }
        return actions
    }

    private mutating func nameAloneDeclines(_ position: Position) {
        remarks.append(
            ProgramIssue(
                file: Self.programFile, position: position,
                message: "a name alone declines: among a million companies every sixth has a namesake",
                hint: "use person, or say in `reading` why it shall", severity: .warning))
    }
}
