import Channel
import Hummingbird
import Members
import Record
import Store
import Terms

/// One request for a page: who asks, what was sent, and what pages may use to answer.
struct Visit: Sendable {
    let call: Call
    let server: ServerState
    let site: Site
    let route: PageRoute
    /// Who is signed in.
    let viewer: Visitor?
    let session: SessionToken?
    /// The vendor, program and moment of the current membership; nil for who has none.
    let surroundings: Surroundings?
    let strings: Strings
    let formats: Formats
    /// What was sent with the form; empty for a page that is only shown.
    var form: Form
    /// What stood in the way of the form.
    private(set) var complaints = Complaints.none
    /// Told apart from others of the page by their ids: the fields of a form that was not the one sent.
    private(set) var formName: String?
    /// Does the vendor ask for a second factor that the viewer does not have?
    private(set) var needsFactor = false
    /// How much waits for the viewer, and on which page that is.
    var waits: (page: String, total: ListTotal)?
    /// How the vendor's pages look, where the page is one of those; nil for Guildhall's own look.
    var brand: PageFrame.Brand?
    /// The vendor's words of welcome, where the page is one of its own.
    var welcome: String?
    /// For forms of those who are not signed in; theirs is the viewer's otherwise.
    let strangerToken: String

    /// Is the form only being checked while somebody types? Then nothing is done.
    var isCheck: Bool { call.request.headers[.guildhallCheck] != nil }

    /// What forms must bring to be believed.
    var formToken: String { viewer?.csrf ?? strangerToken }

    /// What was sent in the query string, read as a form; what is unknown, or longer than anything there is, is no mistake.
    var search: Form {
        guard let asked = call.request.uri.query.flatMap({ try? Form(urlEncoded: $0) }) else { return .empty }
        return asked.without { $0.unicodeScalars.count > Form.longestName }
    }

    /// The visit as one of several forms on a page sees it: only the form that was sent shows what was typed and what was wrong with it.
    ///
    /// - Parameters:
    ///   - action: where the form is sent to.
    ///   - name: told apart from the other forms of the page.
    func forForm(_ action: Link, _ name: String) -> Visit {
        call.request.uri.path == action.path ? self : untouched(name)
    }

    /// The visit as a form sees it that was not sent.
    func untouched(_ name: String) -> Visit {
        var visit = self
        visit.form = .empty
        visit.complaints = .none
        visit.formName = name
        return visit
    }

    /// The visit of somebody who has to set up a second factor first.
    func missingFactor() -> Visit {
        var visit = self
        visit.needsFactor = true
        return visit
    }

    func with(_ complaints: Complaints) -> Visit {
        var visit = self
        visit.complaints = complaints
        return visit
    }

    /// What stands in a part of the address that was asked for; empty when the route has no such part.
    func part(_ name: String) -> String {
        call.context.parameters[name[...]].flatMap { PercentText.decoded($0) } ?? ""
    }

    /// In which the viewer reads.
    var language: Language { strings.language }

    /// Puts what comes from the channel into words, by the names of the program that surrounds the viewer.
    var wording: Wording { Wording(language, surroundings?.program, book: server.book) }

    /// The text of a key; each `{name}` in it is replaced.
    func text(_ key: String, _ values: [String: String] = [:]) -> String { strings(key, values) }
}

extension Visit {
    /// - Throws: `Problem.unauthenticated` when nobody is signed in; the router sends the visit to the sign-in page.
    func requireViewer() throws -> Visitor {
        guard let viewer else { throw Problem.unauthenticated }
        return viewer
    }

    /// - Throws: `Problem.unauthenticated` without a membership.
    func requireSurroundings() throws -> Surroundings {
        guard let surroundings else { throw Problem.unauthenticated }
        return surroundings
    }

    /// As what the viewer asks the channel.
    ///
    /// - Throws: `Problem.unauthenticated` when nobody is signed in.
    func credential() throws -> Credential {
        guard let session else { throw Problem.unauthenticated }
        return .session(session)
    }

    /// May the viewer do this in the current membership?
    func may(_ permission: Permission) -> Bool {
        surroundings.map { permission.allows($0.actor.role, $0.actor.kind) } ?? false
    }

    /// Answers a query as the viewer.
    ///
    /// - Parameter document: the query's members; texts are read as numbers and truth values where those are wanted, and as people of the
    ///   viewer's language type them.
    func ask<Q: Query>(_: Q.Type, _ document: Node = Node(.map([]))) async throws -> Q.Answer {
        let query = try document.decode(Q.self, typedIn: language)
        return try await server.channel.answer(query, as: try credential(), in: language)
    }

    /// Performs a command as the viewer: with the form's version, and only once however often the form is sent. While somebody
    /// types it is only rehearsed.
    ///
    /// - Parameter document: the command's members, as a rule `form.document(formats)` with what the path says.
    @discardableResult
    func perform<C: Command>(_: C.Type, _ document: Node) async throws -> C.Reply {
        let credential = try credential()
        let command = try document.decode(C.self, typedIn: language)
        let version = form["version"].flatMap(Int64.init)
        if isCheck {
            try await server.channel.rehearse(command, as: credential, in: language)
            throw CheckPassed()
        }
        let once = onceKey(C.name)
        do {
            let terms = RequestTerms(idempotencyKey: once, expectedVersion: version, language: language)
            return try await server.channel.perform(command, as: credential, terms).reply
        } catch Problem.keyReused {
            // Somebody went back, changed what was typed, and sent it again: that is another request.
            let terms = RequestTerms(expectedVersion: version, language: language)
            return try await server.channel.perform(command, as: credential, terms).reply
        }
    }

    /// Looks at what would become of a command, as the viewer.
    func rehearse<C: Command>(_: C.Type, _ document: Node) async throws {
        let command = try document.decode(C.self, typedIn: language)
        try await server.channel.rehearse(command, as: try credential(), in: language)
    }

    /// By what a command of this form is known again: the form as it was shown, and what it is sent for. As short and plain as such
    /// keys must be, whatever was sent.
    func onceKey(_ command: String) -> String? {
        form["once"].map { Secret("\($0) \(call.request.uri.path) \(command)").hash }
    }

    /// Performs a further command of the same form, about what the first one changed: by itself once, and not by the version that was shown.
    func proceed<C: Command>(_: C.Type, _ document: Node) async throws -> C.Reply {
        let command = try document.decode(C.self, typedIn: language)
        let terms = RequestTerms(idempotencyKey: onceKey(C.name), language: language)
        return try await server.channel.perform(command, as: try credential(), terms).reply
    }

    /// - Throws: a complaint beside the field when what was typed in it is longer.
    func checkLength(_ field: String, most: Int) throws {
        guard let text = form[field], text.unicodeScalars.count > most else { return }
        throw Complaints(field: field, self.text("frame.too_long", ["n": formats.number(most)]))
    }

    /// A moment typed as day and time in the reader's zone, as documents write it; what it is not is left as typed.
    func typedMoment(_ name: String) -> String? {
        guard let text = form[name], !text.isEmpty else { return nil }
        return LocalTime(text).map { formats.zone.instant($0).description } ?? text
    }

    /// The document of the form with members that the path says.
    func document(_ members: [String: String] = [:], only names: Set<String>? = nil) -> Node {
        var document = form.document(formats, only: names)
        for (name, value) in members { document[name] = Node(.string(value)) }
        return document
    }
}

/// A form that was only checked is in order.
struct CheckPassed: Error {}
