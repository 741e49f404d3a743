import Record

/// Rows of a form that come again, such as the lines of an order: as many as were sent, and more of them whenever somebody asks for more.
extension Visit {
    /// The places of the rows that a form shows.
    ///
    /// - Parameters:
    ///   - name: of the list that they are, such as `lines` for fields like `lines.0.sku`.
    ///   - usual: so many are shown at first, and come with each asking for more.
    ///   - known: so many there are already.
    ///   - most: that its command takes.
    func rows(_ name: String, usual: Int, known: Int = 0, most: Int = 200) -> Range<Int> {
        let prefix = name + "."
        let sent = form.values.compactMap { field, _ in
            field.hasPrefix(prefix) ? Int(field.dropFirst(prefix.count).prefix { $0 != "." }) : nil
        }
        let shown = max(usual, known, (sent.max() ?? -1) + 1)
        return 0..<min(most, form["do"] == Self.asking(for: name) ? shown + usual : shown)
    }

    /// The button that asks for more rows, behind the last one.
    func more(_ name: String) -> Field {
        let value = Self.asking(for: name)
        return field("do", "frame.more_rows", .more, value: value, id: Field.anchor("more-" + name))
    }

    /// Does what was sent ask for more rows, and for nothing else?
    var asksForRows: Bool { form["do"]?.hasPrefix(Self.asking(for: "")) ?? false }

    private static func asking(for name: String) -> String { "more:" + name }
}
