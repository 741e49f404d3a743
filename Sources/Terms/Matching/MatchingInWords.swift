import Matching

/// What a program says of companies that may be one, in words.
extension ProgramInWords {
    var matchingTerms: [TermInWords] {
        guard let matching = program.matching else { return [] }
        let thresholds = term(
            matching.clause, "matching", say("title.matching"),
            say(
                "term.matching",
                [
                    "same": .rate(matching.same), "likely": .rate(matching.likely),
                    "possible": .rate(matching.possible),
                ]))
        return [thresholds]
            + MatchGround.allCases.map { ground in
                term(
                    matching.clause, "matching.actions.\(ground.rawValue)", say("match_ground.\(ground.rawValue)"),
                    say("match_action.\(matching.action(ground).rawValue)"))
            }
    }
}
