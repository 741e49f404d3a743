import Channel
import Foundation
import Hummingbird
import Record
import Store
import Terms

extension ProblemDocument {
    /// What an error means to the one who asked. Errors that are nobody's business become a `fault` without details.
    init(_ error: any Error, at path: String, request id: String) {
        switch error {
        case let fault as Fault: self.init(fault, at: path)
        case let problem as Problem: self.init(problem, at: path)
        case let fault as PageFault: self.init(fault, at: path)
        case let fault as ProtocolFault: self.init(fault, at: path)
        case let refusal as Refusal: self.init(refusal, at: path)
        case let error as StoreError: self.init(error, at: path, request: id)
        case is FileFolderError: self.init(.storageFull, "the disk for files takes no more", at: path)
        case let error as CocoaError where error.isFileError:
            self.init(.storageFull, "the disk for files takes no more", at: path)
        case let error as HTTPError where error.status == .notFound: self.init(.noEndpoint, at: path)
        case let error as HTTPError where error.status.kind == .clientError:
            self.init(.malformed, error.body ?? error.status.reasonPhrase, at: path)
        default: self.init(fault: id, at: path)
        }
    }

    private init(fault id: String, at path: String) {
        self.init(.fault, "the server failed to do this; its log has the details under \(id)", at: path)
    }

    private init(_ fault: Fault, at path: String) {
        switch fault {
        case .notJSON(let error):
            self.init(
                .malformed, "line \(error.position.line), column \(error.position.column): \(error.message)", at: path)
            hint = error.hint
        case .body(let error):
            self.init(.invalid, error.message, hint: error.hint, at: path)
            pointer = error.path
        case .parameter(let name, let message, let hint):
            self.init(.invalid, message, hint: hint, at: path)
            parameter = name
        case .noSuch(let what): self.init(Problem.notFound(what), at: path)
        case .header(let name, let message, let hint):
            self.init(.malformed, message, hint: hint, at: path)
            header = name
        case .mediaType(let type):
            self.init(
                .mediaType, type.map { "the body is \($0.prefix(80))" } ?? "the body has no Content-Type",
                hint: "send Content-Type: application/json", at: path)
        case .tooLarge(let limit): self.init(.tooLarge, "the body has more than \(limit) bytes", at: path)
        case .unreadable: self.init(.malformed, "the body broke off", at: path)
        case .noEndpoint:
            self.init(.notFound, "nothing has this address", hint: "/openapi.json lists what there is", at: path)
        case .method(let allowed):
            self.init(.methodNotAllowed, "this address takes " + allowed.joined(separator: ", "), at: path)
        }
    }

    private init(_ fault: ProtocolFault, at path: String) {
        switch fault {
        case .host:
            self.init(.malformed, "the request does not name its host as HTTP/1.1 has it", at: path)
            header = "Host"
        case .expectation:
            self.init(.expectation, "what is expected is not understood", hint: "leave Expect out", at: path)
            header = "Expect"
        case .coding:
            self.init(.notImplemented, "the body is not sent in one way that is understood", at: path)
            header = "Transfer-Encoding"
        case .version: self.init(.version, "this server speaks HTTP/1.1 and HTTP/1.0", at: path)
        }
    }

    private init(_ fault: PageFault, at path: String) {
        switch fault {
        case .foreignForm: self.init(.forbidden, "the form does not come from a page shown to you", at: path)
        case .otherArea, .noMembership: self.init(.forbidden, "this page is not for your role", at: path)
        }
    }

    private init(_ problem: Problem, at path: String) {
        self.init(ProblemType(problem), problem.message, hint: problem.hint, at: path)
        switch problem {
        case .invalid(let field, _, _) where field.hasPrefix("/"): pointer = field
        case .invalid(let field, _, _): header = field
        case .stale(let current): currentVersion = current
        case .tooMany(_, let seconds): retryAfter = seconds
        default: break
        }
    }

    private init(_ refusal: Refusal, at path: String) {
        self.init(.refused, refusal.message, at: path)
        decision = refusal.decision
        missing = refusal.decision.missing
        clause = refusal.decision.clauses.first
    }

    private init(_ error: StoreError, at path: String, request id: String) {
        switch error {
        case .unavailable:
            self.init(.unavailable, "the database cannot be reached", hint: "try again in a few seconds", at: path)
            retryAfter = 2
        case .diskFull: self.init(.storageFull, "the disk is full, so nothing was written", at: path)
        case .constraint:
            self.init(
                .wrongState, "it clashes with something that is there already", hint: "read what is there first",
                at: path)
        default: self.init(fault: id, at: path)
        }
    }
}

extension ProblemType {
    init(_ problem: Problem) {
        self =
            switch problem {
            case .notFound: .notFound
            case .invalid(let field, _, _): field.hasPrefix("/") ? .invalid : .malformed
            case .wrongState: .wrongState
            case .stale: .stale
            case .keyReused: .keyReused
            case .unauthenticated: .unauthenticated
            case .forbidden, .outOfScope: .forbidden
            case .tooMany: .tooMany
            }
    }
}
