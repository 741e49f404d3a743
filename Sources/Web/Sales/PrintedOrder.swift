import Commerce
import Print
import Record
import Terms

/// An order on paper: the vendor's confirmation, or the partner's purchase order.
enum PrintedOrder {
    static func file(_ found: OrderDocument, _ paper: Paper) throws -> PrintedFile {
        switch found.form {
        case .confirmation: PrintedFile(found.order.id.text, try confirmation(found, paper))
        case .purchaseOrder: PrintedFile("\(found.order.id)-purchase-order", try purchaseOrder(found, paper))
        }
    }

    private static func facts(_ found: OrderDocument, _ paper: Paper) -> [PrintedDocument.Fact] {
        let order = found.order
        var facts: [PrintedDocument.Fact] = [.init(paper("printing.number"), order.id.text)]
        if let external = order.external { facts.append(.init(paper("printing.external"), external)) }
        facts.append(.init(paper("printing.placed"), paper.day(found.placed)))
        if found.form == .confirmation, let confirmed = found.confirmed {
            facts.append(.init(paper("printing.confirmed"), paper.day(confirmed)))
        }
        facts.append(.init(paper("printing.customer"), order.customer.name))
        return facts + paper.through(found.parties)
            + [.init(paper("printing.route"), paper.strings("partners.route.\(order.route.rawValue)"))]
    }

    private static func table(_ order: OrderView, _ paper: Paper) throws -> PrintedDocument.Table {
        var table = paper.table(order.lines, in: order.total.currency)
        table.sums = try paper.sums(list: order.list, total: order.total)
        if order.returned.isPositive {
            table.sums += [
                .init(
                    paper("printing.returned"),
                    paper.amount(try Money.zero(order.total.currency).subtracting(order.returned))),
                .init(
                    paper("printing.remaining", ["currency": order.total.currency.code]),
                    paper.amount(try order.total.subtracting(order.returned)), strong: true),
            ]
        }
        return table
    }

    private static func confirmation(_ found: OrderDocument, _ paper: Paper) throws -> PrintedDocument {
        let order = found.order
        var document = paper.document(
            paper("printing.title.confirmation", ["number": order.id.text]),
            heading: paper("printing.order_confirmation"),
            of: found.confirmed ?? found.placed,
            from: paper.sender(found.parties.vendor), to: paper.recipient(found.parties),
            in: found.parties.partner.country, facts(found, paper), [try table(order, paper)],
            foot: found.parties.vendor.foot)
        document.opening = [
            paper("printing.confirms", ["day": paper.day(found.placed), "customer": order.customer.name])
        ]
        document.closing = [paper("printing.terms_of_payment", ["days": paper.number(found.paymentDays)])]
        return document
    }

    private static func purchaseOrder(_ found: OrderDocument, _ paper: Paper) throws -> PrintedDocument {
        let (order, vendor) = (found.order, found.parties.vendor)
        // Through a distributor it is bought from that.
        let supplier =
            found.parties.distributor.map { paper.party(paper("printing.supplier"), $0) }
            ?? .init(label: paper("printing.supplier"), name: vendor.name ?? "", lines: vendor.address)
        var document = paper.document(
            paper("printing.title.purchase_order", ["number": order.id.text]),
            heading: paper("printing.purchase_order"),
            of: found.placed,
            from: paper.party("", found.parties.partner), to: supplier, in: found.parties.partner.country,
            facts(found, paper), [try table(order, paper)], foot: [])
        document.opening = [paper("printing.ordered")]
        if let again = order.again { document.closing.append(paper("printing.again", ["reason": again])) }
        if order.status == .declined || order.status == .cancelled {
            document.mark = .init(
                label: paper("printing.status.\(order.status.rawValue)"), note: order.statusReason?.note ?? "")
        }
        return document
    }
}
