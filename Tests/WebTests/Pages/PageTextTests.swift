import Testing

@testable import Web

@Suite("Values in pages")
struct PageTextTests {
    @Test(
        "What would be markup is written as character references, everything else as it is",
        arguments: [
            ("", ""), ("plain", "plain"), ("Zürich \u{1F1E8}\u{1F1ED} שלום", "Zürich \u{1F1E8}\u{1F1ED} שלום"),
            ("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"),
            ("\" onclick=\"x", "&quot; onclick=&quot;x"), ("AT&T &amp;", "AT&amp;T &amp;amp;"),
            // A mark that joins the letter before it hides nothing from one who looks at bytes.
            ("<\u{301}b>", "&lt;\u{301}b&gt;"), ("a\u{0}\r\nb", "a\u{0}\r\nb"),
        ])
    func escaping(_ value: String, _ written: String) {
        #expect(PageText().escapeText(value) == written)
    }

    private struct Row { let name: String, link: String?, isNew: Bool? }
    private struct Outer { let link: String, isNew: Bool, rows: [Row] }

    @Test("A member that is nil is not there: what is called the same further out does not stand in for it")
    func nothing() throws {
        let members = Members(Outer(link: "/out", isNew: true, rows: [Row(name: "a", link: nil, isNew: nil)]))
        let row = try #require((members.child(named: "rows") as? [Any])?.first as? Members)
        #expect(row.child(named: "link") != nil)
        #expect(row.child(named: "name") as? String == "a")
        #expect(row.child(named: "other") == nil)
    }
}
