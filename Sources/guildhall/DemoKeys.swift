import Channel
import Foundation
import Members
import Record
import Terms

/// The sample world's keys: kept beside its database, readable by their owner alone, since the database has only their hashes.
struct DemoKeys {
    let path: String

    /// Keeps the worlds' keys, those of the first under their plain names, the others' under `program/name`.
    func write(_ worlds: [(program: String, world: SampleWorld)]) throws {
        let members = worlds.enumerated().flatMap { number, one in
            one.world.secrets.map { secret in
                Node.Member(
                    number == 0 ? secret.name : "\(one.program)/\(secret.name)", Node(.string(secret.secret.text)))
            }
        }
        let created = FileManager.default.createFile(
            atPath: path, contents: Data(JSON.pretty(Node(.map(members))).utf8), attributes: [.posixPermissions: 0o600])
        guard created else { throw Mistake("\(path) cannot be written") }
    }

    /// The worlds' keys by their names.
    func read() throws -> [(name: String, secret: String)] {
        guard let data = FileManager.default.contents(atPath: path),
            let members = try? JSON.parse(Array(data)).members
        else { throw Mistake("\(path) is missing or damaged; delete the folder to make the sample world anew") }
        return members.compactMap { member in member.value.text.map { (name: member.key, secret: $0) } }
    }

    /// What to try, ready to paste.
    func guide(to keys: [(name: String, secret: String)], at address: String) -> String {
        let own = keys.filter { !$0.name.contains("/") }
        let list = own.map { "    \($0.name)\(String(repeating: " ", count: max(1, 18 - $0.name.count)))\($0.secret)" }
        func key(_ name: String) -> String { keys.first { $0.name == name }?.secret ?? "" }
        return """

            Guildhall is at \(address) with sample data: invented companies, terms modelled on published ones.
            It is not affiliated with any vendor. The sandboxes' clocks start on Monday, 2 March 2026, in the morning.
            Open that address in a browser: its first page lists who can sign in, all with \(DemoPeople.password)

            Keys for the API, of the first vendor (all are in \(path)):
            \(list.joined(separator: "\n"))

            To try, in another terminal:
                export RESELLER=\(key("alpine"))
                export MANAGER=\(key("channel_manager"))
                export ADMIN=\(key("vendor_admin"))
                export JSON='Content-Type: application/json'

                # 1. A reseller registers a deal. Note its id.
                curl -s \(address)/v1/deals -H "Authorization: Bearer $RESELLER" -H "$JSON" -d '{
                  "customer": {"name": "Borealis Foods", "domain": "borealis.example", "country": "US"},
                  "product_line": "backup", "units": 100,
                  "bant": {"budget": "90,000 approved", "authority": "Head of infrastructure", "need": "Retention rules", "timing": "June"}}'
                export DEAL=deal_…

                # 2. The channel manager approves it: valid through 28 August.
                curl -s -X POST \(address)/v1/deals/$DEAL/approve -H "Authorization: Bearer $MANAGER"

                # 3. The reseller gets a price: 22 % off, 78,000.00 USD, by clauses 6.1.1 and 7.2.
                curl -s \(address)/v1/quotes -H "Authorization: Bearer $RESELLER" -H "$JSON" -d "{\\"deal\\": \\"$DEAL\\", \\"lines\\": [{\\"sku\\": \\"BACKUP-100\\", \\"units\\": 100}]}"

                # 4. The sandbox's clock moves past the last valid day; quote again: 10 %, and why.
                curl -s \(address)/v1/sandbox/clock -H "Authorization: Bearer $ADMIN" -H "$JSON" -d '{"to": "2026-08-29T09:00"}'

            Everything it can do: \(address)/openapi.json

            """
    }
}
