/// One fault of every sort a program file can have.
extension Fault {
    static let all = clauses + members + values + expressions + rules + notices + texts + habits

    /// What authors write by habit, each with the form that it has here.
    private static let habits: [Fault] = [
        Fault("a share as a part of one", "rate: 5%", "rate: «0.05", says: "0.05 is not a rate", hint: "write 5%"),
        Fault("a share with one decimal", "rate: 5%", "rate: «0.2", says: "0.2 is not a rate", hint: "write 20%"),
        Fault("a share as text", "rate: 5%", "rate: «\"0.125\"", says: "0.125", hint: "write 12.5%"),
        Fault("a share in words", "rate: 5%", "rate: «5 percent", says: "5 percent", hint: "write 5%"),
        Fault("a share with a comma", "rate: 5%", "rate: «5,5%", says: "5,5%", hint: "write 5.5%"),
        Fault("a number of months in words", "days: 60", "days: «12 months", says: "12 months", hint: "write 12 alone"),
        Fault("a comma between thousands", "days: 60", "days: «1,000", says: "1,000", hint: "write 1000"),
        Fault("a number in quotes", "days: 60", "days: «\"60\"", says: "60", hint: "without quotes"),
        Fault(
            "yes for true", "direct_presence: true", "direct_presence: «yes", says: "expected true or false",
            hint: "write true"),
        Fault(
            "the United Kingdom", "countries: [DE, FR]", "countries: «[DE, FR, UK]", says: "\"UK\"", hint: "write GB"),
        Fault("Greece", "countries: [DE, FR]", "countries: «[DE, FR, EL]", says: "\"EL\"", hint: "write GR"),
        Fault(
            "a country in small letters", "countries: [DE, FR]", "countries: «[DE, FR, us]", says: "\"us\"",
            hint: "write US"),
        Fault(
            "a word for an operator", "when: partner.type == 'gold'",
            "when: partner.type == 'gold' «and order.units > 1", says: "`and`", hint: "`&&`"),
        Fault(
            "a text without quotes", "when: partner.type == 'gold'", "when: partner.type == «gold",
            says: "unknown name `gold`", hint: "'gold'"),
        Fault(
            "a text without quotes in a list", "when: partner.type == 'gold'",
            "when: order.route in ['direct', «distribution]", says: "unknown name `distribution`",
            hint: "'distribution'"),
    ]

    private static let clauses: [Fault] = [
        Fault(
            "a clause that is not there", "extension: {clause: \"1.6\"}", "extension: {clause: «\"1.66\"}",
            says: "clause 1.66 has no summary", hint: "`1.6`"),
        Fault(
            "a condition's clause that is not there", "clause: \"2.4\"\n          needs",
            "clause: «\"9.9\"\n          needs", says: "clause 9.9 has no summary"),
        Fault(
            "a clause without quotes that is not there", "retyping: {clause: \"3.3\"}", "retyping: {clause: «3.30}",
            says: "clause 3.30 has no summary"),
        Fault(
            "an empty summary", in: .clauses, "2.3: {title: Project discount, summary: The vendor decides a discount",
            "«2.3: {title: Project discount, summary: \"  \", reading: The vendor decides a discount",
            says: "clause 2.3 has no summary", hint: "sentence of your own"),
        Fault(
            "a missing summary", in: .clauses, "2.5: {title: Loyalty, summary: A rate off what is left.}",
            "2.5: «{title: Loyalty}", says: "summary"),
        Fault(
            "a clause without a map", in: .clauses, "2.5: {title: Loyalty, summary: A rate off what is left.}",
            "2.5: «Loyalty", says: "expected"),
        Fault("a clause twice", in: .clauses, "5.1: {title: Overage", "«5.2: {title: Overage", says: "twice"),
        Fault("an unknown member of a clause", in: .clauses, "cap: 12%", "«capp: 12%", says: "capp", hint: "`cap`"),
        Fault("a cap that is no rate", in: .clauses, "cap: 12%", "cap: «forty", says: "forty"),
    ]

