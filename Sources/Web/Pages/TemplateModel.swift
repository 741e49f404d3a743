/// The values that a template shows: a plain structure of texts, truth values, links, lists and more such, whose members the template
/// names. A test holds every template against the members of its model.
protocol TemplateModel: Sendable {
    /// The template's name: that of its file, without the ending.
    static var template: String { get }
}
