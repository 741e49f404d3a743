import Testing

@testable import CEL

@Suite("What a compile error says")
struct ErrorTextTests {
    private func text(_ source: String, _ variables: [Variable] = []) -> String {
        do {
            _ = try CEL.Expression(source, in: Environment(variables: variables))
            return "compiled"
        } catch { return error.description }
    }

    @Test("A line that ends with a carriage return and a line feed is one line")
    func carriageReturns() {
        #expect(text("1 +\r\n2 b").hasPrefix("2:3: "))
        #expect(text("1\r\n+\r\n").contains("\n"))
    }

    @Test("The unknown name is named, not the known one before it")
    func unknownName() {
        #expect(text("partner.type == wrong", [Variable("partner.type", .string)]).contains("unknown name `wrong`"))
    }
}
