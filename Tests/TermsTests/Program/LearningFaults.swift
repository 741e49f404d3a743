/// Every sort of fault in what a program says of learning, licences, the library, the public list and contacts.
extension Fault {
    /// The sections without a fault, to stand behind the sample program with its tiers.
    static let resources = """

        tiers:
          label: Level
          clause: "1.6"
          entry: bronze
          list:
            - {id: bronze, label: Bronze, clause: "1.6"}
            - {id: silver, label: Silver, clause: "1.6", rises: conferred}
        certifications:
          - {id: sales, label: Sales professional, clause: "1.6", valid_months: 2, remind_days: 20}
          - {id: founder, label: Founder, clause: "1.6"}
        courses:
          - {id: basics, label: Basics, clause: "1.6", mode: remote, certification: sales}
          - {id: workshop, label: Workshop, clause: "1.6", mode: in_person, types: [gold], tiers: [silver]}
        licences:
          - {id: nfr, label: For one's own use, clause: "1.6", quota: {bronze: 1, silver: 5}, valid_days: 90, remind_days: 14}
          - {id: trial, label: Trial, clause: "1.6", quota: 2, valid_days: 30, when: partner.activated}
        library: {clause: "1.7", when: partner.payments_current}
        directory: {clause: "1.8", fields: [website, city], when: "!partner.credit_hold"}
        contacts:
          - {id: help, purpose: Questions, email: help@sample.example, clause: "1.9"}
        contact_data: {clause: "1.9", masked_until_approved: true, permission: {clause: "1.8", text: I may pass it on}}
        cases:
          hours: {from: "09:00", to: "17:00"}
          kinds:
            - {id: quarrel, label: Quarrel, clause: "1.9", sort: dispute, about: [deal], types: ["gold"]}
            - {id: advice, label: Advice, clause: "1.9", sort: request, answer: Ask elsewhere, contact: help}
          priorities:
            - {id: soon, label: Soon, clause: "1.9", priority: high, kinds: [quarrel], answer_within: {business_hours: 4}}
            - {id: later, label: Later, clause: "1.9", priority: low, when: partner.credit_hold, answer_within: {business_days: 3}}
          outcomes:
            - {id: right, label: Right, clause: "1.9", kinds: [quarrel], remedies: [credit_invoice]}

        """

    static let inResources = certifications + courses + licences + lists + contactData + cases

    private static let contactData: [Fault] = [
        Fault(
            "an unknown clause of contacts", "contact_data: {clause: \"1.9\"", "contact_data: {clause: «\"1.99\"",
            says: "clause 1.99 has no summary", hint: "`1.9`"),
        Fault(
            "an unknown clause of a permission", "permission: {clause: \"1.8\"", "permission: {clause: «\"1.88\"",
            says: "clause 1.88 has no summary", hint: "`1.8`"),
        Fault(
            "contacts of which nothing is asked",
            "{clause: \"1.9\", masked_until_approved: true, permission: {clause: \"1.8\", text: I may pass it on}}",
            "{clause: «\"1.9\", masked_until_approved: false}", says: "asks nothing", hint: "leave the section out"),
        Fault(
            "a mask that is no yes or no", "masked_until_approved: true", "masked_until_approved: «always",
            says: "expected true or false"),
    ]

    private static let cases: [Fault] = [
        Fault(
            "a kind of case twice", "- {id: advice,", "- {id: «quarrel,", says: "`quarrel` is there twice",
            hint: "own id"),
        Fault(
            "a case about what there is not", "about: [deal]", "about: [«contract]", says: "contract"),
        Fault(
            "a kind of case for no such type", "about: [deal], types: [\"gold\"]", "about: [deal], types: «[golden]",
            says: "`golden`", hint: "gold"),
        Fault("an answer by no such contact", "contact: help}", "contact: «hlep}", says: "`hlep`", hint: "help"),
        Fault(
            "a contact without an answer", "answer: Ask elsewhere, contact: help}", "contact: «help}",
            says: "belongs to no answer", hint: "leave `contact` out"),
        Fault(
            "a priority of no such kind", "priority: high, kinds: [quarrel]", "priority: high, kinds: «[row]",
            says: "`row`", hint: "quarrel"),
        Fault(
            "a target of both", "answer_within: {business_days: 3}",
            "answer_within: «{business_days: 3, business_hours: 1}", says: "exactly one", hint: "business_days: 2"),
        Fault(
            "a day that ends before it begins", "to: \"17:00\"", "to: «\"08:00\"", says: "before it begins",
            hint: "after 09:00"),
        Fault("no time of day", "from: \"09:00\"", "from: «\"nine\"", says: "no time of day", hint: "09:00"),
    ]

