// What the members of deal_registration are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenProgram.DealRegistration: SchemaDocumented {
    static let fieldDescriptions = [
        "clause": "The clause that opens deal registration to partners.",
        "requirements": "Without these a submission is refused: nothing is registered.",
        "criteria": "Without these a submission is registered and declined.",
        "decision_target": "How soon the vendor means to decide.",
        "term": "How long an approved registration is valid.",
        "extension": "The clause by which it is prolonged.",
        "kinds": "Kinds of registration, each with fields and terms of its own.",
        "queue": "The clause by which the next in order is looked at when a registration ends.",
        "protection": "What keeps the vendor's own sales off. Left out: nothing does.",
        "vendor_quotes": "When the vendor may quote all the same. Left out: it is not spoken of.",
        "active_customer": "When an end customer is the vendor's own. Left out: none is.",
        "withdrawal": "Why the vendor may decline, suspend or rescind. Left out: for criteria alone.",
        "closing": "The clause by which a deal is closed. Left out: people close deals.",
        "overage": "What happens when more is ordered than was registered. Left out: it costs nothing.",
    ]
}

extension WrittenProgram.Target: SchemaDocumented {
    static let fieldDescriptions = [
        "business_days": "Business days from submission.",
        "enterprise_business_days": "The same for enterprise deals.",
    ]
}

extension WrittenProgram.Term: SchemaDocumented {
    static let fieldDescriptions = [
        "days": "How many days it is valid.",
        "notice_day_counts": "True: the day on which approval is notified is day 1. False: the day after is.",
        "addenda": "Other terms for some places.",
    ]
}

extension WrittenProgram.Addendum: SchemaDocumented {
    static let fieldDescriptions = [
        "region": "A region's id, or a country: the end customer's.",
        "days": "How many days it is valid there.",
    ]
}

extension WrittenProgram.Protection: SchemaDocumented {
    static let fieldDescriptions = [
        "reseller": "The clause by which a reseller's registration keeps the vendor's sales off.",
        "distributor": "The same for a distributor's.",
        "owner": "The clause by which only the registering partner has the benefit.",
        "marketing": "The clause by which marketing to those who have not opted out goes on.",
    ]
}

extension WrittenProgram.VendorQuotes: SchemaDocumented {
    static let fieldDescriptions = [
        "presence": "The clause where the vendor has no direct presence: none of the reasons holds there.",
        "reasons": "The listed reasons.",
    ]
}

extension WrittenProgram.ActiveCustomer: SchemaDocumented {
    static let fieldDescriptions = [
        "months": "Calendar months after a direct purchase of the product line.",
        "anniversary_counts": "Is the same day of the last month still within them?",
    ]
}

extension WrittenProgram.Withdrawal: SchemaDocumented {
    static let fieldDescriptions = ["reasons": "The listed reasons."]
}

extension WrittenProgram.Overage: SchemaDocumented {
    static let fieldDescriptions = [
        "significant": "More than this share beyond the registered units is significant.",
        "charge": "What is charged up to list price.",
        "grounds": "Other grounds for the charge.",
    ]
}

extension WrittenRegistrationKind: SchemaDocumented {
    static let fieldDescriptions = [
        "term_days": "Days for which it holds; they go before those of `term`.",
        "business_days": "Its own time to decide.",
        "conflict":
            "exclusive (of one deal there is one; when left out), same_kind (one of this kind), shared (several partners).",
        "protected": "False: it does not keep the vendor's own sales off.",
        "fields": "What is asked besides.",
    ]
}
