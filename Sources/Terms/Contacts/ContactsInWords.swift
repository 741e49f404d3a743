/// What a program says of contacts that partners record, in words.
extension ProgramInWords {
    var contactTerms: [TermInWords] {
        guard let contacts = program.contactData else { return [] }
        let use = term(
            contacts.clause, "contact_data", say("title.contact_use"),
            say(contacts.isMaskedUntilApproved ? "term.contact_masked" : "term.contact_open"))
        let permission = contacts.permission.map { permission in
            term(
                permission.clause, "contact_data.permission", say("title.contact_permission"),
                say("term.contact_permission", ["text": .text(say.text(permission.text))]))
        }
        return [use] + [permission].compactMap(\.self)
    }
}
