import Crypto
import Foundation
import Record

/// The folder outside the database in which the bytes of files lie, each under its SHA-256. What lies there is never run and never
/// shown in place.
///
/// Bytes are written to a file of their own, brought to disk and given their name in one step: under a hash there is always the
/// whole of it, or nothing. Several servers on one database share one folder.
public struct FileFolder: Sendable {
    /// Where it is.
    public let path: String
    /// The most bytes a file may have.
    public let limit: Int

    /// Keeps nothing: for scenarios, which ask what becomes of a file and never for its bytes.
    package static let forgetful = FileFolder(path: "")

    /// Ten MiB.
    public static let usualLimit = 10 << 20

    /// The folder is made when the first file is kept.
    public init(path: String, limit: Int = usualLimit) {
        self.path = path
        self.limit = limit
    }

    /// SHA-256 in hexadecimal.
    package static func hash(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    /// Brings bytes to disk; returns when they are there, under their hash.
    ///
    /// - Throws: `FileFolderError` when the disk will not have it.
    package func keep(_ bytes: [UInt8], _ hash: String) throws {
        guard !path.isEmpty else { return }
        let home = home(of: hash)
        let arriving = path + "/arriving"
        for folder in [arriving, home] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        let draft = arriving + "/" + UUID().uuidString
        do {
            try write(bytes, to: draft)
            guard rename(draft, place(of: hash)) == 0 else { throw FileFolderError(doing: "name", draft) }
            try sync(folder: home)
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFolderError(doing: "make", path) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw FileFolderError(doing: "write", path) }
            written += count
        }
        guard fsync(file) == 0 else { throw FileFolderError(doing: "write", path) }
    }

    private func sync(folder: String) throws {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw FileFolderError(doing: "open", folder) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw FileFolderError(doing: "write", folder) }
    }

    /// The bytes under a hash; nil when there are none.
    package func bytes(_ hash: String) -> [UInt8]? {
        FileManager.default.contents(atPath: place(of: hash)).map(Array.init)
    }

    /// What lies there: hashes, and when each came. Leftovers of uploads that broke off are not among them.
    func contents() -> [(hash: String, since: Date)] {
        let manager = FileManager.default
        let homes = ((try? manager.contentsOfDirectory(atPath: path)) ?? []).filter { $0.utf8.count == 2 }
        return homes.flatMap { home in
            ((try? manager.contentsOfDirectory(atPath: "\(path)/\(home)")) ?? []).compactMap { hash in
                (try? manager.attributesOfItem(atPath: "\(path)/\(home)/\(hash)")[.modificationDate] as? Date)
                    .map { (hash, $0) }
            }
        }
    }

    /// Removes the bytes under a hash, unless they came anew since they were looked at.
    package func remove(_ hash: String, since: Date) -> Bool {
        let place = place(of: hash)
        let now = try? FileManager.default.attributesOfItem(atPath: place)[.modificationDate] as? Date
        return now == since && unlink(place) == 0
    }

    /// Removes what uploads left behind that broke off before this moment.
    func removeBrokenOff(before moment: Date) {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: path + "/arriving")) ?? [] {
            let place = "\(path)/arriving/\(name)"
            let since = try? manager.attributesOfItem(atPath: place)[.modificationDate] as? Date
            if let since, since < moment { unlink(place) }
        }
    }

    private func home(of hash: String) -> String { "\(path)/\(hash.prefix(2))" }
    private func place(of hash: String) -> String { "\(home(of: hash))/\(hash)" }
}

/// The disk would not do something with a file.
public struct FileFolderError: Error, CustomStringConvertible {
    public let description: String

    init(doing what: String, _ path: String) {
        description = "cannot \(what) \(path): \(String(cString: strerror(errno)))"
    }
}
