import Record
import Store
import Terms

/// Erases a file that somebody handed in: its name at once, and its bytes within a day, unless the same bytes were handed in by others
/// too. What is known of it beside that stays, and so does what was decided by it.
public struct EraseFile: EntityCommand {
    public typealias Subject = StoredFile
    public static let name = "erase_file"
    public static let permission = Permission.managePersonalData

    public let file: ID<StoredFile>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<StoredFile> { try reader.subject(file) }

    public func decide(_ state: Versioned<StoredFile>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.erased == nil else { throw Problem.wrongState("file.erased") }
        return [FileErased(file: file, owner: state.partner, reason: reason, at: context.now)]
    }
}

/// A file was erased.
struct FileErased: EntityChange {
    static let kind = "file.erased"
    let file: ID<StoredFile>
    let owner: PartnerID?
    let reason: String
    let at: Instant
    var changed: ID<StoredFile> { file }
    var partner: PartnerID? { owner }

    func change(_ file: inout StoredFile) { file.erase(at: at) }
}
