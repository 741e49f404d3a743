import Foundation
import Record
@_spi(System) import Store
import Terms

/// Enters a file whose bytes lie in the folder already. Not for anybody to ask for by a hash, which would show whose bytes are
/// there: only ``Guildhall/keepFile(name:bytes:as:_:)`` gives it.
struct KeepFile: Command {
    static let name = "keep_file"
    static let permission = Permission.handInFiles

    let fileName: String
    let size: Int
    let type: FileType
    let hash: String

    func load(_ reader: Reader) throws -> PartnerID? { reader.context.actor.partner }

    func decide(_ state: PartnerID?, _ context: Context) throws -> [any Event] {
        let file = StoredFile(
            id: context.newID(), partner: state, name: fileName, size: size, type: type, hash: hash,
            by: context.actor.id, at: context.now)
        return [FileKept(file: file)]
    }

    func reply(_ state: PartnerID?, _ events: [any Event], _ reader: Reader) throws -> StoredFile {
        try reader.created(events, \FileKept.file)
    }
}

/// A file's bytes with what they are.
public struct FileContent: Sendable {
    public let name: String
    public let mediaType: String
    public let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        (self.name, self.mediaType, self.bytes) = (name, mediaType, bytes)
    }
}

extension Guildhall {
    /// Where the bytes of files lie; nil where none are kept.
    public var files: FileFolder? { services.find(FileFolder.self) }

    /// Takes in a file of a partner's or of the vendor's: looks at what it is, brings it to disk, and enters it. It can then be attached.
    ///
    /// - Parameters:
    ///   - name: as its owner calls it; its ending must fit the content.
    ///   - step: the step of onboarding that it is for, which says how large it may be and of which kinds.
    /// - Throws: `Problem.invalid` for a file that is not taken, with the reason; `FileFolderError` when the disk is full.
    public func keepFile(
        name: String, bytes: [UInt8], for step: String? = nil, as credential: Credential, _ terms: RequestTerms
    ) async throws -> Performed<StoredFile> {
        try await admit(credential, KeepFile.permission)
        guard let files else {
            throw Problem.wrongState("file.no_folder")
        }
        try Self.check(name)
        guard !bytes.isEmpty else {
            throw Problem.invalid(field: "/file", Phrase("file.empty", ["file": .text(name)]))
        }
        let limit = try await fileLimit(for: step, as: credential)
        guard bytes.count <= limit else {
            throw Problem.invalid(
                field: "/file", Phrase("file.large", ["file": .text(name), "most": .count(limit >> 20)]))
        }
        let type = try FileType.recognised(bytes, name: name)
        if let step {
            try await onboardingStep(step, as: credential).check(type, size: bytes.count, name: name, field: "/file")
        }
        let hash = FileFolder.hash(bytes)
        try files.keep(bytes, hash)
        let command = KeepFile(fileName: name, size: bytes.count, type: type, hash: hash)
        return try await perform(command, as: credential, terms)
    }

    /// The most bytes that a file may have: what a step of onboarding says, else what the folder does.
    ///
    /// - Throws: `Problem.notFound` for a step that there is not.
    public func fileLimit(for step: String?, as credential: Credential) async throws -> Int {
        guard let step else { return files?.limit ?? FileFolder.usualLimit }
        return try await onboardingStep(step, as: credential).mostMB << 20
    }

    private func onboardingStep(_ id: String, as credential: Credential) async throws -> OnboardingStep {
        let steps = try await surroundings(credential).program.joining.application?.steps ?? []
        guard let step = steps.first(where: { $0.id == id }) else { throw Problem.notFound("step") }
        return step
    }

    /// Names are shown, so they may not pretend: no paths, no characters that turn the direction of writing.
    private static func check(_ name: String) throws {
        guard !name.contains(where: { $0 == "/" || $0 == "\\" }) else {
            throw Problem.invalid(field: "/file", "file.name")
        }
        _ = try Text.name(name, "file")
    }

    /// Removes bytes that nothing in any vendor's record refers to, such as those of an upload whose command failed. Young ones are
    /// left alone: their command may be on its way. Returns how many were removed.
    @discardableResult
    public func removeOrphanedFiles(olderThan seconds: Double = 86_400) async throws -> Int {
        guard let files else { return 0 }
        let limit = Date(timeIntervalSinceNow: -seconds)
        files.removeBrokenOff(before: limit)
        var removed = 0
        for (hash, since) in files.contents() where since < limit {
            let isKnown = try await database.read { snapshot in
                try !snapshot.query("SELECT id FROM {files} WHERE hash = $1 LIMIT 1", [.text(hash)], in: SystemScope())
                    .isEmpty
            }
            if !isKnown, files.remove(hash, since: since) { removed += 1 }
        }
        return removed
    }
}
