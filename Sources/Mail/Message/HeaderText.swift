/// How text stands in a header: RFC 5322's lines and RFC 2047's encoded words.
enum HeaderText {
    /// No line of a header is longer than this, but for one word that cannot be divided.
    private static let line = 76
    private static let opening = "=?utf-8?B?"
    private static let closing = "?="

    /// A whole header with text in it, folded, without the line's end.
    static func header(_ name: String, text: String) -> String {
        var writer = Writer(name)
        writer.add(text: clean(text))
        return writer.written
    }

    /// A whole header with an address, and its name before it.
    static func header(_ name: String, _ mailbox: Mailbox) -> String {
        var writer = Writer(name)
        let shown = clean(mailbox.name ?? "")
        if shown.isEmpty {
            writer.add(word: mailbox.address)
        } else {
            writer.add(phrase: shown)
            writer.add(word: "<\(mailbox.address)>")
        }
        return writer.written
    }

    /// The text in one line, without what no header may hold: line breaks and other control characters become a blank, marks
    /// that change the direction of what follows are left out.
    static func clean(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
            case _ where (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value): continue
            default: result.append(scalar)
            }
        }
        return String(result).split(separator: " ").joined(separator: " ")
    }

    /// Puts words into lines.
    private struct Writer {
        private(set) var written: String
        private var column: Int
        private var isEmpty = true

        init(_ name: String) {
            written = "\(name):"
            column = written.utf8.count
        }

        mutating func add(word: String) {
            if column + 1 + word.utf8.count > line, !isEmpty {
                written += "\r\n"
                column = 0
            }
            written += " " + word
            column += 1 + word.utf8.count
            isEmpty = false
        }

        mutating func add(text: String) {
            guard text.utf8.allSatisfy({ (32...126).contains($0) }), !text.contains("=?"),
                text.split(separator: " ").allSatisfy({ $0.utf8.count <= 200 })
            else { return add(encoded: text) }
            for word in text.split(separator: " ") { add(word: String(word)) }
        }

        /// A name: plain where it is made of atoms, in quotes where it is ASCII, encoded otherwise.
        mutating func add(phrase: String) {
            if phrase.utf8.allSatisfy({ isAtom($0) || $0 == 32 }), !phrase.contains("=?"), phrase.utf8.count <= 60 {
                return add(text: phrase)
            }
            guard phrase.utf8.allSatisfy({ (32...126).contains($0) }), !phrase.contains("=?"), phrase.utf8.count <= 60
            else { return add(encoded: phrase) }
            add(word: "\"" + phrase.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"")
        }

        /// Encoded words, each of whole characters and no longer than a line.
        private mutating func add(encoded text: String) {
            let frame = 1 + opening.utf8.count + closing.utf8.count
            var room = max(line - frame - column, 16)
            var chunk: [UInt8] = []
            for scalar in text.unicodeScalars {
                let bytes = Array(String(scalar).utf8)
                if !chunk.isEmpty, (chunk.count + bytes.count + 2) / 3 * 4 > room {
                    add(word: opening + Base64.text(chunk) + closing)
                    chunk = []
                    room = line - frame
                }
                chunk += bytes
            }
            if !chunk.isEmpty { add(word: opening + Base64.text(chunk) + closing) }
        }

        private func isAtom(_ byte: UInt8) -> Bool {
            switch byte {
            case 48...57, 65...90, 97...122: true
            default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
            }
        }
    }
}