    private static let members: [Fault] = [
        Fault(
            "an unknown member at the top", "notice: Invented for tests.",
            "notice: Invented for tests.\n«notic: again", says: "notic", hint: "`notice`"),
        Fault(
            "an unknown member of a rule", "of: remaining", "«off: remaining", says: "off", hint: "`of`"),
        Fault("a missing member of a rule", "- id: loyal\n      label: Loyalty\n", "- «id: loyal\n", says: "label"),
        Fault(
            "a missing member at the top", "program: sample\ntitle: Sample Program", "«program: sample", says: "title"),
        Fault("a list where a map must be", "retyping: {clause: \"3.3\"}", "retyping: «[\"3.3\"]", says: "expected"),
        Fault(
            "a map where a list must be", "- {clause: \"4.2\", label: Late payment}", "«clause: \"4.2\"",
            says: "expected a list"),
        Fault("a member twice", "currency: EUR", "«currency: EUR\ncurrency: USD", says: "twice"),
        Fault("text that is not YAML", "currency: EUR", "currency: EUR\n«\tbroken", says: "tab"),
    ]

    private static let values: [Fault] = [
        Fault("an unknown zone", "Europe/Berlin", "«Europe/Berln", says: "IANA"),
        Fault("an unknown currency", "currency: EUR", "currency: «EURO", says: "ISO 4217"),
        Fault("a day that does not exist", "effective: 2025-01-01", "effective: «2025-02-29", says: "2025-02-29"),
        Fault("a bad holiday", "2026-05-01: Labour Day", "«2026-05-32: Labour Day", says: "2026-05-32"),
        Fault(
            "holidays that are no map", "holidays:\n    2026-01-01: New Year\n    2026-05-01: Labour Day",
            "holidays: «[2026-01-01]", says: "holidays"),
        Fault("an unknown weekday", "weekend: [sat, sun]", "weekend: [sat, «sunday]", says: "sunday"),
        Fault(
            "a weekend of seven days", "weekend: [sat, sun]", "weekend: «[mon, tue, wed, thu, fri, sat, sun]",
            says: "seven days", hint: "at least one"),
        Fault("an unknown rounding", "rounding: half_up", "rounding: «half_upp", says: "half_upp", hint: "half_up"),
        Fault(
            "an unknown route", "clause: \"3.2\", routes: [direct]}", "clause: \"3.2\", routes: [«distribtion]}",
            says: "distribtion"),
        Fault("a version below one", "version: 1", "version: «0", says: "version is 0", hint: "from 1"),
        Fault("a version beyond counting", "version: 1", "version: «9223372036854775807", says: "version"),
        Fault("a name that no id can hold", "program: sample", "program: «Sample Program", says: "Sample Program"),
        Fault("no days", "days: 60", "days: «0", says: "days is 0", hint: "from 1"),
        Fault(
            "days that no calendar holds", "days: 60", "days: «9223372036854775807", says: "days is 9223372036854775807"
        ),
        Fault("an addendum without days", "{region: ASIA, days: 90}", "{region: ASIA, days: «-1}", says: "days is -1"),
        Fault("no business days", "business_days: 3,", "business_days: «0,", says: "business_days is 0"),
        Fault(
            "business days without end", "enterprise_business_days: 10", "enterprise_business_days: «1000000000",
            says: "enterprise_business_days is 1000000000"),
        Fault("no days for payment", "payment_days: 30", "payment_days: «-30", says: "payment_days is -30"),
        Fault(
            "a quote that never stands", "quote_valid_days: 30", "quote_valid_days: «0", says: "quote_valid_days is 0"),
        Fault(
            "months that no calendar holds", "months: 12", "months: «9223372036854775807",
            says: "months is 9223372036854775807"),
        Fault("days that are no whole number", "days: 60", "days: «60.5", says: "60.5"),
    ]

