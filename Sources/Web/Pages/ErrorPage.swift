import Channel
import Record
import Terms

/// What is shown instead of a page.
enum ErrorPage {
    private struct Model: Sendable {
        let heading: String
        let text: String
        let hint: String?
        let wayOn: String
        let wayOnLabel: String
    }

    static func page(_ error: any Error, _ document: ProblemDocument, _ id: String, _ visit: Visit) -> Page {
        let kind = kind(error, document)
        let home = visit.surroundings.map { $0.actor.role.isPartner ? "/portal" : "/console" } ?? "/"
        let model = Model(
            heading: visit.text("frame.errors.\(kind).heading"), text: visit.text("frame.errors.\(kind).text"),
            hint: document.status >= 500 ? visit.text("frame.errors.quote", ["id": id]) : nil, wayOn: home,
            wayOnLabel: visit.text("frame.errors.way_on"))
        return Page("error", title: model.heading, model)
    }

    /// The name of the words in the string files.
    private static func kind(_ error: any Error, _ document: ProblemDocument) -> String {
        switch error {
        case PageFault.foreignForm: "foreign_form"
        case PageFault.otherArea, PageFault.noMembership, Problem.forbidden: "forbidden"
        case Fault.tooLarge: "too_large"
        case Fault.unreadable: "unreadable"
        default: document.status == 404 ? "not_found" : document.status >= 500 ? "fault" : "cannot"
        }
    }
}
