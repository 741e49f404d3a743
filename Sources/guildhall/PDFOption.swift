import ArgumentParser
import Foundation
import Print

/// What sets documents as PDF; every subcommand that serves takes it the same way.
struct PDFOption: ParsableArguments {
    @Option(
        name: .customLong("pdf-engine"),
        help: ArgumentHelp(
            "A Python that has the package typst, which sets documents as PDF (environment: GUILDHALL_PDF_ENGINE).",
            discussion:
                "The one in .tools/typst, made by scripts/setup.sh, when left out; else python3. Without any, pages say that there are no PDFs."
        ))
    var engine: String?

    @Option(
        name: .customLong("pdf-fonts"),
        help: "A folder with fonts for documents; may be repeated. The system's Noto fonts when left out.")
    var fonts: [String] = []

    func validate() throws {
        for folder in fonts where !FileManager.default.fileExists(atPath: folder) {
            throw ValidationError("--pdf-fonts: there is no folder \(folder)")
        }
    }

    var typesetting: TypesettingEngine {
        .usual(python: engine ?? ProcessInfo.processInfo.environment["GUILDHALL_PDF_ENGINE"], fonts: fonts)
    }
}
