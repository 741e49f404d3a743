import Record
@_spi(System) import Store
import Terms

extension FileFolder {
    /// Files whose bytes are not there, or are not what they were, a sentence for each. Reads each of them once.
    package func missing(in database: Database) async throws -> [String] {
        let page = 500
        var differences: [String] = []
        var last: Row?
        while true {
            let after = last
            let rows = try await database.read {
                try $0.page(of: StoredFile.table, after: after, limit: page, in: SystemScope())
            }
            for row in rows {
                guard case .text(let body) = row["body"] else { continue }
                let file = try JSON.decode(StoredFile.self, from: body)
                guard file.erased == nil else { continue }
                guard let bytes = bytes(file.hash) else {
                    differences.append("\(file.id): its bytes are not in \(path)")
                    continue
                }
                guard FileFolder.hash(bytes) != file.hash else { continue }
                differences.append("\(file.id): its bytes are not those that were handed in")
            }
            guard rows.count == page else { return differences }
            last = rows.last
        }
    }
}
