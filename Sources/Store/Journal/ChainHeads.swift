/// The ends of the journals that the commands of one commit have read or moved.
final class ChainHeads {
    private var known: [String: ChainHead] = [:]
    private var asked: [String: SentQuery] = [:]

    /// Asks for a journal's end before anybody needs it, so that the answer comes with the first that a command waits for.
    func ask(for vendor: String, _ session: any Session, _ catalogue: Catalogue) throws(StoreError) {
        let tenant = VendorScope(vendor: vendor).tenant
        let text = try catalogue.query(Journal.headQuery, for: tenant.kind)
        asked[vendor] = try session.ask(text, [.text(vendor)], as: tenant.setting)
    }

    func head(of vendor: String, in transaction: Transaction) throws(StoreError) -> ChainHead {
        if let head = known[vendor] { return head }
        let head: ChainHead
        if let sent = asked.removeValue(forKey: vendor) {
            head = try ChainHead(try transaction.perform { _ throws(StoreError) in try sent.rows() })
        } else {
            head = try transaction.journalHead(in: VendorScope(vendor: vendor))
        }
        known[vendor] = head
        return head
    }

    func set(_ head: ChainHead, of vendor: String) { known[vendor] = head }

    /// To be called when anything was rolled back.
    func forget() { (known, asked) = ([:], [:]) }
}

extension Journal {
    static let headQuery = "SELECT sequence, hash FROM {journal} ORDER BY sequence DESC LIMIT 1"
}

extension ChainHead {
    /// Reads what `Journal.headQuery` gives.
    init(_ rows: [Row]) throws(StoreError) {
        guard let last = rows.first else {
            self = .genesis
            return
        }
        self.init(sequence: try last.int(0), hash: try last.blob(1))
    }
}
