import Testing

@testable import Terms

@Suite("Comma-separated values")
struct CSVTests {
    private func rows(_ text: String) throws -> [CSVRow] {
        var reader = try CSVReader(Array(text.utf8))
        var rows: [CSVRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    @Test("Quotation marks, separators and line ends inside cells, and every kind of line end outside")
    func quoted() throws {
        let found = try rows("a,b\r\n\"x, y\",\"He said \"\"no\"\"\"\n\n\"two\r\nlines\",\r\nlast,\"\"")
        #expect(found.map(\.cells) == [["a", "b"], ["x, y", "He said \"no\""], ["two\r\nlines", ""], ["last", ""]])
        #expect(found.map(\.line) == [1, 2, 4, 6])
    }

    @Test("A byte order mark, semicolons, tabs")
    func separators() throws {
        #expect(try rows("\u{FEFF}a;b;c,d\nx;y").map(\.cells) == [["a", "b", "c,d"], ["x", "y"]])
        #expect(try rows("a\tb\nx\ty").map(\.cells) == [["a", "b"], ["x", "y"]])
        #expect(try rows("\"a;b;c\",d\nx,y").map(\.cells) == [["a;b;c", "d"], ["x", "y"]])
        #expect(try rows("").isEmpty)
    }

    @Test(
        "A record that breaks the rules is told with its place, and the ones after it are read all the same",
        arguments: [
            ("a,b\nx,y\"z\nu,v", 2, 2), ("a,b\n\"x\"y,z\nu,v", 2, 1), ("a,b\nx,\"open\nu,v", 2, 2),
            ("a,b\nx,\"two\nlines\"z,\nu,v", 3, 2),
        ])
    func faults(_ text: String, _ line: Int, _ column: Int) throws {
        var reader = try CSVReader(Array(text.utf8))
        #expect(try reader.next()?.cells == ["a", "b"])
        let fault = #expect(throws: CSVFault.self) { _ = try reader.next() }
        #expect(fault?.line == line)
        #expect(fault?.column == column)
        #expect(try reader.next()?.cells == ["u", "v"])
        #expect(try reader.next() == nil)
    }

    @Test("The line by which a spreadsheet says its separator is none of the file's, nor is one of separators alone")
    func spreadsheets() throws {
        let found = try rows("sep=;\r\na;b\r\n;\r\n1,5;2\r\n ; \r\n3;4\r\n")
        #expect(found.map(\.cells) == [["a", "b"], ["1,5", "2"], ["3", "4"]])
        #expect(found.map(\.line) == [2, 4, 6])
        #expect(try rows("sep=;x,a\n1,2\n").map(\.cells) == [["sep=;x", "a"], ["1", "2"]])
    }

    @Test("What is not UTF-8 is told with its place; UTF-16 at once")
    func encodings() throws {
        var reader = try CSVReader(Array("a,b\nx,".utf8) + [0xFC] + Array("\nu,v".utf8))
        _ = try reader.next()
        let fault = #expect(throws: CSVFault.self) { _ = try reader.next() }
        #expect(fault?.line == 2 && fault?.column == 2)
        #expect(try reader.next()?.cells == ["u", "v"])
        #expect(throws: CSVFault.self) { try CSVReader([0xFF, 0xFE, 0x61, 0]) }
    }

    @Test(
        "What is written is read as it was, and never begins as a formula does",
        arguments: [
            "", "plain", "-5", "-5.20", "=1+1", "+49 30 1", "@x", "-x", "'=x", "''=x", "'quoted'", "a,b", "a;b", "\"",
            "a\r\nb",
            "\t=x", "Müller & Söhne",
        ])
    func writtenAndRead(_ text: String) throws {
        let line = CSVText.line([text, "end"])
        let row = try #require(try rows("a,b\r\n" + line).last)
        #expect(CSVText.unguarded(row.cells[0]) == text)
        #expect(row.cells[1] == "end")
        let isNumber = ExactDecimal(text) != nil
        #expect(isNumber || !["=", "+", "-", "@", "\t"].contains(row.cells[0].prefix(1)))
    }
}
