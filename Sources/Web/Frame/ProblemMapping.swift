import Foundation
import Hummingbird
import Members
import Print
import Record
import Store
import Terms

extension ProblemDocument {
    /// What an error means to the one who asked. Errors that are nobody's business become a `fault` without details.
    ///
    /// What is wrong with the form of a request (HTTP, JSON) is said in English, as its standards are.
    init(_ error: any Error, at path: String, request id: String, _ wording: Wording) {
        switch error {
        case let fault as Fault: self.init(fault, at: path, wording)
        case let problem as Problem: self.init(problem, as: ProblemType(problem), at: path, wording)
        case let fault as PageFault: self.init(fault, at: path, wording)
        case let fault as ProtocolFault: self.init(fault, at: path, wording)
        case let refusal as WordedRefusal: self.init(refusal, at: path, wording)
        case let error as StoreError: self.init(error, at: path, request: id, wording)
        case let fault as TypesettingFault: self.init(fault, at: path, request: id, wording)
        case is FileFolderError: self.init(.storageFull, "the disk for files takes no more", at: path, wording)
        case let error as CocoaError where error.isFileError:
            self.init(.storageFull, "the disk for files takes no more", at: path, wording)
        case let error as HTTPError where error.status == .notFound: self.init(Fault.noEndpoint, at: path, wording)
        case let error as HTTPError where error.status.kind == .clientError:
            self.init(.malformed, error.body ?? error.status.reasonPhrase, at: path, wording)
        default: self.init(fault: id, at: path, wording)
        }
    }

    private init(fault id: String, at path: String, _ wording: Wording) {
        self.init(.fault, "the server failed to do this; its log has the details under \(id)", at: path, wording)
    }

    private init(_ fault: Fault, at path: String, _ wording: Wording) {
        switch fault {
        case .notJSON(let error):
            self.init(
                .malformed, "line \(error.position.line), column \(error.position.column): \(error.message)", at: path,
                wording)
            hint = error.hint
        case .body(let error):
            self.init(.invalid, error.message, hint: error.hint, at: path, wording)
            pointer = error.path
        case .conflict(let problem): self.init(problem, as: .conflict, at: path, wording)
        case .parameter(let name, let message, let hint):
            self.init(.invalid, message, hint: hint, at: path, wording)
            parameter = name
        case .noSuch(let what):
            let noun = wording.has("none.\(what)") ? what : "such_thing"
            self.init(Problem.notFound(noun), as: .notFound, at: path, wording)
        case .header(let name, let message, let hint):
            self.init(.malformed, message, hint: hint, at: path, wording)
            header = name
        case .mediaType(let type):
            self.init(
                .mediaType, type.map { "the body is \($0.prefix(80))" } ?? "the body has no Content-Type",
                hint: "send Content-Type: application/json", at: path, wording)
        case .tooLarge(let limit): self.init(.tooLarge, "the body has more than \(limit) bytes", at: path, wording)
        case .unreadable: self.init(.malformed, "the body broke off", at: path, wording)
        case .noEndpoint:
            self.init(
                .notFound, "nothing has this address", hint: "/openapi.json lists what there is", at: path, wording)
        case .method(let allowed):
            self.init(
                .methodNotAllowed, "this address takes " + allowed.joined(separator: ", "), at: path, wording)
        }
    }

    private init(_ fault: ProtocolFault, at path: String, _ wording: Wording) {
        switch fault {
        case .host:
            self.init(.malformed, "the request does not name its host as HTTP/1.1 has it", at: path, wording)
            header = "Host"
        case .expectation:
            self.init(.expectation, "what is expected is not understood", hint: "leave Expect out", at: path, wording)
            header = "Expect"
        case .coding:
            self.init(.notImplemented, "the body is not sent in one way that is understood", at: path, wording)
            header = "Transfer-Encoding"
        case .version: self.init(.version, "this server speaks HTTP/1.1 and HTTP/1.0", at: path, wording)
        }
    }

    private init(_ fault: TypesettingFault, at path: String, request id: String, _ wording: Wording) {
        let phrase: Phrase
        switch fault {
        case .absent: phrase = "pdf.absent"
        case .busy: phrase = "pdf.busy"
        case .bounds: phrase = "pdf.bounds"
        case .failed:
            self.init(fault: id, at: path, wording)
            return
        }
        self.init(.noPDF, wording.text(phrase), hint: wording.hint(for: phrase), at: path, wording)
        if fault == .busy { retryAfter = 5 }
    }

    private init(_ fault: PageFault, at path: String, _ wording: Wording) {
        switch fault {
        case .foreignForm:
            self.init(.forbidden, "the form does not come from a page shown to you", at: path, wording)
        case .otherArea, .noMembership: self.init(.forbidden, "this page is not for your role", at: path, wording)
        }
    }

    private init(_ problem: Problem, as type: ProblemType, at path: String, _ wording: Wording) {
        self.init(type, problem.message(in: wording), hint: problem.hint(in: wording), at: path, wording)
        switch problem {
        case .invalid(let field, _) where field.hasPrefix("/"): pointer = field
        case .invalid(let field, _): header = field
        case .stale(let current): currentVersion = current
        case .tooMany(_, let seconds): retryAfter = seconds
        default: break
        }
    }

    private init(_ refusal: WordedRefusal, at path: String, _ wording: Wording) {
        self.init(.refused, refusal.message, at: path, wording)
        decision = refusal.decision
        missing = refusal.decision.missing
        clause = refusal.decision.clauses.first
    }

    private init(_ error: StoreError, at path: String, request id: String, _ wording: Wording) {
        switch error {
        case .unavailable:
            self.init(
                .unavailable, "the database cannot be reached", hint: "try again in a few seconds", at: path, wording)
            retryAfter = 2
        case .diskFull: self.init(.storageFull, "the disk is full, so nothing was written", at: path, wording)
        case .constraint: self.init(Problem.wrongState("server.clash"), as: .wrongState, at: path, wording)
        default: self.init(fault: id, at: path, wording)
        }
    }
}

extension ProblemType {
    init(_ problem: Problem) {
        self =
            switch problem {
            case .notFound: .notFound
            case .invalid(let field, _): field.hasPrefix("/") ? .invalid : .malformed
            case .wrongState: .wrongState
            case .stale: .stale
            case .keyReused: .keyReused
            case .unauthenticated: .unauthenticated
            case .forbidden, .outOfScope, .inPerson, .factorNeeded, .unconfirmed: .forbidden
            case .tooMany: .tooMany
            }
    }
}
