/// `application` as written.
struct WrittenApplication: Decodable, Sendable {
    let clause: Located<String>
    let types: Located<[String]>?
    let fields: Each<Field>?
    let review: Review?
    let acceptance: Acceptance?
    let steps: Each<Step>?
    let welcome: Welcome?
    let activation: Each<Activation>?
    let reading: String?

    struct Field: Decodable, Sendable {
        let id: Located<String>
        let label: LocalText
        let hint: LocalText?
        let kind: ApplicationTerms.Field.Kind
        let required: Bool?
        let options: Each<Option>?
        let reading: String?
    }

    struct Option: Decodable, Sendable {
        let id: Located<String>
        let label: LocalText
    }

    struct Review: Decodable, Sendable {
        let clause: Located<String>
        let reviewers: Located<Int>?
        let criteria: Each<Criterion>?
        let pass: Located<Rate>?
        /// Criteria by partner type.
        let types: Node?
        let reading: String?
    }

    struct Criterion: Decodable, Sendable {
        let id: Located<String>
        let label: LocalText
        let most: Located<Int>
        let reading: String?
    }

    struct Acceptance: Decodable, Sendable {
        let clause: Located<String>
        let sends: Located<[String]>?
        let reminderDays: Located<Int>?
        let reading: String?
    }

    struct Step: Decodable, Sendable {
        let id: Located<String>
        let label: LocalText
        let hint: LocalText?
        let clause: Located<String>
        let takes: Located<[String]>?
        let mostMb: Located<Int>?
        let reading: String?
    }

    struct Welcome: Decodable, Sendable {
        let clause: Located<String>
        let linkHours: Located<Int>
        let reading: String?
    }

    struct Activation: Decodable, Sendable {
        let id: Located<String>
        let label: LocalText?
        let clause: Located<String>
        let agreements: Located<[String]>?
        let steps: Located<String>?
        let obligation: Located<String>?
        let reading: String?
    }
}

/// An agreement as written.
struct WrittenAgreement: Decodable, Sendable {
    let id: Located<String>
    let label: LocalText
    let clause: Located<String>
    let kind: AgreementTerms.Kind
    let subprogram: Located<String>?
    let types: Located<[String]>?
    let withholds: [Withheld]?
    let versions: Each<Version>
    let reading: String?

    struct Version: Decodable, Sendable {
        let version: Located<Int>
        let effective: Located<Day>
        let text: Located<String>
        let reading: String?
    }
}

/// `profile` as written.
struct WrittenProfile: Decodable, Sendable {
    let clause: Located<String>
    let months: Located<Int>
    let reading: String?
}

/// `termination` as written.
struct WrittenTermination: Decodable, Sendable {
    let clause: Located<String>
    let reasons: Each<WrittenReason>?
    let reading: String?
}
