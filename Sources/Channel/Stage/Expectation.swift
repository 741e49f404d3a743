import Record
import Terms

/// Compares what a scenario expects with what is there.
struct Expectation {
    let zone: Zone
    /// Ids by the names the scenario gave them: a name fits its id.
    let aliases: [String: String]

    /// Does the value, as replied, fit what was written?
    func fits(_ actual: Node?, _ expected: Node) -> Bool {
        if let condition = expected.members?.first, expected.members?.count == 1, let actual {
            switch condition.key {
            case "contains":
                if let items = actual.items { return items.contains { fits($0, condition.value) } }
                return actual.text.map { $0.contains(condition.value.scalarText ?? "") } ?? false
            case "not": return !fits(actual, condition.value)
            default: break
            }
        }
        if expected.isNull { return actual == nil || actual?.isNull == true }
        guard let actual else { return false }
        switch expected.content {
        case .list(let items):
            guard let found = actual.items, found.count == items.count else { return false }
            return zip(found, items).allSatisfy { fits($0, $1) }
        case .map(let members):
            if let money = try? expected.decode(Money.self) { return money == (try? actual.decode(Money.self)) }
            return members.allSatisfy { fits(actual[$0.key], $0.value) }
        default:
            return scalar(actual, expected.scalarText ?? "")
        }
    }

    private func scalar(_ actual: Node, _ expected: String) -> Bool {
        if actual.members != nil { return (try? actual.decode(Money.self)).map { money($0, is: expected) } ?? false }
        guard let text = actual.scalarText else { return false }
        if text == expected || text == aliases[expected] { return true }
        if let rate = Rate(text), let wanted = Rate(expected) { return rate == wanted }
        if let moment = Instant(text) {
            if let wanted = Instant(expected) { return moment == wanted }
            if expected.contains("T"), let local = LocalTime(expected) { return moment == zone.instant(local) }
        }
        return false
    }

    private func money(_ money: Money, is expected: String) -> Bool {
        let parts = expected.split(separator: " ")
        guard parts.count == 2, let currency = Currency(String(parts[1])) else { return false }
        return (try? Money(grouped: String(parts[0]), currency)) == money
    }

    /// The value as it stands in a report: money and times as people write them.
    func shown(_ node: Node?) -> String {
        guard let node, !node.isNull else { return "nothing" }
        if let money = try? node.decode(Money.self) { return money.description }
        if let text = node.text, let moment = Instant(text) { return "\(zone.local(moment)) (\(zone.name))" }
        return node.scalarText ?? node.description
    }
}
