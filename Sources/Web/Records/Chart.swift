/// A chart as SVG, placed by numbers so that the template `chart` only writes it down. Its colours come from the stylesheet by classes;
/// what it shows stands in a table beside it.
struct Chart: Sendable {
    struct Line: Sendable {
        let x1: String
        let y1: String
        let x2: String
        let y2: String
    }

    struct Word: Sendable {
        let x: String
        let y: String
        /// `start`, `middle` or `end`, as SVG has it.
        let anchor: String
        let word: String
    }

    struct Bar: Sendable {
        let x: String
        let y: String
        let across: String
        let high: String
        let series: String
        let says: String
    }

    struct Series: Sendable {
        let series: String
        let label: String
    }

    let id: String
    let chartTitle: String
    let says: String
    let box: String
    let lines: [Line]
    let words: [Word]
    let bars: [Bar]
    /// None for a chart of one series.
    let legend: [Series]
    let hasLegend: Bool

    private static let width = 440
    private static let classes = ["s1", "s2", "s3", "s4", "s5"]

    /// Stacked columns side by side, with a scale from 0.
    ///
    /// - Parameters:
    ///   - series: the names of the parts, at most five, lowest first.
    ///   - columns: for each its label and the parts' numbers.
    /// - Returns: nil when every number is 0.
    static func columns(
        _ id: String, title: String, says: String, series: [String], _ columns: [(label: String, parts: [Int])],
        number: (Int) -> String
    ) -> Chart? {
        let most = columns.map { $0.parts.reduce(0, +) }.max() ?? 0
        guard most > 0 else { return nil }
        let scale = Scale(most)
        // Room for the longest number of the scale, so many pixels a digit.
        let left = max(36, 7 * (scale.ticks.map { number($0).count }.max() ?? 0) + 10)
        let (top, high, bottom) = (8, 180, 24)
        let top0 = top + high
        let lines = scale.ticks.map { tick in
            let y = top0 - tick * high / scale.end
            return Line(x1: "\(left)", y1: "\(y)", x2: "\(width)", y2: "\(y)")
        }
        var words = scale.ticks.map { tick in
            Word(x: "\(left - 6)", y: "\(top0 - tick * high / scale.end + 4)", anchor: "end", word: number(tick))
        }
        let room = (width - left) / max(1, columns.count)
        let across = max(4, room * 7 / 10)
        var bars: [Bar] = []
        for (place, column) in columns.enumerated() {
            let x = left + place * room + (room - across) / 2
            var below = 0
            for (part, count) in column.parts.enumerated() where count > 0 {
                let y = top0 - (below + count) * high / scale.end
                let foot = top0 - below * high / scale.end
                bars.append(
                    Bar(
                        x: "\(x)", y: "\(y)", across: "\(across)", high: "\(max(1, foot - y))",
                        series: classes[part % 5],
                        says: "\(column.label), \(series[part]): \(number(count))"))
                below += count
            }
            // Where there are many columns, every other label would run into its neighbour.
            if columns.count <= 6 || place.isMultiple(of: 2) {
                words.append(
                    Word(x: "\(x + across / 2)", y: "\(top0 + 16)", anchor: "middle", word: column.label))
            }
        }
        let legend = series.enumerated().map { Series(series: classes[$0.offset % 5], label: $0.element) }
        return Chart(
            id: id, chartTitle: title, says: says, box: "0 0 \(width) \(top + high + bottom)", lines: lines,
            words: words, bars: bars, legend: series.count > 1 ? legend : [], hasLegend: series.count > 1)
    }

    /// One bar a row, its label before it and its number after it.
    static func rows(
        _ id: String, title: String, says: String, _ rows: [(label: String, amount: Int64, shown: String)]
    ) -> Chart? {
        let most = rows.map(\.amount).max() ?? 0
        guard most > 0 else { return nil }
        let (left, row, right) = (120, 26, 110)
        var words: [Word] = []
        var bars: [Bar] = []
        for (place, item) in rows.enumerated() {
            let y = place * row
            let share = Double(item.amount) / Double(most)
            let across = max(item.amount > 0 ? 2 : 0, Int(share * Double(width - left - right)))
            words.append(Word(x: "\(left - 8)", y: "\(y + 17)", anchor: "end", word: cut(item.label)))
            bars.append(
                Bar(
                    x: "\(left)", y: "\(y + 4)", across: "\(across)", high: "\(row - 8)", series: "s1",
                    says: "\(item.label): \(item.shown)"))
            words.append(Word(x: "\(left + across + 6)", y: "\(y + 17)", anchor: "start", word: item.shown))
        }
        return Chart(
            id: id, chartTitle: title, says: says, box: "0 0 \(width) \(rows.count * row)", lines: [], words: words,
            bars: bars, legend: [], hasLegend: false)
    }

    private static func cut(_ label: String) -> String { label.count > 17 ? label.prefix(16) + "…" : label }

    /// Round numbers from 0 to at least the largest.
    struct Scale: Sendable {
        let end: Int
        let ticks: [Int]

        init(_ most: Int) {
            var step = 1
            var factors = [2, 5, 10]
            var power = 1
            while step * 4 < most {
                step = factors.removeFirst() * power
                if factors.isEmpty { (factors, power) = ([2, 5, 10], power * 10) }
            }
            let count = max(1, (most + step - 1) / step)
            end = count * step
            ticks = (0...count).map { $0 * step }
        }
    }
}
