import Foundation
import Subprocess
import SystemPackage
import Terms

/// Sets documents as PDF (PDF/A-2a and PDF/UA-1) and charts as PNG, each in a process of its own: what one may take is bounded by the
/// system, and nothing of one reaches another.
public actor Typesetter {
    private let engine: TypesettingEngine
    private let limits: TypesettingLimits
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var known: (isReady: Bool, since: ContinuousClock.Instant)?

    public init(_ engine: TypesettingEngine, limits: TypesettingLimits = .usual) {
        self.engine = engine
        self.limits = limits
    }

    /// Can documents be set here? Asked until it is so, once a minute at most; a tenth of a second.
    public var isReady: Bool {
        get async {
            if let known, known.isReady || known.since.duration(to: .now) < .seconds(60) { return known.isReady }
            do throws(TypesettingFault) {
                let reply = try await run(["-I", "-c", "import typst; print('ready')"], [])
                known = (reply == Array("ready\n".utf8), .now)
            } catch .bounds {
                // It is there and slow today.
                return true
            } catch {
                known = (false, .now)
            }
            return known?.isReady ?? false
        }
    }

    /// A document as PDF: the same bytes for the same document. A tenth of a second for a page, one for some thousand lines; waits
    /// for its turn.
    public func pdf(_ document: PrintedDocument) async throws(TypesettingFault) -> [UInt8] {
        try await set(document, as: "pdf")
    }

    /// A chart as PNG, likewise.
    public func png(_ chart: PrintedChart) async throws(TypesettingFault) -> [UInt8] {
        try await set(chart, as: "png")
    }

    private func set(
        _ content: some Encodable & Sendable, as kind: String
    ) async throws(TypesettingFault) -> [UInt8] {
        guard await isReady else { throw .absent("\(engine.python) has no package typst") }
        try await takeTurn()
        defer { endTurn() }
        let data: [UInt8]
        do { data = try JSON.encode(content) } catch { throw .failed("\(error)") }
        let bounds = [String(limits.megabytes), String(limits.processorSeconds)]
        return try await run(["-I", Self.script, kind] + bounds + engine.fonts, data)
    }

    private static let script = Bundle.module.bundlePath + "/Engine/typeset.py"

    private func takeTurn() async throws(TypesettingFault) {
        if running < limits.together {
            running += 1
            return
        }
        guard waiting.count < limits.waiting else { throw .busy }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Whoever waited longest takes over the place.
    private func endTurn() {
        if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
    }

    /// What the engine replies, within the time it has; nothing of the server's surroundings is handed to it.
    private nonisolated func run(_ arguments: [String], _ data: [UInt8]) async throws(TypesettingFault) -> [UInt8] {
        do {
            return try await withThrowingTaskGroup { group in
                group.addTask { try await self.reply(arguments, data) }
                group.addTask {
                    try await Task.sleep(for: .seconds(self.limits.seconds))
                    throw TypesettingFault.bounds("it took more than \(self.limits.seconds) seconds")
                }
                defer { group.cancelAll() }
                guard let reply = try await group.next() else { throw CancellationError() }
                return reply
            }
        } catch let fault as TypesettingFault {
            throw fault
        } catch {
            throw .failed("\(error)")
        }
    }

    private nonisolated func reply(_ arguments: [String], _ data: [UInt8]) async throws -> [UInt8] {
        let isPath = engine.python.contains("/")
        do {
            let result = try await Subprocess.run(
                isPath ? .path(FilePath(engine.python)) : .name(engine.python), arguments: Arguments(arguments),
                environment: .custom(["RAYON_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8"]),
                input: .array(data), output: .bytes(limit: limits.bytes), error: .string(limit: 1 << 16))
            guard result.terminationStatus.isSuccess else {
                let said = String((result.standardError).suffix(2_000))
                guard case .exited(1) = result.terminationStatus, !said.contains("MemoryError") else {
                    throw TypesettingFault.bounds("\(result.terminationStatus): \(said)")
                }
                throw TypesettingFault.failed(said)
            }
            return result.standardOutput
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw TypesettingFault.absent("\(error)")
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw TypesettingFault.bounds("it is larger than \(limits.bytes) bytes")
        }
    }
}
