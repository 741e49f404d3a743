import Members
import Record
import Terms

/// What is shown instead of a page.
enum ErrorPage {
    struct Model: TemplateModel {
        static let template = "error"

        let heading: String
        let text: String
        let hint: String?
        let wayOn: Link
        let wayOnLabel: String
    }

    static func page(_ error: any Error, _ document: ProblemDocument, _ id: String, _ visit: Visit) -> Page {
        let kind = kind(error, document)
        let model = Model(
            heading: visit.text("frame.errors.\(kind).heading"), text: visit.text("frame.errors.\(kind).text"),
            hint: document.status >= 500 ? visit.text("frame.errors.quote", ["id": id]) : nil, wayOn: visit.home,
            wayOnLabel: visit.text("frame.errors.way_on"))
        return Page(model.heading, model)
    }

    /// The name of the words in the string files.
    private static func kind(_ error: any Error, _ document: ProblemDocument) -> String {
        switch error {
        case PageFault.foreignForm: "foreign_form"
        case PageFault.otherArea, PageFault.noMembership, Problem.forbidden: "forbidden"
        case Fault.tooLarge: "too_large"
        case Fault.unreadable: "unreadable"
        case Problem.tooMany: "too_many"
        case _ where document.type == ProblemType.noPDF.reference: "no_pdf"
        case _ where document.status == ProblemType.storageFull.status.code: "storage_full"
        default: document.status == 404 ? "not_found" : document.status >= 500 ? "fault" : "cannot"
        }
    }
}
