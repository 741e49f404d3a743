import Channel
import Commerce
import Members
import Record
import Terms

/// The rates of a day, and a file with more of them.
enum RatePages {
    /// The whole history of the reference rates is well below a mebibyte.
    private static let limit = 4 << 20

    static let address = FixedAddress("/console/rates")

    static let routes: [PageRoute] = [
        .page(address, .seeRates, page), .action(address, .manageRates, limit: limit, again: page, enter),
    ]

    struct Model: TemplateModel {
        static let template = "rate-list"

        struct Row: Sendable {
            let code: String
            let rate: String
        }
        let day: String?
        let rows: [Row]
        let here: Link
        let search: Field
        let act: Act?
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let on = visit.search["on"].flatMap(Day.init)
        let after = on.map { Node(.string($0.adding(days: 1).description)) }
        let found = try await visit.ask(ListRates.self, after.map { ["after": $0, "limit": "1"] } ?? ["limit": "1"])
        let day = found.items.first
        let model = Model(
            day: day.map { visit.formats.day($0.day) },
            rows: day?.rates.sorted { $0.key < $1.key }.map {
                Model.Row(code: $0.key, rate: visit.formats.decimal("\($0.value)"))
            } ?? [],
            here: address(), search: visit.field("on", "rates.on", .line(type: "date"), value: on?.description ?? ""),
            act: visit.may(.manageRates)
                ? visit.act(
                    "rates.act.enter", address(),
                    [visit.field("file", "rates.file", .file(accept: ".csv,text/csv"), required: true)]) : nil)
        return Page(visit.text("rates.title"), model)
    }

    private static func enter(_ visit: Visit) async throws -> PageReply {
        guard !visit.isCheck else { return .see(address()) }
        guard let upload = visit.form.files("file").first else {
            throw Complaints(field: "file", visit.text("rates.no_file"))
        }
        let file: ReferenceRateFile
        do {
            file = try ReferenceRateFile(Array(upload.bytes.readableBytesView))
        } catch {
            let wording = visit.wording
            throw Complaints(field: "file", error.text(in: wording), hint: wording.hint(for: error.phrase))
        }
        _ = try await visit.server.channel.importRates(file, as: try visit.credential())
        return .see(address(), said: "rates.said.entered")
    }
}
