/// Every sort of fault in a program's own mails.
extension Fault {
    static let notices: [Fault] = [
        Fault(
            "an unknown kind of notice", "  deal_approved:\n", "  «deal_aproved:\n",
            says: "unknown kind of notice `deal_aproved`", hint: "`deal_approved`"),
        Fault(
            "an unknown language", "    de: {subject: Kredit", "    «dk: {subject: Kredit", says: "`dk`", hint: "en, de"
        ),
        Fault(
            "an unknown placeholder", "Approved for {{deal.customer}}", "Approved for «{{deal.costumer}}",
            says: "unknown placeholder `deal.costumer`", hint: "`deal.customer`"),
        Fault(
            "an unknown placeholder on a later line", "{{deal.valid_through}} is", "«{{deal.valid_thru}} is",
            says: "unknown placeholder `deal.valid_thru`", hint: "`deal.valid_through`"),
        Fault(
            "a placeholder of another kind", "Kredit, text: \"{{text}}\"", "Kredit, text: \"«{{deal.customer}}\"",
            says: "unknown placeholder `deal.customer` in a mail of credit_hold", hint: "known here"),
        Fault(
            "a placeholder that is not closed", "{{deal.valid_through}} is", "«{{deal.valid_through is",
            says: "not closed", hint: "}}"),
        Fault(
            "a section", "{{deal.valid_through}} is", "«{{#deal.valid_through}} is", says: "{{# is not understood",
            hint: "a name alone"),
        Fault(
            "an empty subject", "subject: Kredit", "subject: «\" \"",
            says: "the subject has to have 1 to 200 characters"),
        Fault("a subject in two lines", "subject: Kredit", "subject: «\"Kredit\\nEnde\"", says: "more than one line"),
        Fault("a mail without a text", "{subject: Kredit, text: \"{{text}}\"}", "«{subject: Kredit}", says: "text"),
        Fault("notices that are no map", "de: {subject: Kredit, text: \"{{text}}\"}", "«- de", says: "language"),
    ]
}
