import Foundation
import Record

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file with a sealing key, which nobody but its owner reads.
public struct SealingKeyFile: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// The key in the file; nil when there is no file.
    ///
    /// - Throws: `Fault` when there is one that cannot be read, or with something else in it.
    public func read() throws(Fault) -> SealingKey? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path, words(EACCES)) }
        guard let key = SealingKey(String(decoding: data, as: UTF8.self)) else { throw .noKey(path) }
        return key
    }

    /// Writes a new key and gives it, or the one of another process that came first. The file is whole and on disk before it has
    /// its name, and is there for its owner alone.
    ///
    /// - Throws: `Fault` when nothing can be written there.
    public func make() throws(Fault) -> SealingKey {
        let key = SealingKey.random()
        let draft = "\(path).\(key.mark)"
        defer { unlink(draft) }
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path, words(errno)) }
        let bytes = Array((key.text + "\n").utf8)
        let written = write(file, bytes, bytes.count)
        let isKept = written == bytes.count && fsync(file) == 0
        let reason = errno
        close(file)
        guard isKept else { throw .unwritable(path, words(reason)) }
        guard link(draft, path) == 0 else {
            guard errno == EEXIST, let theirs = try read() else { throw .unwritable(path, words(errno)) }
            return theirs
        }
        keepFolder()
        return key
    }

    /// May others than the file's owner and group read it?
    public var isOpenToAll: Bool {
        var state = stat()
        return stat(path, &state) == 0 && state.st_mode & 0o007 != 0
    }

    /// A new name is on disk when its folder is.
    private func keepFolder() {
        let parent = (path as NSString).deletingLastPathComponent
        let folder = open(parent.isEmpty ? "." : parent, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private func words(_ code: Int32) -> String { String(cString: strerror(code)) }

    /// Why a file gives no key.
    public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
        case unreadable(String, String)
        /// There is something else in it than a key.
        case noKey(String)
        case unwritable(String, String)

        public var description: String {
            switch self {
            case .unreadable(let path, let reason): "the key file \(path) cannot be read: \(reason)"
            case .noKey(let path):
                "the file \(path) does not hold a key, which is 64 hexadecimal digits; put back the file that was there, from a backup"
            case .unwritable(let path, let reason): "no key can be written to \(path): \(reason)"
            }
        }
    }
}
