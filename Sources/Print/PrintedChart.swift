import Terms

/// A chart as it is set as a picture: on white, 1,440 dots wide and as high as it comes to.
public struct PrintedChart: Encodable, Sendable {
    /// What a colour of the drawing means.
    public struct Entry: Encodable, Sendable {
        public let label: String
        /// As `#1f5c45`.
        public let colour: String

        public init(_ label: String, colour: String) { (self.label, self.colour) = (label, colour) }
    }

    public let language: Language
    public let title: String
    /// What it says beneath; nothing where that is its title.
    public let says: String
    /// SVG with its colours in it.
    public let drawing: String
    /// Nothing for a chart of one series.
    public let legend: [Entry]

    public init(language: Language, title: String, says: String, drawing: String, legend: [Entry]) {
        (self.language, self.title, self.says) = (language, title, says)
        (self.drawing, self.legend) = (drawing, legend)
    }
}
