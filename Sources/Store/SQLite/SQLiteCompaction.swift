import GRDB

extension Database {
    /// Writes a SQLite file anew, without what was deleted from it, and empties its write-ahead log. O(bytes); takes as much room again
    /// while it runs.
    ///
    /// - Throws: `unavailable` while a server has the file open, or the disk is full.
    public static func compact(_ path: String) throws(StoreError) {
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.vacuum()
            _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try queue.close()
        } catch {
            throw .unavailable("the file could not be written anew: \(error)")
        }
    }
}
