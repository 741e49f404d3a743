import Enablement
import Logging
import Members
import Partnership
import Record
@_spi(System) import Store
import Synchronization
import Terms

/// The world a scenario plays in: a vendor with its program, its cast and its clock.
final class ScenarioStage {
    let channel: Guildhall
    let program: Program
    let begins: Day
    /// The terms published last, on which the next version is built.
    private var source: ProgramSource
    private let defaults: Node?
    let vendor: ID<Vendor>
    /// Lets time pass to a moment, with everything that falls due on the way.
    private let advance: (Instant) async throws -> Void
    private(set) var secrets: [String: Secret] = [:]
    private(set) var aliases: [String: String] = [:]
    /// The sessions of those who were enrolled, by the names that steps call them by.
    private var sessions: [String: SessionToken] = [:]

    /// Founds the vendor on the channel and brings in the cast.
    init(
        _ channel: Guildhall, _ founding: Founding, _ scenario: Scenario, start: Instant,
        advance: @escaping (Instant) async throws -> Void
    ) async throws {
        self.channel = channel
        self.advance = advance
        source = founding.source
        vendor = founding.id
        defaults = scenario.setting.defaults
        program = try Program(source)
        begins = program.zone.day(start)
        for clause in scenario.clauses where program.clauses[clause] == nil {
            throw StepTrouble(expected: "clauses that the program has", got: "\(clause)", reasons: [])
        }
        _ = try await channel.found(founding, at: start)
        secrets["vendor_admin"] = founding.admin
        for role in [Role.channelManager, .vendorSeller] {
            secrets[role.rawValue] = try await key(role.rawValue, role, nil)
        }
        try await cast(scenario.setting)
    }

    private func key(_ name: String, _ role: Role, _ partner: PartnerID?) async throws -> Secret {
        let command = CreateKey(name: try Text.name(name, "name"), role: role, partner: partner)
        let made = try await channel.perform(command, as: credential("vendor_admin"), .plain).reply
        return Secret(made.secret ?? "")
    }

    private func cast(_ setting: Scenario.Setting) async throws {
        for member in setting.partners?.members ?? [] {
            var arguments = member.value
            if arguments["signs"]?.bool ?? true, !program.joining.agreements.isEmpty {
                arguments["paper"] = try await paper(arguments["name"]?.text ?? member.key)
            }
            arguments["signs"] = nil
            arguments["name"] = arguments["name"] ?? Node(.string(member.key))
            arguments["country"] = arguments["country"] ?? "US"
            let made = try await perform("admit_partner", arguments, "vendor_admin")
            let partner = try made.decode(PartnerView.self)
            aliases[member.key] = partner.id.text
            try await enter(member.key, partner)
        }
        for member in setting.products?.members ?? [] {
            var arguments = member.value
            arguments["sku"] = Node(.string(member.key))
            arguments["name"] = arguments["name"] ?? Node(.string(member.key))
            arguments["from"] = arguments["from"] ?? Node(.string(program.effective.description))
            aliases[member.key] = try await perform("add_product", arguments, "vendor_admin")["id"]?.text
        }
    }

    /// Is the company there that somebody of the sample world works for?
    func isKnown(_ person: SamplePerson) -> Bool { person.partner.map { aliases[$0] != nil } ?? true }

    /// Gives a partner a key of the whole company, by the name that steps call it by.
    private func enter(_ name: String, _ partner: PartnerView) async throws {
        let role: Role =
            switch partner.role {
            case .reseller: .reseller
            case .distributor: .distributor
            case .referral: .referral
            }
        secrets[name] = try await key(name, role, partner.id)
    }

    /// Gives somebody an account and a membership, and signs them in for the steps that name them.
    func enrol(_ person: SamplePerson, vendor name: String, _ password: String) async throws -> SampleWorld.Member {
        let partner = try person.partner.map { alias in
            guard let id = aliases[alias].flatMap({ PartnerID($0) }) else {
                throw StepTrouble(expected: "a partner of the cast for \(person.alias)", got: alias, reasons: [])
            }
            return id
        }
        let member = try await channel.enrol(
            Enrolment(
                email: person.email, name: person.name, password: password, vendor: vendor, partner: partner,
                role: person.role, language: person.language))
        aliases[person.alias] = member.text
        sessions[person.alias] = try await channel.signIn(
            email: person.email, password: password, from: Origin(address: "sample", userAgent: "sample")
        ).token
        let company =
            if let partner {
                try await channel.answer(
                    ShowPartner(partner: partner), as: try credential("vendor_admin"), in: .english
                ).name
            } else {
                name
            }
        return SampleWorld.Member(
            name: person.name, role: person.role, company: company, email: person.email, vendor: name)
    }

