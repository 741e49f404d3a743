/// Every sort of fault in what a program says of applying, agreements, tiers, obligations and benefits.
extension Fault {
    /// The sections without a fault, to stand behind the sample program.
    static let joining = """

        application:
          clause: "1.1"
          types: [gold]
          fields:
            - {id: employees, label: Employees, kind: number, required: true}
            - {id: market, label: Market, kind: choice, options: [{id: small, label: Small}, {id: large, label: Large}]}
          review:
            clause: "1.2"
            reviewers: 2
            criteria: [{id: company, label: Company, most: 5}, {id: skill, label: Skill, most: 5}]
            pass: 60%
            types: {gold: [skill]}
          acceptance: {clause: "1.3", sends: [contract], reminder_days: 14}
          steps:
            - {id: bundle, label: Support bundle, clause: "1.4", takes: [zip, png], most_mb: 50}
          welcome: {clause: "1.5", link_hours: 72}
          activation:
            - {id: signed, clause: "1.3", agreements: [contract]}
            - {id: shown, clause: "1.4", steps: all}
            - {id: page, clause: "1.4", obligation: page}
        agreements:
          - id: contract
            label: Contract
            clause: "1.3"
            kind: program
            withholds: [order]
            versions:
              - {version: 1, effective: 2025-01-01, text: The first text.}
              - {version: 2, effective: 2026-01-01, text: The second text.}
        profile: {clause: "1.6", months: 12}
        termination:
          clause: "4.1"
          reasons:
            - {clause: "4.1", label: Breach}
        obligations:
          - {id: plan, label: Plan, clause: "1.6", every: quarter, tiers: [silver], evidence: [text], remind_days: 14}
          - {id: page, label: Page, clause: "1.6", every: once, within_days: 30, evidence: [link]}
        tiers:
          label: Level
          clause: "1.6"
          entry: bronze
          list:
            - {id: bronze, label: Bronze, clause: "1.6"}
            - {id: silver, label: Silver, clause: "1.6"}
          requirements:
            - {id: revenue, clause: "1.6", measure: {of: net_revenue, window: {trailing_months: 6}}, at_least: {silver: 6000.00 EUR}}
            - {id: credit, clause: "1.6", require: "partner.tier == 'bronze'", tiers: [silver]}
        benefits:
          - {id: logo, label: Logo, clause: "1.6", tiers: [silver]}

        """

    static let inJoining = application + agreements + standing

    private static let application: [Fault] = [
        Fault("an unknown type to apply as", "types: [gold]\n", "types: «[gould]\n", says: "`gould`", hint: "`gold`"),
        Fault("nobody may apply", "types: [gold]\n", "types: «[]\n", says: "nobody may apply", hint: "leave types out"),
        Fault("a field twice", "{id: market,", "{id: «employees,", says: "`employees` is asked twice", hint: "company"),
        Fault(
            "a field that everybody is asked", "{id: market,", "{id: «company,", says: "asked twice", hint: "company"),
        Fault(
            "a field whose id no form holds", "{id: market,", "{id: «\"my market\",", says: "cannot be an id",
            hint: "small"),
        Fault("a field of no kind", "kind: number", "kind: «numeric", says: "numeric"),
        Fault(
            "a choice of one",
            "market, label: Market, kind: choice, options: [{id: small, label: Small}, {id: large, label: Large}]",
            "«market, label: Market, kind: choice, options: [{id: small, label: Small}]", says: "nothing to choose",
            hint: "two options"),
        Fault(
            "an option twice", "{id: large, label: Large}", "{id: large, label: Large}, {id: «large, label: Largest}",
            says: "`large` is used twice", hint: "its own"),
        Fault("no reviewer", "reviewers: 2", "reviewers: «0", says: "reviewers is 0", hint: "from 1"),
        Fault(
            "a criterion twice", "{id: skill, label: Skill, most: 5}",
            "{id: skill, label: Skill, most: 5}, {id: «skill, label: Again, most: 5}",
            says: "`skill` stands there twice", hint: "own id"),
        Fault("a share beyond the whole", "pass: 60%", "pass: «160%", says: "pass is 160%", hint: "0% to 100%"),
        Fault(
            "criteria for a type that cannot apply", "types: {gold: [skill]}", "types: {«distributor: [skill]}",
            says: "nobody applies as `distributor`", hint: "gold"),
        Fault(
            "criteria for nobody in particular", "types: {gold: [skill]}", "types: «[skill]", says: "by partner type",
            hint: "gold"),
        Fault(
            "an unknown criterion", "types: {gold: [skill]}", "types: {gold: «[skil]}", says: "`skil` is no criterion",
            hint: "`skill`"),
        Fault(
            "no criterion left", "types: {gold: [skill]}", "types: {«gold: []}", says: "no criterion is left",
            hint: "at least one"),
        Fault(
            "an unknown agreement to sign", "sends: [contract]", "sends: «[contact]", says: "`contact` is no agreement",
            hint: "`contract`"),
        Fault(
            "a reminder on the day itself", "reminder_days: 14", "reminder_days: «0", says: "reminder_days is 0",
            hint: "from 1"),
        Fault(
            "files that nobody takes", "takes: [zip, png]", "takes: «[zip, exe]", says: "`exe` are not taken",
            hint: "taken are"),
        Fault("files larger than any may be", "most_mb: 50", "most_mb: «51", says: "most_mb is 51", hint: "1 to 50"),
        Fault("a link that never works", "link_hours: 72", "link_hours: «0", says: "link_hours is 0", hint: "from 1"),
        Fault("a condition twice", "{id: shown,", "{id: «signed,", says: "`signed` is used twice", hint: "its own"),
        Fault(
            "a condition that asks for nothing", "{id: shown, clause: \"1.4\", steps: all}",
            "{id: «shown, clause: \"1.4\"}", says: "has to ask for one of", hint: "one condition"),
        Fault("a step alone", "steps: all", "steps: «bundle", says: "asked for all together", hint: "steps: all"),
        Fault(
            "an unknown obligation to get in", "obligation: page}", "obligation: «pages}",
            says: "`pages` is no obligation", hint: "`page`"),
    ]

