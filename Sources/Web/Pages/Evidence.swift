import Members
import Partnership
import Record
import Terms

/// What was handed in, each piece with what became of it; the part `evidence` shows it.
struct Evidence: Sendable {
    struct Item: Sendable {
        let title: String?
        let words: String?
        /// On the web, elsewhere.
        let address: String?
        let files: [File]
        let at: String
        /// Nil for what nobody reviews.
        let mark: StateMark?
        /// What the reviewer said.
        let answer: String?
    }

    struct File: Sendable {
        let href: Link
        let name: String
    }

    /// How a review came out.
    enum Verdict: String, Sendable {
        case waiting, approved, returned
    }

    let items: [Item]
    /// What stands there as long as nothing was handed in.
    let none: String
}

/// What a form for evidence asks for.
struct EvidenceAsked: Sendable {
    /// The member of the words, and whether there have to be some.
    var words: (member: String, isRequired: Bool)?
    /// What it proves, and when that took place.
    var subject = false
    /// An address on the web.
    var link = false
    /// Endings that are taken, and the megabytes of one file at most; no files when there are none.
    var endings: [String] = []
    var mostMegabytes = FileFolder.usualLimit >> 20
}

extension Visit {
    /// A piece of evidence in the reader's language.
    ///
    /// - Parameter place: where one of its files is given back.
    func evidence(
        _ title: String? = nil, words: String?, address: String? = nil, files: [Attachment], at moment: Instant,
        verdict: Evidence.Verdict? = nil, answer: String? = nil, place: (ID<StoredFile>) -> Link
    ) -> Evidence.Item {
        let tones: [Evidence.Verdict: String] = [.approved: "good", .returned: "bad"]
        return Evidence.Item(
            title: title, words: words, address: address,
            files: files.map {
                Evidence.File(href: place($0.id), name: "\($0.name) (\(formats.size($0.size)))")
            },
            at: formats.moment(moment),
            mark: verdict.map {
                StateMark(label: text("frame.evidence.\($0.rawValue)"), tone: tones[$0] ?? "")
            }, answer: answer.map { text("frame.evidence.answer", ["words": $0]) })
    }

    /// The fields of a form for evidence.
    func evidenceFields(_ asked: EvidenceAsked) -> [Field] {
        var fields: [Field] = []
        if asked.subject {
            fields.append(field("title", "frame.evidence.title", required: true))
            fields.append(
                field("occurred", "frame.evidence.occurred", .line(type: "datetime-local"), required: true))
        }
        if !asked.endings.isEmpty {
            let accept = asked.endings.map { "." + $0 }.joined(separator: ",")
            let hint = text(
                "frame.evidence.kinds",
                ["kinds": asked.endings.joined(separator: ", "), "most": formats.number(asked.mostMegabytes)])
            fields.append(field("files", "frame.evidence.files", .file(accept: accept), hint: hint))
        }
        if let words = asked.words {
            fields.append(
                field(words.member, "frame.evidence.words", .area(rows: 3), required: words.isRequired))
        }
        if asked.link { fields.append(field("link", "frame.evidence.link", .line(type: "url"))) }
        return fields
    }

    /// The two answers of who reviews a piece of evidence, sent to the same address.
    func verdicts(about id: String, _ action: Link) -> [Act] {
        answers(
            about: id,
            yes: Answer("frame.answer.approve", action, with: ["approve": "true"], reason: "reason"),
            no: Answer("frame.answer.return", action, with: ["approve": "false"], reason: "reason"))
    }
}
