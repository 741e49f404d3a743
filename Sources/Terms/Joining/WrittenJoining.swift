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
    let reading: WrittenText?

    struct Field: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
        let hint: WrittenText?
        let kind: ApplicationTerms.Field.Kind
        let required: Bool?
        let options: Each<Option>?
        let reading: WrittenText?
    }

    struct Option: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
    }

    struct Review: Decodable, Sendable {
        let clause: Located<String>
        let reviewers: Located<Int>?
        let criteria: Each<Criterion>?
        let pass: Located<Rate>?
        /// Criteria by partner type.
        let types: Node?
        let reading: WrittenText?
    }

    struct Criterion: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
        let most: Located<Int>
        let reading: WrittenText?
    }

    struct Acceptance: Decodable, Sendable {
        let clause: Located<String>
        let sends: Located<[String]>?
        let reminderDays: Located<Int>?
        let reading: WrittenText?
    }

    struct Step: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText
        let hint: WrittenText?
        let clause: Located<String>
        let takes: Located<[String]>?
        let mostMb: Located<Int>?
        let reading: WrittenText?
    }

    struct Welcome: Decodable, Sendable {
        let clause: Located<String>
        let linkHours: Located<Int>
        let reading: WrittenText?
    }

    struct Activation: Decodable, Sendable {
        let id: Located<String>
        let label: WrittenText?
        let clause: Located<String>
        let agreements: Located<[String]>?
        let steps: Located<String>?
        let obligation: Located<String>?
        let reading: WrittenText?
    }
}

/// An agreement as written.
struct WrittenAgreement: Decodable, Sendable {
    let id: Located<String>
    let label: WrittenText
    let clause: Located<String>
    let kind: AgreementTerms.Kind
    let subprogram: Located<String>?
    let types: Located<[String]>?
    let withholds: [Withheld]?
    let term: Term?
    let cure: Cure?
    let versions: Each<Version>
    let reading: WrittenText?

    struct Term: Decodable, Sendable {
        let clause: Located<String>
        let months: Located<Int>
        let renews: Bool
        let noticeDays: Located<Int>?
        let reading: WrittenText?
    }

    struct Cure: Decodable, Sendable {
        let clause: Located<String>
        let days: Located<Int>
        let reading: WrittenText?
    }

    struct Version: Decodable, Sendable {
        let version: Located<Int>
        let effective: Located<Day>
        let text: WrittenText
        let reading: WrittenText?
    }
}

/// `profile` as written.
struct WrittenProfile: Decodable, Sendable {
    let clause: Located<String>
    let months: Located<Int>
    let reading: WrittenText?
}

/// `termination` as written.
struct WrittenTermination: Decodable, Sendable {
    let clause: Located<String>
    let reasons: Each<WrittenReason>?
    let reading: WrittenText?
}
