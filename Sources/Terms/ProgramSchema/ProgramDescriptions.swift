// What the members of program.yaml's head, pricing and orders are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenProgram: SchemaDocumented {
    static let fieldDescriptions = [
        "program": "The short name, the same in all versions.",
        "title": "The name for people.",
        "notice": "Where the terms come from, and what they are not.",
        "language": "The language of every text that is not written in several; en when left out.",
        "public_readings": "Partners and visitors may read the program's readings too.",
        "version": "A number, from 1, higher with each version.",
        "effective": "The first day on which this version is in force.",
        "time_zone": "The zone of every day, deadline and local time.",
        "currency": "The currency of a quote that names none.",
        "fiscal_year": "The first day of the fiscal year, always the first of a month; 1 January when left out.",
        "calendar": "Days that are worked and days that are not.",
        "regions": "Parts of the world. A country belongs in one.",
        "partner_types": "The kinds of partner.",
        "retyping": "The clause by which the vendor moves a partner to another type.",
        "credit": "Credit and payments. Left out: payments have thirty days.",
        "conditions": "Conditions by the names they are used by.",
        "pricing": "What is taken off list price.",
        "sales": "From when an order is a sale. Left out: once it is confirmed.",
        "earnings": "What partners earn beside their price: commissions, rebates, incentives, bonuses.",
        "funds": "What of partners' marketing is reimbursed, and how it is asked for and claimed.",
        "subprograms": "What the vendor may run for a time: sales incentives, success plans, contests.",
        "fees": "What partners pay each year for taking part.",
        "allowances": "What partners may use so often a year, and have again the next.",
        "deal_registration": "How deals are registered. Left out: nobody registers deals.",
        "application": "How companies apply. Left out: the vendor takes partners in itself.",
        "agreements": "What partners accept online.",
        "profile": "How long a partner's profile is current.",
        "termination": "By which clauses a membership ends.",
        "retention": "How long it has to be known who somebody was.",
        "obligations": "What partners have to do and to show.",
        "measures": "Measures by the names they are used by.",
        "tiers": "The tiers of the program. Left out: nobody has one.",
        "designations": "What partners may be beside their tier, several at once.",
        "benefits": "What partners have of the program.",
        "notices": "Mails by kind of notice and language; built-in ones stand in for the rest.",
        "certifications": "What a partner's people can be certified for.",
        "courses": "Training for partners' people.",
        "licences": "Licences that are not for resale.",
        "library": "Files and logos, put in by the vendor.",
        "directory": "The public list of partners.",
        "contacts": "Where to turn for what.",
        "matching": "What is done about end customers that may be one. Left out: the usual.",
        "leads": "How the vendor's leads go to partners. Left out: there are none.",
        "contact_data": "What is done with contacts that partners record. Left out: there are none.",
        "cases": "Questions, disputes and requests. Left out: there are none.",
    ]
}

extension WrittenProgram.Calendar: SchemaDocumented {
    static let fieldDescriptions = [
        "weekend": "Days of the week that are not worked.",
        "public_holidays": "Countries by ISO 3166, or regions such as DE-BY, whose public holidays are not worked.",
        "holidays": "Other days that are not worked, each with its name.",
    ]
}

extension WrittenPublicHolidays.Long: SchemaDocumented {
    static let fieldDescriptions = [
        "of": "A country, a region, or a list of them.",
        "without": "Holidays that are worked all the same, by their names.",
    ]
}

extension WrittenProgram.WrittenRegion: SchemaDocumented {
    static let fieldDescriptions = [
        "countries": "Its countries by ISO 3166, and groups of them by name, such as EU.",
        "direct_presence": "Does the vendor sell to end customers there itself?",
    ]
}

extension WrittenProgram.WrittenPartnerType: SchemaDocumented {
    static let fieldDescriptions = [
        "role": "What it does: buys for end customers, for resellers, or refers customers and buys nothing.",
        "routes": "How it may buy; the first is the usual one. None for referral.",
    ]
}

extension WrittenProgram.Credit: SchemaDocumented {
    static let fieldDescriptions = [
        "standing": "The clause on good credit standing.",
        "payments": "The clause on payments.",
        "payment_days": "Days from an invoice to its due day, when the invoice names none.",
    ]
}

extension WrittenProgram.Pricing: SchemaDocumented {
    static let fieldDescriptions = [
        "rounding": "How a result between two cents is settled.",
        "quote_valid_days": "Days a quote stands, the day it is made being the first.",
        "discounts": "What is taken off list price, in the order in which it stacks.",
        "caps": "The most that all discounts of a line may come to together.",
        "unit_prices": "The least and the most that a unit costs after all of it.",
        "distributor_bonuses": "What a distributor earns on a purchase through it.",
    ]
}

extension WrittenDiscount: SchemaDocumented {
    static let fieldDescriptions = [
        "group": "Of the discounts in one group, only the first that applies counts.",
        "rate": "How much.",
        "of": "What the rate is taken from: list when left out, or what the discounts before it have left.",
        "products": "The products it is for, by SKU; all when left out.",
        "from": "The first day of a promotion.",
        "through": "The last day of a promotion.",
        "four_eyes": "A rate that somebody decided for a deal counts once a second one has agreed.",
    ]
}

extension WrittenCap: SchemaDocumented {
    static let fieldDescriptions = ["most": "A share of list price."]
}

extension WrittenUnitPrice: SchemaDocumented {
    static let fieldDescriptions = [
        "least": "An amount, or one a currency.",
        "most": "An amount, or one a currency.",
    ]
}

extension WrittenRate.Long: SchemaDocumented {
    static let fieldDescriptions = [
        "fixed": "That share.",
        "recorded": "A rate that people record, by its name.",
        "up_to": "A ceiling; what is granted is decided for a deal.",
        "undecided": "The document gives no figure: who has to decide.",
        "part": "Only a part of the rate.",
    ]
}

extension WrittenCondition.Long: SchemaDocumented {
    static let fieldDescriptions = [
        "if": "The expression, in CEL.",
        "use": "The name of one of the program's conditions.",
        "clause": "The clause this condition comes from, when it is another than the rule's.",
    ]
}

extension WrittenSales: SchemaDocumented {
    static let fieldDescriptions = [
        "counts": "When an order counts: confirmed when left out.",
        "confirm_above": "An order over more than that waits to be confirmed even when the vendor placed it.",
        "requirements": "What orders and quotes have to meet.",
        "decline": "The reasons for which the vendor may decline an order.",
        "remedies": "The reasons for which the vendor credits what it invoiced, when a clause makes it a remedy.",
    ]
}

extension WrittenClause: SchemaDocumented {
    static let fieldDescriptions = [
        "title": "A few words.",
        "summary": "What the software does by the clause, in your own words.",
        "cap": "The most a rule that cites the clause may grant.",
    ]
}
