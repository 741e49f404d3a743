import Channel
import Foundation
import Members
import Partnership
import Record
import Terms

/// What partners take of leads, and what became of those they were given.
enum LeadSeatPages {
    static let routes: [PageRoute] =
        LeadAddress.seats.both.map { .list($0, list, page) }
        + LeadAddress.seats.both.map { address in
            .action(address, .setLeadProfile, again: page) { visit in
                try await visit.perform(SetLeadProfile.self, visit.profiled())
                return .see(visit.link(LeadAddress.seats), said: "leads.said.profile")
            }
        }

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(LeadAddress.seats)
        var acts: [Act] = []
        if visit.may(.setLeadProfile) {
            let form = visit.forForm(address, "profile")
            let own = visit.side == .portal ? try await visit.ask(ListLeadSeats.self).items.first?.profile : nil
            let partner =
                visit.side == .portal
                ? [] : [try await form.chosen("partner", "leads.column.partner", "partner", required: true)]
            acts.append(
                form.act(
                    "leads.act.profile", address,
                    partner + [
                        form.field("takes", "leads.form.takes", .tick, value: own?.takes == false ? "false" : "true"),
                        form.field("countries", "leads.form.countries", value: own?.countries.joined(separator: ", ")),
                        form.field(
                            "product_lines", "leads.form.lines", value: own?.productLines.joined(separator: ", ")),
                        form.field(
                            "languages", "leads.form.languages", value: own?.languages.joined(separator: ", ")),
                        form.field(
                            "most", "leads.form.most", value: own?.most.map(String.init), inputmode: "numeric"),
                    ]))
        }
        return SheetPage(visit.text("leads.seats"), [try await visit.list(list, on: address)], acts: acts).page()
    }

    private static let list = ShownList<LeadSeatList>(
        id: "seats", words: "leads",
        columns: [
            .init("partner", where: { $0.side == .console }) { seat, _ in
                Cell(seat.partnerName, href: PartnerAddress.partner(seat.partner))
            },
            .init("takes") { seat, around in
                let visit = around.visit
                guard let profile = seat.profile else { return Cell(visit.text("leads.own_country")) }
                guard profile.takes else { return Cell(visit.text("leads.takes_none")) }
                let parts = [profile.countries, profile.productLines, profile.languages].filter { !$0.isEmpty }
                return Cell(
                    parts.isEmpty
                        ? visit.text("leads.own_country")
                        : parts.map { $0.joined(separator: ", ") }.joined(separator: " · "))
            },
            .init("given", sort: "given") { seat, around in
                Cell(
                    around.visit.formats.number(seat.given),
                    small: around.visit.text("leads.open_now", ["n": around.visit.formats.number(seat.open)]))
            },
            .init("converted", sort: "converted") { seat, around in around.byQuality(seat) { $0.converted } },
            .init("accepted") { seat, around in around.byQuality(seat) { $0.accepted } },
            .init("declined") { seat, around in around.byQuality(seat) { $0.declined } },
            .init("lapsed", sort: "lapsed") { seat, around in around.byQuality(seat) { $0.lapsed } },
        ],
        exports: [
            .init("partner") { seat, _ in seat.partner.text }, .init("partner_name") { seat, _ in seat.partnerName },
            .init("open") { seat, _ in String(seat.open) }, .init("given") { seat, _ in String(seat.given) },
        ]
            + LeadQuality.allCases.flatMap { quality in
                [
                    counted("given", quality) { $0.given }, counted("accepted", quality) { $0.accepted },
                    counted("declined", quality) { $0.declined }, counted("lapsed", quality) { $0.lapsed },
                    counted("converted", quality) { $0.converted }, counted("closed", quality) { $0.closed },
                ]
            })

    private static func counted(
        _ name: String, _ quality: LeadQuality, _ count: @escaping @Sendable (LeadSeat.Tally) -> Int
    ) -> ShownList<LeadSeatList>.Export {
        .init("\(quality.rawValue)_\(name)") { seat, _ in
            String(seat.tallies.first { $0.quality == quality }.map { count($0.tally) } ?? 0)
        }
    }
}

extension ListAround {
    /// A count of all, with what of it is of which quality.
    fileprivate func byQuality(_ seat: LeadSeatView, _ count: (LeadSeat.Tally) -> Int) -> Cell {
        let all = seat.tallies.reduce(0) { $0 + count($1.tally) }
        let parts = seat.tallies.filter { count($0.tally) > 0 }.map {
            "\(visit.text("leads.quality.\($0.quality.rawValue)")) \(visit.formats.number(count($0.tally)))"
        }
        return Cell(visit.formats.number(all), small: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
}

extension Visit {
    /// What is taken, as typed: several values of a field are parted by commas.
    fileprivate func profiled() -> Node {
        var document = document(only: ["partner", "takes", "most"])
        for name in ["countries", "product_lines", "languages"] {
            let values = (form[name] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            let listed = values.filter { !$0.isEmpty }
            if !listed.isEmpty { document[name] = Node(.list(listed.map { Node(.string($0)) })) }
        }
        return document
    }
}
