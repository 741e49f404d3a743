import Members
import Record
import Terms

/// Files as scenarios write them: `{name: notes.txt, text: …}`, or `{name: bundle.zip, type: zip, mb: 12}` for a file that begins
/// as one of its kind does and has so many MB.
enum SampleFile {
    private struct Written: Decodable {
        let name: String
        let text: String?
        let type: FileType?
        let mb: Int?
    }

    /// The bytes; nil for what is written otherwise, such as the id of a file that was kept before.
    static func bytes(_ node: Node) -> [UInt8]? {
        guard let written = try? node.decode(Written.self) else { return nil }
        if let text = written.text { return Array(text.utf8) }
        guard let type = written.type else { return nil }
        let beginning = type.beginning
        let size = max(beginning.count, min(max(written.mb ?? 0, 0), 100) << 20)
        return beginning + [UInt8](repeating: UInt8(ascii: "."), count: size - beginning.count)
    }
}

extension FileType {
    /// The bytes by which such files begin.
    fileprivate var beginning: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-1.7\n".utf8)
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .zip, .docx, .xlsx, .pptx, .odt, .ods, .odp: [0x50, 0x4B, 0x03, 0x04]
        case .gzip: [0x1F, 0x8B, 0x08]
        case .text, .csv: Array("text".utf8)
        }
    }
}
