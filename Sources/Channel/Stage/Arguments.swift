import Record
import Terms

/// Turns the arguments of a step, as people write them, into those of the command.
struct Arguments {
    /// Ids by the names the scenario gave them.
    let aliases: [String: String]
    let zone: Zone

    private static let idMembers: Set<String> = [
        "deal", "partner", "reseller", "distributor", "quote", "order", "invoice", "product", "key",
        "member", "employee", "certificate", "code", "renews", "subscription", "evidence", "file", "application",
        "employees",
        "enrolment", "request", "document", "person", "payment", "credit_note",
        "into", "referral", "customer_invoice", "engagement", "earning", "source", "statement", "run", "payout",
        "case", "about", "mentions", "lead", "campaign", "subject",
        "fund_budget", "fund_request", "fund_claim", "subprogram", "participation", "into", "other", "parent",
        "fee", "use", "contact",
    ]
    /// The prefixes of what names an end customer.
    private static let customers = ["customer_", "deal_", "order_", "subscription_"]
    private static let moneyMembers: Set<String> = [
        "price", "amount", "list_value", "cost", "net", "list", "value", "licence_value", "revenue", "refunded",
    ]
    private static let momentMembers: Set<String> = ["placed", "joined"]

    func resolved(_ written: Node, defaults: Node?) -> Node {
        var arguments = written.isNull ? Node(.map([])) : written
        for member in defaults?.members ?? [] where arguments[member.key] == nil {
            arguments[member.key] = member.value
        }
        arguments["id"] = nil
        return resolve(arguments, "")
    }

    private func resolve(_ node: Node, _ member: String) -> Node {
        switch node.content {
        case .map(let members):
            let resolved = members.map { one in
                Node.Member(one.key, resolve(one.value, one.key), keyPosition: one.keyPosition)
            }
            return Node(.map(resolved), position: node.position)
        case .list(let items):
            return Node(.list(items.map { resolve($0, member) }), position: node.position)
        default:
            return scalar(node, member)
        }
    }

    private func scalar(_ node: Node, _ member: String) -> Node {
        guard let text = node.scalarText else { return node }
        if Self.idMembers.contains(member), let id = aliases[text] { return Node(.string(id), position: node.position) }
        if Self.moneyMembers.contains(member), let money = Self.money(text) { return money }
        guard node.text != nil else { return node }
        if member == "customer", let id = aliases[text], Self.customers.contains(where: { id.hasPrefix($0) }) {
            return Node(.string(id), position: node.position)
        }
        if member == "customer" { return ["name": Node(.string(text)), "country": "US"] }
        if Self.momentMembers.contains(member), let day = Day(text) {
            return Node(
                .string(zone.instant(LocalTime(day: day, millisecondsOfDay: 43_200_000)).description),
                position: node.position)
        }
        if text.contains("T"), member != "to", let local = LocalTime(text) {
            return Node(.string(zone.instant(local).description), position: node.position)
        }
        return node
    }

    /// `1,000.00 USD` as an amount, even when the currency or the number is not a good one: the command says what is wrong.
    private static func money(_ text: String) -> Node? {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, parts[1].count == 3 else { return nil }
        let amount = Currency(parts[1]).flatMap { try? Money(grouped: parts[0], $0) }?.decimalText ?? parts[0]
        return ["amount": Node(.string(amount)), "currency": Node(.string(parts[1]))]
    }
}
