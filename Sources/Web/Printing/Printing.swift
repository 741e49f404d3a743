import Print
import Terms

/// What the server puts documents on paper with.
struct Printing: Sendable {
    let typesetter: Typesetter
    private let english: Strings
    private let german: Strings

    init(_ typesetter: Typesetter, _ templates: Templates) {
        self.typesetter = typesetter
        english = templates.strings(.english)
        german = templates.strings(.german)
    }

    /// What documents are written with for a reader of a language.
    func paper(_ language: Language) -> Paper { Paper(strings: language == .german ? german : english) }

    /// - Throws: `TypesettingFault`.
    func pdf(_ file: PrintedFile) async throws(TypesettingFault) -> [UInt8] {
        try await typesetter.pdf(file.document)
    }
}

/// A document and what its file is called.
struct PrintedFile: Sendable {
    static let mediaType = "application/pdf"

    /// With its ending: the document's number, `2026-00017.pdf`.
    let name: String
    let document: PrintedDocument

    init(_ number: String, _ document: PrintedDocument) {
        name = "\(number).pdf"
        self.document = document
    }
}
