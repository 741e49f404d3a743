import Record
import Terms

/// The kinds of files that are taken, each recognised by its content.
public enum FileType: String, Codable, CaseIterable, Hashable, Sendable {
    case pdf, png, jpeg, zip, docx, xlsx, pptx, odt, ods, odp, text, csv
    /// A file packed by gzip, such as a support bundle.
    case gzip = "gz"

    /// The media type it is sent with (IANA).
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .zip: "application/zip"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .text: "text/plain; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .gzip: "application/gzip"
        }
    }

    /// How names of such files end.
    package var endings: Set<String> {
        switch self {
        case .jpeg: ["jpg", "jpeg"]
        case .text: ["txt"]
        case .gzip: ["gz", "tgz"]
        default: [rawValue]
        }
    }

    /// All endings of names, for forms that let somebody choose a file.
    public static let endings: [String] = allCases.flatMap { $0.endings.sorted() }

    /// What a content is, as its first bytes tell; the name decides only among the kinds that look alike.
    ///
    /// - Throws: `Problem.invalid` for a content of no kind that is taken, and for a name that says something else.
    static func recognised(_ bytes: some Collection<UInt8>, name: String) throws -> FileType {
        let ending = name.split(separator: ".").dropFirst().last.map { $0.lowercased() } ?? ""
        let alike = candidates(bytes)
        guard let first = alike.first else {
            throw Problem.invalid(field: "/file", Phrase("file.kind", ["file": .text(name)]))
        }
        guard let type = alike.first(where: { $0.endings.contains(ending) }) else {
            throw Problem.invalid(
                field: "/file",
                Phrase(
                    "file.other_content",
                    [
                        "file": .text(name), "content": .words(first.noun),
                        "endings": .list(alike.flatMap { $0.endings.sorted() }.map(TypedValue.text)),
                    ]))
        }
        return type
    }

    /// The kinds that begin with these bytes.
    private static func candidates(_ bytes: some Collection<UInt8>) -> [FileType] {
        func begins(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
        if begins(Array("%PDF-".utf8)) { return [.pdf] }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return [.png] }
        if begins([0xFF, 0xD8, 0xFF]) { return [.jpeg] }
        if begins([0x50, 0x4B, 0x03, 0x04]) { return [.zip, .docx, .xlsx, .pptx, .odt, .ods, .odp] }
        if begins([0x1F, 0x8B, 0x08]) { return [.gzip] }
        return isPlainText(bytes) ? [.text, .csv] : []
    }

    /// UTF-8 without control characters but line breaks and tabs.
    private static func isPlainText(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 || $0 == 10 || $0 == 13 }) else { return false }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    /// The key of what such a content is called.
    private var noun: String {
        switch self {
        case .pdf: "file.content.pdf"
        case .png: "file.content.png"
        case .jpeg: "file.content.jpeg"
        case .text, .csv: "file.content.text"
        case .gzip: "file.content.gzip"
        default: "file.content.zip"
        }
    }
}
