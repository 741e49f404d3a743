import Record

/// The one layout of all mails: a sheet with a heading, the text in paragraphs, a footer. Styles stand at the elements, since mail
/// programs read them nowhere else; nothing is loaded from anywhere.
struct MailLayout {
    let language: String
    let heading: String
    let subject: String
    let text: String
    let footer: String
    /// The address in the text that is made into a link.
    let link: String?

    /// A whole document. Everything in it is escaped.
    var html: String {
        let paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: true).map(paragraph).joined(
            separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(Self.escaped(subject))</title></head>
            <body style="margin:0;padding:24px 12px;background:#f3f4f1;color:#1d2420">
            <div style="\(Self.sheet)">
            <p dir="auto" style="margin:0 0 20px;font-size:13px;color:#55615a">\(Self.escaped(heading))</p>
            <h1 dir="auto" style="margin:0 0 20px;font-size:20px;line-height:1.3;font-weight:600">\(Self.escaped(subject))</h1>
            \(paragraphs)
            <p dir="auto" style="margin:28px 0 0;padding-top:14px;border-top:1px solid #dfe3dd;font-size:13px;color:#55615a">\(lines(footer))</p>
            </div>
            </body>
            </html>

            """
    }

    private static let sheet =
        "max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dfe3dd;border-radius:6px;"
        + "font:15px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

    private func paragraph(_ text: Substring) -> String {
        "<p dir=\"auto\" style=\"margin:0 0 14px\">\(lines(String(text)))</p>"
    }

    /// Escaped, with line breaks kept and addresses made into links.
    private func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var result = ""
            var rest = line
            while let link, link.hasPrefix("http"), let place = rest.firstRange(of: link) {
                let address = Self.escaped(link)
                result += Self.escaped(rest[..<place.lowerBound])
                result += "<a href=\"\(address)\" style=\"color:#0b5c3f\">\(address)</a>"
                rest = rest[place.upperBound...]
            }
            return result + Self.escaped(rest)
        }
        .joined(separator: "<br>\n")
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension MailBody {
    /// The same with the secret link where it belongs.
    func opened(by secret: String?) -> MailBody {
        guard let secret, let link else { return self }
        return MailBody(
            address: address, name: name, language: language, kind: kind, subject: subject,
            text: text.replacing(link, with: secret), footer: footer, link: secret, heading: heading, about: about,
            at: at, stop: stop)
    }

    /// The text and, behind the usual mark, the footer.
    var whole: String {
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
        return "\(text[..<end])\n\n-- \n\(footer)\n"
    }

    var html: String {
        MailLayout(
            language: language.rawValue, heading: heading, subject: subject, text: text, footer: footer, link: link
        ).html
    }
}
