import Members
import Record
import Terms

/// A document on which somebody of a company's signed its agreements, as the vendor records it.
public struct PaperSignature: Codable, Hashable, Sendable, SchemaNamed {
    /// The person who signed.
    public let name: PersonalName
    /// The day on which it was signed.
    public let day: Day
    /// The document, which was handed in before.
    public let file: ID<StoredFile>

    public static var schemaName: String { "PaperSignature" }

    public init(name: PersonalName, day: Day, file: ID<StoredFile>) {
        (self.name, self.day, self.file) = (name, day, file)
    }

    /// The same with its signer as somebody whom nobody knows yet.
    ///
    /// - Throws: `Problem.invalid` for a name that is none.
    package func naming(_ persons: PersonNaming, under field: String) throws -> PaperSignature {
        let signed = try persons.said(name, String("\(field)/name".dropFirst()))
        return PaperSignature(name: try persons.name(signed, of: try persons.person(nil)), day: day, file: file)
    }

    /// - Throws: `Problem.invalid` for a day that is still to come.
    package func check(_ context: Context, under field: String = "") throws {
        guard day <= context.today else {
            throw Problem.invalid(field: "\(field)/day", Phrase("day.future", ["day": .day(day)]))
        }
    }

    package func paper(_ file: StoredFile) -> Acceptance.Paper {
        Acceptance.Paper(document: file.attachment, signed: day)
    }
}

/// Records that a partner signed an agreement on paper: who, on which day, and the document. The one way in which the
/// vendor has a partner bound; everything else a partner's own people accept.
public struct RecordSignature: NamesPersons {
    public static let name = "record_signature"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    /// The agreement's id in the program file.
    public let agreement: String
    /// Which version; the one in force when left out.
    public let version: Int?
    /// The person who signed.
    public private(set) var signer: PersonalName
    /// The day on which it was signed.
    public let day: Day
    /// The document, which was handed in before.
    public let file: ID<StoredFile>

    private enum CodingKeys: String, CodingKey {
        case partner, agreement, version
        case signer = "name"
        case day, file
    }

    package func naming(_ persons: PersonNaming) throws -> RecordSignature {
        var named = self
        named.signer = try PaperSignature(name: signer, day: day, file: file).naming(persons, under: "").name
        return named
    }

    public struct State: Sendable {
        package let situation: OnboardingSituation
        let document: StoredFile
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            situation: try reader.onboarding(of: try reader.subject(partner).value),
            document: try reader.document(file, of: partner, field: "/file"))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.situation.partner.requireNotTerminated()
        let signature = PaperSignature(name: signer, day: day, file: file)
        try signature.check(context)
        let (terms, text) = try state.situation.chosen(agreement, version, context)
        return state.situation.accepting(
            context.signed(signature, state.document, terms, text, by: state.situation.partner), context)
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> AgreementView {
        try reader.agreementView(of: events)
    }
}

extension Context {
    /// What a company that the vendor takes in itself has signed on paper: the agreements in force for its type that
    /// are nobody's subprogram. Later versions it accepts online like everybody.
    func signedOnPaper(by partner: Partner, _ signature: PaperSignature, _ document: StoredFile) -> [any Event] {
        program.joining.agreements(for: partner.type).filter { $0.kind != .subprogram }.compactMap { terms in
            terms.version(on: today).map { text in
                AgreementAccepted(acceptance: signed(signature, document, terms, text, by: partner))
            }
        }
    }

    fileprivate func signed(
        _ signature: PaperSignature, _ document: StoredFile, _ terms: AgreementTerms, _ text: AgreementTerms.Version,
        by partner: Partner
    ) -> Acceptance {
        Acceptance(
            id: newID(), partner: partner.id, agreement: terms.id, version: text.version,
            hash: text.hash(in: program.language), language: nil, name: signature.name,
            by: actor.id, paper: signature.paper(document), at: now)
    }
}

extension Reader {
    /// A document that the vendor handed in, or the partner.
    ///
    /// - Throws: `Problem.invalid` at the field for one that there is not, or that is another partner's.
    func document(_ file: ID<StoredFile>, of partner: PartnerID?, field: String) throws -> StoredFile {
        guard let found = try find(file)?.value, found.partner == nil || found.partner == partner else {
            throw Problem.invalid(field: field, "agreement.no_document")
        }
        return found
    }
}