    /// Ends the sessions of those who were enrolled.
    func signOut() async throws {
        for token in sessions.values { try await channel.signOut(token) }
    }

    // MARK: Playing

    func play(_ step: Step) async throws {
        if let at = step.at { try await pass(to: at) }
        guard let (name, written) = step.operation else {
            return try await check(step, reply: nil, decision: nil, resource: "reply")
        }
        do {
            let reply = try await perform(name, written, step.actor)
            guard case .done = step.outcome else {
                throw StepTrouble(expected: step.outcome.words, got: "it was done", reasons: reasons(in: reply))
            }
            if let alias = written["id"]?.scalarText {
                aliases[alias] = (reply["id"] ?? reply["items"]?[0]?["id"])?.text
                aliases[alias + ".code"] = reply["code"]?.text
                aliases[alias + ".person"] = reply["person"]?.text
                if name == AcceptApplication.name { try await enter(alias, try reply.decode(PartnerView.self)) }
            }
            let resource = channel.capabilities.operations[name]?.resource ?? "reply"
            try await check(step, reply: reply, decision: Self.decision(in: reply), resource: resource)
        } catch let refusal as WordedRefusal {
            try step.outcome.check(refusal, reasons(refusal.decision))
            let decision = try Node(encoding: refusal.decision)
            try await check(step, reply: nil, decision: decision, resource: "reply")
        } catch let problem as Problem {
            try step.outcome.check(problem.kind, field: problem.field, problem.message(in: wording))
            try await check(step, reply: nil, decision: nil, resource: "reply")
        } catch let error as DocumentError {
            try step.outcome.check("invalid", field: error.path, error.message)
            try await check(step, reply: nil, decision: nil, resource: "reply")
        }
    }

    private func pass(to written: String) async throws {
        guard let target = program.zone.moment(written) else {
            throw StepTrouble(expected: "a time such as 2026-03-02T10:00", got: written, reasons: [])
        }
        try await advance(target)
    }

    private func perform(_ name: String, _ written: Node, _ actor: String?) async throws -> Node {
        guard let operation = channel.capabilities.operations[name] else { throw Problem.notFound("command") }
        let arguments = Arguments(aliases: aliases, zone: program.zone)
            .resolved(try await keepingFiles(written, of: name, actor), defaults: defaults?[name])
        if name == PublishProgram.name, let changes = arguments["changes"] {
            let next = try published(arguments, changes)
            let reply = try await operation.run(
                channel, try Node(encoding: PublishProgram(next)), try credential(actor ?? "vendor_admin"),
                program.language)
            source = next
            return reply
        }
        guard name == Apply.name, actor == "public" else {
            return try await operation.run(
                channel, arguments, try credential(actor ?? "vendor_admin"), program.language)
        }
        return try await apply(arguments)
    }

    /// The arguments with `file`, or each of `files`, that is written out handed in and replaced by its id.
    private func keepingFiles(_ written: Node, of operation: String, _ actor: String?) async throws -> Node {
        func kept(_ file: Node) async throws -> Node {
            guard let name = file["name"]?.text, let bytes = SampleFile.bytes(file) else { return file }
            let stored = try await channel.keepFile(
                name: name, bytes: bytes, for: written["step"]?.text, as: try credential(actor ?? "vendor_admin"),
                .plain)
            return Node(.string(stored.reply.id.text))
        }
        var arguments = written
        var files = written["files"]?.items ?? []
        if let file = written["file"], file.members != nil {
            guard operation != AddLibraryFile.name else {
                arguments["file"] = try await kept(file)
                return arguments
            }
            arguments["file"] = nil
            files = [file]
        }
        var all: [Node] = []
        for file in files { all.append(try await kept(file)) }
        if !all.isEmpty { arguments["files"] = Node(.list(all)) }
        return arguments
    }

    /// The scenario's program with changes, as its next version.
    private func published(_ arguments: Node, _ changes: Node) throws -> ProgramSource {
        var all = (changes.members ?? []).map { ($0.key, $0.value) }
        for member in ["version", "effective"] {
            if let value = arguments[member] { all.append((member, value)) }
        }
        return try source.setting(all.map { (path: $0.0, value: $0.1) })
    }

    func credential(_ actor: String) throws -> Credential {
        if let session = sessions[actor] { return .session(session) }
        if actor == "public" { return .stranger(vendor) }
        guard let secret = secrets[actor] else {
            let known = secrets.keys.sorted().joined(separator: ", ")
            throw StepTrouble(expected: "somebody of the cast: \(known)", got: actor, reasons: [])
        }
        return .played(secret)
    }

    /// Puts mistakes into the program's own language, in which replies come too.
    private var wording: Wording { Wording(program.language, program, book: channel.capabilities.book) }
}
