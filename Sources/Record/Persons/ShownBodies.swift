import Terms

extension Reader {
    /// What a body says for people: in the place of each personal value its text, or that its person was erased.
    package func shown(_ body: Node) -> Node {
        switch body.content {
        case .list(let items): return Node(.list(items.map(shown)))
        case .map(let members):
            if members.first?.key == "sealed", let seal = members.first?.value.text, PersonID(prefix(of: seal)) != nil {
                return Node(.string(body["text"]?.text ?? wording("value.erased_person")))
            }
            return Node(.map(members.map { Node.Member($0.key, shown($0.value)) }))
        case .bool, .number, .string, .null: return body
        }
    }

    private func prefix(of seal: String) -> String { PersonSeal(seal).person.text }
}
