import Foundation
import Mustache
import Terms

/// The templates and string files of all capabilities, read once at the start.
///
/// They stand in a folder for each capability in `Templates` and travel beside the program in its bundle, all in one folder: so their
/// names must differ.
struct Templates: Sendable {
    private let library: MustacheLibrary
    private let english: Strings
    private let german: Strings

    /// - Throws: `TemplateFault` when a file is missing or cannot be read.
    init() throws {
        try self.init(folder: Self.folder)
    }

    /// Where the bundle is.
    static var folder: String { Bundle.module.bundlePath }

    init(folder: String) throws {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        var templates: [String: MustacheTemplate] = [:]
        var files: [Language: [(name: String, text: String)]] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let parts = file.split(separator: ".").map(String.init)
            if parts.count == 2, parts[1] == "mustache" {
                templates[parts[0]] = try MustacheTemplate(
                    string: "{{% CONTENT_TYPE: \(PageText.name)}}\n" + (try Self.read(folder, file)))
            } else if parts.count == 3, parts[2] == "yaml", let language = Language(rawValue: parts[1]) {
                files[language, default: []].append((parts[0], try Self.read(folder, file)))
            }
        }
        library = MustacheLibrary(templates: templates)
        english = try Strings(.english, files[.english] ?? [])
        german = try Strings(.german, files[.german] ?? [])
    }

    /// The words of a language.
    func strings(_ language: Language) -> Strings {
        switch language {
        case .english: english
        case .german: german
        }
    }

    private static func read(_ folder: String, _ file: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
            throw TemplateFault(file: file, reason: "cannot be read")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// The template of a model with its values. The members of `model` are names in it, and so are `t`, the words of the language, and
    /// `page`, the frame's own values.
    func render(_ model: some TemplateModel, _ frame: PageFrame, _ strings: Strings) throws -> String {
        let root = Members(model, and: ["t": strings.branch, "page": Members.taken(frame) as Any])
        let template = type(of: model).template
        guard let text = library.render(root, withTemplate: template) else {
            throw TemplateFault(file: template + ".mustache", reason: "is missing")
        }
        return text
    }
}

/// A template or string file is not as it must be: a fault of the installation.
struct TemplateFault: Error, CustomStringConvertible {
    let file: String
    let reason: String
    var description: String { "the page file \(file) \(reason); is the folder \(Templates.folder) whole?" }
}
