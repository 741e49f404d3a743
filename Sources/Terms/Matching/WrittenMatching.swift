import Matching

/// What a program file says of companies that may be one, as written.
struct WrittenMatching: Decodable, Sendable {
    let clause: Located<String>
    let same: Located<Rate>?
    let likely: Located<Rate>?
    let possible: Located<Rate>?
    let actions: Actions?
    let reading: WrittenText?

    struct Actions: Decodable, Sendable {
        let identifier: Located<MatchAction>?
        let domainAndName: Located<MatchAction>?
        let nameAndCity: Located<MatchAction>?
        let domain: Located<MatchAction>?
        let identifierAndDoubt: Located<MatchAction>?
        let name: Located<MatchAction>?
        let nameElsewhere: Located<MatchAction>?
        let likely: Located<MatchAction>?
        let possible: Located<MatchAction>?
        let sibling: Located<MatchAction>?

        subscript(ground: MatchGround) -> Located<MatchAction>? {
            switch ground {
            case .identifier: identifier
            case .domainAndName: domainAndName
            case .nameAndCity: nameAndCity
            case .domain: domain
            case .identifierAndDoubt: identifierAndDoubt
            case .name: name
            case .nameElsewhere: nameElsewhere
            case .likely: likely
            case .possible: possible
            case .sibling: sibling
            }
        }
    }
}