    private static let agreements: [Fault] = [
        Fault(
            "an agreement with the id of a condition of activation", "agreements:\n  - id: contract\n",
            "agreements:\n  - {id: «signed, label: Other, clause: \"1.3\", kind: program, versions: [{version: 1, effective: 2025-01-01, text: Words.}]}\n  - id: contract\n",
            says: "`signed` is the id of a condition of activation too", hint: "another id"),
        Fault(
            "an agreement whose id no path holds", "agreements:\n  - id: contract\n",
            "agreements:\n  - {id: «con/tract, label: Other, clause: \"1.3\", kind: program, versions: [{version: 1, effective: 2025-01-01, text: Words.}]}\n  - id: contract\n",
            says: "cannot be an id", hint: "small letters"),
        Fault(
            "terms of nothing", "contract\n    label: Contract\n    clause: \"1.3\"\n    kind: program",
            "«contract\n    label: Contract\n    clause: \"1.3\"\n    kind: subprogram", says: "names no subprogram",
            hint: "incentives"),
        Fault("an agreement of no kind", "kind: program", "kind: «programme", says: "programme"),
        Fault("an unknown thing withheld", "withholds: [order]", "withholds: [«orders]", says: "orders", hint: "order"),
        Fault(
            "a version of no text", "text: The second text.", "text: «\"\"", says: "version 2 has no text",
            hint: "accept nothing"),
        Fault(
            "a version twice", "{version: 2,", "{version: «1,", says: "version 1 does not come after 1", hint: "upwards"
        ),
        Fault(
            "versions that overlap", "effective: 2026-01-01", "effective: «2025-01-01",
            says: "versions 1 and 2 overlap", hint: "after 2025-01-01"),
        Fault(
            "a version from a day that there is not", "effective: 2026-01-01", "effective: «2026-02-29",
            says: "2026-02-29", hint: nil),
        Fault(
            "a profile of no months", "months: 12}\ntermination", "months: «0}\ntermination", says: "months is 0",
            hint: "from 1"),
        Fault(
            "an unknown clause to end by", "{clause: \"4.1\", label: Breach}", "{clause: «\"4.11\", label: Breach}",
            says: "4.11", hint: "`4.1`"),
    ]

    private static let standing: [Fault] = [
        Fault(
            "an obligation twice", "- {id: page, label",
            "- {id: page, label: Page, clause: \"1.6\", every: month, evidence: [link]}\n  - {id: «page, label",
            says: "`page` is used twice", hint: "its own"),
        Fault(
            "an obligation whose id no path holds", "{id: plan,", "{id: «\"a/plan\",", says: "cannot be an id",
            hint: "small letters"),
        Fault(
            "a reminder longer than a quarter", "remind_days: 14}", "remind_days: «91}",
            says: "91 days before the last of 90", hint: "at most 90"),
        Fault(
            "a reminder before it is due at all", "within_days: 30,", "within_days: 30, remind_days: «31,",
            says: "31 days before the last of 30", hint: "at most 30"),
        Fault("a rhythm that there is not", "every: quarter", "every: «quarterly", says: "quarterly", hint: "quarter"),
        Fault(
            "an unknown tier of an obligation", "tiers: [silver], evidence", "tiers: «[sliver], evidence",
            says: "no tier `sliver`", hint: "`silver`"),
        Fault(
            "an unknown entry", "entry: bronze", "entry: «brass", says: "`brass`, is not in the list", hint: "bronze"),
        Fault(
            "a tier twice", "{id: silver, label: Silver, clause: \"1.6\"}",
            "{id: silver, label: Silver, clause: \"1.6\"}\n    - {id: «silver, label: Again, clause: \"1.6\"}",
            says: "`silver` is used twice", hint: "its own"),
        Fault(
            "a window of zero", "trailing_months: 6", "trailing_months: «0", says: "trailing_months is 0",
            hint: "from 1"),
        Fault(
            "a window before its time", "trailing_months: 6", "trailing_months: «-6", says: "trailing_months is -6",
            hint: "from 1"),
        Fault(
            "an amount below nothing", "silver: 6000.00 EUR", "silver: «-6000.00 EUR", says: "is no amount",
            hint: "above zero"),
        Fault(
            "a tier that takes itself", "\"partner.tier == 'bronze'\"", "«\"partner.tier == 'silver'\"",
            says: "`silver` is reached by nobody", hint: "bronze"),
        Fault(
            "a tier that takes itself among others", "\"partner.tier == 'bronze'\"",
            "«\"partner.activated && partner.tier in ['silver']\"", says: "`silver` is reached by nobody",
            hint: "bronze"),
        Fault(
            "an unknown tier of a benefit", "label: Logo, clause: \"1.6\", tiers: [silver]",
            "label: Logo, clause: \"1.6\", tiers: [«golden]", says: "no tier `golden`", hint: "bronze, silver"),
    ]
}