    private static let certifications: [Fault] = [
        Fault(
            "an unknown clause of a certification", "label: Founder, clause: \"1.6\"",
            "label: Founder, clause: «\"1.66\"", says: "clause 1.66 has no summary", hint: "`1.6`"),
        Fault("a certification twice", "{id: founder,", "{id: «sales,", says: "`sales` is there twice", hint: "own id"),
        Fault(
            "a certification with spaces in its id", "{id: founder,", "{id: «The Founder,", says: "cannot be the id",
            hint: "small letters"),
        Fault(
            "a certificate of no months", "valid_months: 2", "valid_months: «0", says: "valid_months is 0", hint: "1"),
        Fault(
            "a certificate that ends before it begins", "valid_months: 2", "valid_months: «-2",
            says: "valid_months is -2", hint: "1"),
        Fault(
            "months that no calendar holds, of a certificate", "valid_months: 2", "valid_months: «9223372036854775807",
            says: "valid_months is 9223372036854775807", hint: "1200"),
        Fault(
            "a reminder longer than a certificate", "valid_months: 2, remind_days: 20",
            "valid_months: 2, remind_days: «60", says: "60 days before the end of a certificate of 2 months", hint: "59"
        ),
        Fault(
            "a reminder of no end", "label: Founder, clause: \"1.6\"",
            "label: Founder, clause: \"1.6\", remind_days: «9",
            says: "holds for good", hint: "valid_months"),
        Fault(
            "a certification without a label", "- {id: founder, label: Founder,", "- «{id: founder,", says: "label"),
        Fault(
            "a mistyped member of a certification", "label: Founder, clause: \"1.6\"",
            "label: Founder, clause: \"1.6\", «valid_month: 2", says: "valid_month",
            hint: "`valid_months`"),
    ]

    private static let courses: [Fault] = [
        Fault(
            "a course twice", "{id: workshop,", "{id: «basics,", says: "course `basics` is there twice", hint: "own id"),
        Fault(
            "an unknown certification of a course", "certification: sales", "certification: «sale",
            says: "no certification `sale`", hint: "`sales`"),
        Fault("an unknown way to hold a course", "mode: remote", "mode: «remotely", says: "remotely", hint: "remote"),
        Fault(
            "an unknown type of a course", "types: [gold]", "types: «[golden]", says: "no partner type `golden`",
            hint: "gold"),
        Fault(
            "a course for nobody", "types: [gold]", "types: «[]", says: "names no partner type", hint: "leave it out"),
        Fault(
            "an unknown tier of a course", "tiers: [silver]", "tiers: «[platinum]", says: "no tier `platinum`",
            hint: "bronze, silver"),
        Fault("a course without a tier", "tiers: [silver]", "tiers: «[]", says: "names no tier", hint: "leave it out"),
    ]

    private static let licences: [Fault] = [
        Fault("a licence twice", "{id: trial,", "{id: «nfr,", says: "licence `nfr` is there twice", hint: "own id"),
        Fault(
            "an unknown clause of a licence", "label: Trial, clause: \"1.6\"", "label: Trial, clause: «no.such.clause",
            says: "clause no.such.clause has no summary", hint: "add it"),
        Fault("an unknown tier in a quota", "silver: 5}", "«silber: 5}", says: "no tier `silber`", hint: "`silver`"),
        Fault("a negative quota of a tier", "silver: 5}", "silver: «-5}", says: "the quota is -5", hint: "0 or more"),
        Fault(
            "a quota beyond counting", "silver: 5}", "silver: «9000000000}", says: "the quota is 9000000000", hint: "0"),
        Fault("a negative quota", "quota: 2,", "quota: «-2,", says: "quota is -2", hint: "from 1"),
        Fault("a quota of nothing", "quota: 2,", "quota: «0,", says: "quota is 0", hint: "from 1"),
        Fault("a quota in words", "quota: 2,", "quota: «two,", says: "two", hint: nil),
        Fault(
            "a quota of no tier", "quota: {bronze: 1, silver: 5}", "quota: «{}", says: "names no tier", hint: "number"),
        Fault("a tier twice in a quota", "silver: 5}", "«silver: 5, silver: 6}", says: "twice", hint: nil),
        Fault("a licence of no days", ", valid_days: 30", ", valid_days: «0", says: "valid_days is 0", hint: "from 1"),
        Fault(
            "a reminder longer than a licence", "valid_days: 90, remind_days: 14", "valid_days: 90, remind_days: «91",
            says: "91 days before the end of a licence of 90 days", hint: "at most 90"),
        Fault(
            "a licence by a fact that is not known", "when: partner.activated", "when: «order.units > 1",
            says: "`order.units` is not known", hint: "partner.type"),
    ]

    private static let lists: [Fault] = [
        Fault(
            "an unknown clause of the library", "clause: \"1.7\", when", "clause: «\"1.77\", when", says: "1.77",
            hint: "`1.7`"),
        Fault(
            "a library by an unknown fact", "partner.payments_current}", "«partner.payment_current}",
            says: "partner.payment_current", hint: "partner.payments_current"),
        Fault(
            "a mistyped member of the library", "clause: \"1.7\", when", "clause: \"1.7\", «wen", says: "wen",
            hint: "`when`"),
        Fault(
            "something that no listing has", "fields: [website, city]", "fields: «[website, town]",
            says: "no `town`", hint: "website"),
        Fault(
            "a listing by a tier that there is not", "when: \"!partner.credit_hold\"",
            "when: «\"partner.tier == 'platinum'\"", says: "never 'platinum'", hint: "silver"),
        Fault("a list without its clause", "{clause: \"1.8\", fields", "«{fields", says: "clause"),
        Fault(
            "a contact without an address", "help@sample.example", "«help.sample.example",
            says: "is not an e-mail address", hint: "name@"),
        Fault(
            "a contact with two addresses", "help@sample.example", "«\"a@b.example, c@d.example\"",
            says: "not an e-mail", hint: "name@"),
        Fault(
            "a contact twice", "- {id: help,",
            "- {id: help, purpose: Help, email: a@b.example, clause: \"1.9\"}\n  - {id: «help,",
            says: "contact `help` is there twice", hint: "own id"),
        Fault("an unknown clause of a contact", "clause: \"1.9\"}", "clause: «\"1.99\"}", says: "1.99", hint: "`1.9`"),
    ]
}
