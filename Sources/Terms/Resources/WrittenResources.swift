/// A licence as written.
struct WrittenLicence: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let quota: WrittenQuota
    let validDays: Located<Int>
    let remindDays: Located<Int>?
    let when: WrittenConditions?
    let reading: WrittenText?
}

/// A quota as written: a number, or numbers by tier.
struct WrittenQuota: NodeDecodable, Sendable {
    let all: Located<Int>?
    let tiers: [(id: String, count: Located<Int>, position: Position)]
    let position: Position

    init(node: Node) throws(DocumentError) {
        position = node.position
        guard let members = node.members else {
            all = try node.decode(Located<Int>.self)
            tiers = []
            return
        }
        all = nil
        var tiers: [(id: String, count: Located<Int>, position: Position)] = []
        for member in members {
            tiers.append((member.key, try member.value.decode(Located<Int>.self), member.keyPosition))
        }
        self.tiers = tiers
    }
}

/// The library as written.
struct WrittenLibrary: Decodable, Sendable {
    let clause: Located<String>
    let when: WrittenConditions?
    let reading: WrittenText?
}

/// The public list of partners as written.
struct WrittenDirectory: Decodable, Sendable {
    let clause: Located<String>
    let fields: Located<[String]>
    let when: WrittenConditions?
    let reading: WrittenText?
}

/// A contact as written.
struct WrittenContact: Decodable, Sendable {
    let id: Located<String>
    let purpose: WrittenText
    let email: Located<String>
    let clause: Located<String>
    let reading: WrittenText?
}
