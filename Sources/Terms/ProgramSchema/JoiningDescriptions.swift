// What the members of application, agreements, learning and resources are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenApplication: SchemaDocumented {
    static let fieldDescriptions = [
        "types": "The partner types one can apply for; all but distributors when left out.",
        "fields": "What is asked besides company, country, web domain and contact.",
        "review": "How applications are assessed. Left out: nobody has to.",
        "acceptance": "What becomes of an application that is accepted.",
        "steps": "What an accepted company shows, each reviewed.",
        "welcome": "The letter that goes out when the steps are approved.",
        "activation": "What makes the membership active; all of it.",
    ]
}

extension WrittenApplication.Field: SchemaDocumented {
    static let fieldDescriptions = [
        "kind": "What is entered.",
        "required": "It has to be filled in.",
        "options": "For choice: at least two.",
    ]
}

extension WrittenApplication.Review: SchemaDocumented {
    static let fieldDescriptions = [
        "reviewers": "How many people have to: 1.",
        "criteria": "What is scored.",
        "pass": "The share of the most possible below which acceptance needs a reason.",
        "types": "The criteria for a partner type, where they are not all.",
    ]
}

extension WrittenApplication.Criterion: SchemaDocumented {
    static let fieldDescriptions = ["most": "The highest score; the lowest is 0."]
}

extension WrittenApplication.Acceptance: SchemaDocumented {
    static let fieldDescriptions = [
        "sends": "The agreements to be signed.",
        "reminder_days": "After so many days without a signature the company and the vendor are reminded.",
    ]
}

extension WrittenApplication.Step: SchemaDocumented {
    static let fieldDescriptions = [
        "takes": "Endings of files; without it words alone.",
        "most_mb": "The size of a file: 10, and 50 at most.",
    ]
}

extension WrittenApplication.Welcome: SchemaDocumented {
    static let fieldDescriptions = ["link_hours": "Its link works once and ends after so many hours."]
}

extension WrittenApplication.Activation: SchemaDocumented {
    static let fieldDescriptions = [
        "agreements": "Their versions in force are accepted.",
        "steps": "all: the steps are approved.",
        "obligation": "There is approved evidence.",
    ]
}

extension WrittenAgreement: SchemaDocumented {
    static let fieldDescriptions = [
        "kind": "What it is; a subprogram names its part of the program.",
        "subprogram": "The part of the program whose terms it is.",
        "withholds": "What is refused until the version in force is accepted.",
        "term": "How long it runs.",
        "cure": "Time to make a breach good.",
        "versions": "Its texts, the earliest first.",
    ]
}

extension WrittenAgreement.Term: SchemaDocumented {
    static let fieldDescriptions = [
        "months": "Months from the day on which it was signed first.",
        "renews": "Another term follows.",
        "notice_days": "The last day of notice is so many days before a term's last.",
    ]
}

extension WrittenAgreement.Cure: SchemaDocumented {
    static let fieldDescriptions = ["days": "Days from the day on which the partner was told."]
}

extension WrittenAgreement.Version: SchemaDocumented {
    static let fieldDescriptions = [
        "version": "A number.",
        "effective": "Its first day.",
        "text": "What is accepted.",
    ]
}

extension WrittenProfile: SchemaDocumented {
    static let fieldDescriptions = ["months": "A profile that nobody confirmed for longer is no longer current."]
}

extension WrittenTermination: SchemaDocumented {
    static let fieldDescriptions = ["reasons": "The clauses by which a membership can be ended."]
}

extension WrittenRetention: SchemaDocumented {
    static let fieldDescriptions = [
        "signers": "Whoever signed an agreement: from the end of the partner's membership.",
        "certificate_holders": "Whoever held a certificate: from the day on which it ended.",
        "users": "Whoever worked with the program as one of a company's people: from the end of that.",
        "applicants": "The contact of an application: from the decision.",
    ]
}

extension WrittenRetention.Kept: SchemaDocumented {
    static let fieldDescriptions = ["months": "The last day of them still counts."]
}

extension WrittenCertification: SchemaDocumented {
    static let fieldDescriptions = [
        "valid_months": "How long a certificate holds; for good when left out.",
        "remind_days": "So many days before the last day the company is reminded: 30.",
    ]
}

extension WrittenCourse: SchemaDocumented {
    static let fieldDescriptions = [
        "mode": "remote: people are enrolled at once. in_person: the vendor names the cost first.",
        "certification": "What passing it certifies for.",
    ]
}

extension WrittenLicence: SchemaDocumented {
    static let fieldDescriptions = [
        "quota": "How many a partner may have at the same time: a number, or numbers by tier.",
        "valid_days": "How long one can be used; the day of the grant is the first.",
        "remind_days": "So many days before the last day the partner is reminded: 30.",
    ]
}

extension WrittenDirectory: SchemaDocumented {
    static let fieldDescriptions = [
        "fields": "What a partner may choose to publish besides name, country, type and tier."
    ]
}

extension WrittenContact: SchemaDocumented {
    static let fieldDescriptions = [
        "purpose": "For what one turns there.",
        "email": "The address.",
    ]
}

extension WrittenNotice: SchemaDocumented {
    static let fieldDescriptions = [
        "subject": "One line, at most 200 characters, with placeholders such as {{partner.name}}.",
        "text": "The text. An empty line begins a paragraph.",
    ]
}
