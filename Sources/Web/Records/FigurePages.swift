import Channel
import Members
import Record
import Terms

/// The figures of the channel, each as a chart with its table, and as CSV.
enum FigurePages {
    static let routes: [PageRoute] = [
        .page(RecordAddress.dashboard, .seeReports, page),
        .download(RecordAddress.figure, .seeReports) { visit, figure in
            let figures = try await visit.ask(ShowDashboard.self)
            if visit.search["as"] == "png" {
                guard let chart = figure.chart(figures, visit) else { throw Problem.notFound("chart") }
                return try await visit.picture(of: chart, name: figure.rawValue)
            }
            let table = figure.table(figures, visit, plain: true)
            return .csv(name: figure.part, table.header.map(\.text), table.rows)
        },
    ]

    /// What is shown, in this order; raw values are the names of the CSV files.
    enum Figure: String, CaseIterable, Sendable {
        case waiting, decisions, pipeline, statuses, regions, partners
    }

    struct Model: TemplateModel {
        static let template = "figures"

        struct Sheet: Sendable {
            let id: String
            let heading: String
            let sentence: String
            let chart: Chart?
            let header: [Table.Column]
            let rows: [Row]
            let csv: Link
            /// The chart as a picture.
            let png: Link?
        }
        struct Row: Sendable {
            let first: String
            let cells: [Table.Cell]
        }

        let at: String
        let sheets: [Sheet]
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let figures = try await visit.ask(ShowDashboard.self)
        var sheets: [Model.Sheet] = []
        for figure in Figure.allCases {
            let table = figure.table(figures, visit, plain: false)
            let rows = table.rows.map { row in
                Model.Row(
                    first: row.first ?? "",
                    cells: zip(row, table.header).dropFirst().map { Table.Cell(text: $0, isNumber: $1.isNumber) })
            }
            let (chart, csv) = (figure.chart(figures, visit), RecordAddress.figure(figure))
            sheets.append(
                Model.Sheet(
                    id: figure.rawValue, heading: visit.text("figures.\(figure.rawValue).title"),
                    sentence: figure.sentence(figures, visit), chart: chart, header: table.header, rows: rows, csv: csv,
                    png: await visit.picture(of: chart, at: csv.with("as", "png"))))
        }
        let at = visit.text("figures.at", ["moment": visit.formats.moment(figures.at)])
        return Page(visit.text("figures.title"), Model(at: at, sheets: sheets))
    }

    /// A figure as rows and columns.
    struct Table: Sendable {
        struct Column: Sendable {
            let text: String
            let isNumber: Bool
        }
        struct Cell: Sendable {
            let text: String
            let isNumber: Bool
        }

        let header: [Column]
        let rows: [[String]]
    }
}
