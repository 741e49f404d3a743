import NIOCore
import Print
import Terms

extension Chart {
    /// As a picture, in the colours that the stylesheet has for light pages.
    func picture(_ language: Language) -> PrintedChart {
        PrintedChart(
            language: language, title: chartTitle, says: says, drawing: drawing,
            legend: legend.map { PrintedChart.Entry($0.label, colour: Self.colours[$0.series] ?? Self.ink) })
    }

    /// Of series, by their classes.
    static let colours = ["s1": "#1f5c45", "s2": "#b3701b", "s3": "#3d5a99", "s4": "#8a3d66", "s5": "#6b6b5f"]
    static let ink = "#555b51"
    static let axis = "#e2dfd5"

    /// The drawing by itself, as the template `chart` places it.
    private var drawing: String {
        let lines = self.lines.map {
            Self.element("line", [("stroke", Self.axis), ("x1", $0.x1), ("y1", $0.y1), ("x2", $0.x2), ("y2", $0.y2)])
        }
        let bars = self.bars.map { bar in
            Self.element(
                "rect",
                [
                    ("fill", Self.colours[bar.series] ?? Self.ink), ("x", bar.x), ("y", bar.y), ("width", bar.across),
                    ("height", bar.high), ("rx", "2"),
                ])
        }
        let words = self.words.map { word in
            Self.element(
                "text", [("fill", Self.ink), ("x", word.x), ("y", word.y), ("text-anchor", word.anchor)],
                Self.escaped(word.word))
        }
        return Self.element(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", box), ("font-family", "Noto Sans"),
                ("font-size", "12"),
            ], (lines + bars + words).joined())
    }

    private static func element(_ name: String, _ attributes: [(String, String)], _ inside: String = "") -> String {
        let all = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
        return "<\(name)\(all)>\(inside)</\(name)>"
    }

    /// What XML reads as the text itself, without what XML cannot have.
    private static func escaped(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

extension Visit {
    /// Where a chart is to be had as a picture; nil where there is none to draw, or the server cannot make any.
    func picture(of chart: Chart?, at link: Link) async -> Link? {
        guard chart != nil, await server.printing.typesetter.isReady else { return nil }
        return link
    }

    /// A chart as a picture to take away. It counts against the quotas as a form does, since it costs as much.
    func picture(of chart: Chart, name: String) async throws -> PageReply {
        try count()
        let bytes = try await server.printing.typesetter.png(chart.picture(language))
        return .file(name: "\(name).png", mediaType: "image/png", bytes: ByteBuffer(bytes: bytes))
    }
}
