import Foundation
import Terms
import Testing

@testable import Print

/// Setting a document: what bounds it, and that nothing in it is read as markup.
@Suite("Setting documents", .enabled(if: FileManager.default.fileExists(atPath: ".tools/typst/bin/python")))
struct TypesetterTests {
    private static let typesetter = Typesetter(.usual(), limits: patient)

    /// Hundreds of tests begin at once: a document's turn takes long then, though its own time does not.
    private static var patient: TypesettingLimits {
        var limits = TypesettingLimits.usual
        limits.seconds = 900
        return limits
    }

    private static func document(name: String = "Harbor Hotels", rows: Int = 3) -> PrintedDocument {
        PrintedDocument(
            language: .english, paper: .a4, day: Day(number: 20_000), title: "Quote \(name)", heading: name,
            pages: "{page} of {pages}", sender: .init(name: "Example Software", lines: []),
            recipient: .init(label: "To", name: name, lines: [name]), facts: [.init("Made", name)],
            tables: [
                .init(
                    columns: [.init("Item", wide: true), .init("Net", figures: true)],
                    rows: (0..<rows).map { .init(["\(name) \($0)", "1.00"], notes: [name]) },
                    sums: [.init("Total", "3.00", strong: true)])
            ], foot: [name])
    }

    @Test("A document is a PDF, and the same document the same bytes")
    func same() async throws {
        let one = try await Self.typesetter.pdf(Self.document())
        let other = try await Self.typesetter.pdf(Self.document())
        #expect(one.starts(with: Array("%PDF-1.7".utf8)))
        #expect(one == other)
    }

    @Test(
        "What people write is shown and never read",
        arguments: [
            "<img src=file:///etc/passwd>", "#read(\"/etc/passwd\")", "#image(\"https://example.com/a.png\")",
            "\\ \" ] } $ * _ @a",
            "#import \"@preview/x:1.0.0\"", "شركة المدار للتقنية", "莲花云服务", "Αθηνά Πληροφορική", "שלום", "🎉 \u{E000}",
            "{page} of {pages}",
        ])
    func shown(name: String) async throws {
        #expect(try await Self.typesetter.pdf(Self.document(name: name)).count > 5_000)
    }

    @Test(
        "A chart is a PNG of one width, whatever stands in it",
        arguments: ["Revenue, 2026", "#read(\"/etc/passwd\") <b> & ]", "شركة المدار 莲花云服务 🎉"])
    func picture(title: String) async throws {
        let drawing =
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 440 212"><rect width="40" height="90"/></svg>"#
        let chart = PrintedChart(
            language: .german, title: title, says: "In EUR", drawing: drawing, legend: [.init(title, colour: "#1f5c45")]
        )
        let png = try await Self.typesetter.png(chart)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        // The header's width and height, each of four bytes, the highest first (PNG, 11.2.1).
        let (width, height) = (
            png[16..<20].reduce(0) { $0 << 8 | Int($1) }, png[20..<24].reduce(0) { $0 << 8 | Int($1) }
        )
        #expect(width == 1_440 && (600...1_200).contains(height))
    }

    @Test("A document that takes too long is ended, and the next one is set")
    func slow() async throws {
        var limits = TypesettingLimits.usual
        limits.seconds = 0
        let hurried = Typesetter(.usual(), limits: limits)
        await #expect(throws: TypesettingFault.self) { try await hurried.pdf(Self.document()) }
        limits = Self.patient
        limits.processorSeconds = 1
        let short = Typesetter(.usual(), limits: limits)
        let fault = await #expect(throws: TypesettingFault.self) { try await short.pdf(Self.document(rows: 60_000)) }
        guard case .bounds = fault else {
            Issue.record("\(String(describing: fault)) is no bound")
            return
        }
        #expect(try await short.pdf(Self.document()).count > 5_000)
    }

    @Test("A document takes no more memory than it may, and no more bytes")
    func bounds() async throws {
        var limits = Self.patient
        limits.megabytes = 300
        let narrow = Typesetter(.usual(), limits: limits)
        await #expect(throws: TypesettingFault.self) { try await narrow.pdf(Self.document(rows: 20_000)) }
        limits = Self.patient
        limits.bytes = 1_000
        let small = Typesetter(.usual(), limits: limits)
        await #expect(throws: TypesettingFault.bounds("it is larger than 1000 bytes")) {
            try await small.pdf(Self.document())
        }
    }

    @Test("So many are set at once, so many wait, and the others are told to come again")
    func turns() async throws {
        var limits = Self.patient
        (limits.together, limits.waiting) = (1, 2)
        let one = Typesetter(.usual(), limits: limits)
        #expect(await one.isReady)
        let outcomes = await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    do { return try await one.pdf(Self.document()).isEmpty ? "empty" : "set" } catch TypesettingFault
                        .busy
                    {
                        return "busy"
                    } catch { return "\(error)" }
                }
            }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == ["set": 3, "busy": 5])
    }

    @Test("Without an engine it says so", arguments: ["/nowhere/python", "no-such-python", "/bin/true", "/bin/false"])
    func absent(python: String) async throws {
        let none = Typesetter(TypesettingEngine(python: python, fonts: []))
        #expect(await !none.isReady)
        await #expect(throws: TypesettingFault.absent("\(python) has no package typst")) {
            try await none.pdf(Self.document())
        }
    }
}
