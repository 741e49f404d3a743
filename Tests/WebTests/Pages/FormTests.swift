import NIOCore
import Terms
import Testing

@testable import Web

/// How forms become documents for commands.
struct FormTests {
    static func formats(_ language: Language) throws -> Formats {
        Formats(strings: try Templates().strings(language), zone: .utc)
    }

    @Test("Dotted names nest, lists are lists, what is empty is left out")
    func nesting() throws {
        let form = try Form(
            urlEncoded:
                "csrf=x&customer.name=Caf%C3%A9+%26+Co&customer.domain=&units%5B%5D=1&units%5B%5D=2&lines.0.sku=A&lines.0.units=3"
        )
        let expected: Node = [
            "customer": ["name": "Café & Co"], "units": ["1", "2"], "lines": [["sku": "A", "units": "3"]],
        ]
        #expect(form.document(try Self.formats(.english)) == expected)
    }

    @Test("A member of which nothing was typed is there, so that its own members are missed one by one")
    func emptyParent() throws {
        let form = try Form(urlEncoded: "customer.name=&list_value.amount=&list_value.currency=USD")
        #expect(form.document(try Self.formats(.english)) == ["customer": [:]])
    }

    @Test("An unticked box is false, a ticked one true")
    func ticks() throws {
        let formats = try Self.formats(.english)
        #expect(try Form(urlEncoded: "enterprise=false").document(formats) == ["enterprise": "false"])
        #expect(try Form(urlEncoded: "enterprise=false&enterprise=true").document(formats) == ["enterprise": "true"])
    }

    @Test(
        "Amounts are read as the language writes them",
        arguments: [
            (Language.english, "78,000.00", "78000.00"), (.english, "1,234", "1234"), (.english, "0.5", "0.5"),
            (.german, "78.000,00", "78000.00"), (.german, "1.234", "1234"), (.german, "12,5", "12.5"),
            (.german, "12.50", "12.50"), (.english, "12,50", "12.50"), (.english, " 1 000 ", "1000"),
        ])
    func amounts(language: Language, typed: String, expected: String) throws {
        #expect(try Self.formats(language).typedAmount(typed) == expected)
    }

    @Test("Broken escapes and bytes that are not UTF-8 are refused", arguments: ["a=%", "a=%zz", "a=%ff"])
    func broken(text: String) {
        #expect(throws: Fault.unreadable) { try Form(urlEncoded: text) }
    }

    @Test("Names deeper, longer or more than any form of ours has are refused before a document is made of them")
    func bombs() throws {
        let deep = "customer." + String(repeating: "a.", count: 10_000) + "b=x"
        let long = String(repeating: "a", count: 300) + "=x"
        let many = (0..<5_000).map { "f\($0)=x" }.joined(separator: "&")
        for text in [deep, long, many] { #expect(throws: Fault.unreadable) { try Form(urlEncoded: text) } }
        let part = "--b\r\nContent-Disposition: form-data; name=\"\(deep.dropLast(2))\"\r\n\r\nx\r\n--b--\r\n"
        #expect(throws: Fault.unreadable) {
            try MultipartForm.read(ByteBuffer(string: part), contentType: "multipart/form-data; boundary=b")
        }
        #expect(try Form(urlEncoded: "lines.3.price.amount=5").values.count == 1)
    }

    @Test("Files come with their name and bytes, fields with their text")
    func multipart() throws {
        let body = """
            --b\r\nContent-Disposition: form-data; name="title"\r\n\r\nAngebot; "gut"\r\n--b\r\n\
            Content-Disposition: form-data; name="files"; filename="a;b \\ ü.pdf"\r\nContent-Type: application/pdf\r\n\r\n\
            %PDF-\r\n--c\r\n\r\n--b\r\nContent-Disposition: form-data; name="none"; filename=""\r\n\r\n\r\n--b--\r\n
            """
        let form = try MultipartForm.read(ByteBuffer(string: body), contentType: "multipart/form-data; boundary=b")
        #expect(form["title"] == "Angebot; \"gut\"")
        let file = try #require(form.files("files").first)
        #expect(file.name == "a;b \\ ü.pdf")
        #expect(String(buffer: file.bytes) == "%PDF-\r\n--c\r\n")
        #expect(form.files("none").isEmpty)
    }

    @Test(
        "A body that does not follow its boundary is refused",
        arguments: [
            "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
            "--b\r\n\r\nx\r\n--b--", "--bx\r\n--b--", "no boundary at all",
        ])
    func brokenMultipart(body: String) {
        #expect(throws: Fault.unreadable) {
            try MultipartForm.read(ByteBuffer(string: body), contentType: "multipart/form-data; boundary=b")
        }
    }

    @Test("A cell that a spreadsheet would run begins with an apostrophe; numbers stay numbers")
    func csv() throws {
        let reply = PageReply.csv(name: "x.csv", ["a", "b"], [["=1+1", "-5"], ["x,\"y\"", "@cmd"], ["-a", "1.5"]])
        guard case .table(_, let bytes) = reply else {
            Issue.record("no file")
            return
        }
        #expect(String(buffer: bytes) == "a,b\r\n'=1+1,-5\r\n\"x,\"\"y\"\"\",'@cmd\r\n'-a,1.5\r\n")
        for text in ["＝1+1", "＋a", "＠x", "\n=1", "\t=1", "''=1"] {
            let cell = CSVText.cell(text)
            #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"), "\(cell)")
            #expect(CSVText.unguarded("'" + text) == text)
        }
    }
}
