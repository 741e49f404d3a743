import Testing

@testable import Web

/// The text of an agreement as people read it before they sign.
struct AgreementTextTests {
    @Test("A sentence that the file wraps is one; an empty line and an item of a list begin a paragraph")
    func paragraphs() {
        let text = """
            The partner keeps its
            details up to date.

            It pays:
            1. within 30 days,
               in full;
            2. in the invoice's currency.
            - Either side may end it.
            (a) In writing.
            """
        #expect(
            AgreementPages.paragraphs(text) == [
                "The partner keeps its details up to date.", "It pays:", "1. within 30 days, in full;",
                "2. in the invoice's currency.", "- Either side may end it.", "(a) In writing.",
            ])
    }

    @Test("A number within a sentence begins nothing, and a text without any words is none")
    func plain() {
        #expect(AgreementPages.paragraphs("It holds from\n2026 on.\r\n") == ["It holds from 2026 on."])
        #expect(AgreementPages.paragraphs("\n \n").isEmpty)
    }
}