    private static let expressions: [Fault] = [
        Fault(
            "an unknown fact", "when: distribution.agreed\n", "when: «distribution.agred\n", says: "distribution.agred",
            hint: "distribution.agreed"),
        Fault(
            "a fact not known in that question", "require: partner.deal_registration",
            "require: «registration.holds", says: "`registration.holds` is not known", hint: "partner.type"),
        Fault(
            "a comparison of different types", "when: order.units >= 1000", "when: «order.units >= '1000'",
            says: "`>=` does not take int and string"),
        Fault(
            "a condition that is not true or false", "when: partner.type == 'gold'", "when: «partner.type", says: "bool"
        ),
        Fault("a condition that is a number", "when: order.units >= 1000", "when: «order.units + 1000", says: "bool"),
        Fault(
            "a partner type that there is not", "when: partner.type == 'gold'", "when: «partner.type == 'platinum'",
            says: "never 'platinum'", hint: "gold"),
        Fault(
            "a route that there is not", "if: order.route == 'direct'", "if: «order.route == 'directly'",
            says: "never 'directly'", hint: "direct"),
        Fault(
            "an expression that ends too soon", "when: order.units >= 1000", "when: order.units >=«", says: "operand"),
        Fault(
            "a single equals sign", "when: partner.type == 'gold'", "when: partner.type «= 'gold'",
            says: "unexpected character `=`", hint: "`==`"),
        Fault(
            "an unknown function", "when: partner.type == 'gold'", "when: «lower(partner.type) == 'gold'", says: "lower"
        ),
        Fault(
            "a fault in quotes", "require: \"!deal.conflict\"", "require: \"!«deal.conflct\"", says: "deal.conflct",
            hint: "deal.conflict"),
        Fault(
            "a fault in literal text", "when: order.units >= 1000",
            "when: |\n        true &&\n        «order.unit >= 1000",
            says: "order.unit"),
        Fault(
            "a fault in folded text", "when: order.units >= 1000",
            "when: «>\n        true &&\n        order.unit >= 1000",
            says: "order.unit"),
        Fault(
            "a fault in a long condition", "if: order.route == 'direct'", "if: order.route == «'direct",
            says: "not closed"),
        Fault(
            "a rate in a condition", "when: distribution.agreed\n", "when: «distribution.agreed_rate > 1\n",
            says: "distribution.agreed_rate"),
    ]

    private static let rules: [Fault] = [
        Fault(
            "a cap exceeded", "rate: 10%", "rate: «41%", says: "41% is above the cap of clause 2.1, 40%", hint: "lower"),
        Fault("a ceiling above the cap", "rate: {up_to: 12%}", "rate: «{up_to: 12.5%}", says: "12.5% is above the cap"),
        Fault("a rate above all", "rate: 5%", "rate: «100.1%", says: "100.1% is not between"),
        Fault("a rate below nothing", "rate: 5%", "rate: «-5%", says: "-5% is not between"),
        Fault("a rate without a per cent sign", "rate: 5%", "rate: «5", says: "5 is not a rate", hint: "5%"),
        Fault("a rate in words", "rate: 5%", "rate: «five", says: "five"),
        Fault("a rate of two sorts", "rate: {up_to: 12%}", "rate: «{up_to: 12%, fixed: 12%}", says: "exactly one"),
        Fault(
            "a rate of no sort", "rate: {up_to: 12%}", "rate: «{part: distribution.bonus_share}", says: "exactly one"),
        Fault(
            "an unknown recorded rate", "rate: distribution.agreed_rate", "rate: «distribution.agreed_rat",
            says: "distribution.agreed_rat"),
        Fault(
            "an unknown part", "part: distribution.bonus_kept", "part: «distribution.bonus_lost",
            says: "distribution.bonus_lost"),
        Fault("an id twice", "- id: first\n", "- id: «budget\n", says: "`budget` is used twice", hint: "its own"),
        Fault(
            "a region twice", "- id: ASIA\n",
            "- id: «EU\n    countries: []\n    direct_presence: false\n  - id: ASIA\n", says: "`EU` is used twice"),
        Fault("a country in two regions", "countries: [JP]", "countries: «[JP, FR]", says: "FR"),
        Fault("a country that is none", "countries: [DE, FR]", "countries: «[DE, FR, Japan]", says: "Japan"),
        Fault(
            "an unknown region", "{region: ASIA, days: 90}", "{region: «ASI, days: 90}", says: "ASI", hint: "`ASIA`"
        ),
        Fault("a region with two addenda", "{region: JP, days: 120}", "{region: «ASIA, days: 120}", says: "ASIA"),
        Fault(
            "a partner type without a route",
            "{id: distributor, label: Distributor, role: distributor, clause: \"3.2\", routes: [direct]}",
            "{id: «distributor, label: Distributor, role: distributor, clause: \"3.2\", routes: []}", says: "no route"),
        Fault(
            "a significant share below nothing", "significant: 10%", "significant: «-10%", says: "significant is -10%"),
        Fault(
            "a significant share beyond counting", "significant: 10%", "significant: «922337203685477.5807%",
            says: "significant"),
        Fault("an unknown basis of the charge", "charge: beyond", "charge: «beyon", says: "beyon", hint: "beyond"),
    ]
}
