import Members
import Partnership
import Record
import Terms

/// The portal's page on which a company says of itself what it does.
enum ProfilePages {
    static let routes: [PageRoute] = [
        .page(PartnerAddress.profile, .seePartners, page),
        .action(PartnerAddress.profile, UpdateProfile.permission, again: page) { visit in
            var document = visit.document(only: [])
            for name in ["website", "description", "address", "city", "phone"] {
                document[name] = Node(.string(visit.form[name] ?? ""))
            }
            let lines = (visit.form["specialities"] ?? "").split(whereSeparator: \.isNewline)
            document["specialities"] = Node(
                .list(lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { Node(.string(String($0))) }))
            try await visit.perform(UpdateProfile.self, document)
            return .see(PartnerAddress.profile(), said: "onboarding.said.update_profile")
        },
        .action(PartnerAddress.confirmProfile, ConfirmProfile.permission, again: page) { visit in
            try await visit.perform(ConfirmProfile.self, visit.document(only: []))
            return .see(PartnerAddress.profile(), said: "onboarding.said.confirm_profile")
        },
    ]

    /// A profile that nobody has looked over for longer than the program allows.
    static let waiting = WaitingSource(
        "profile", .portal, .joinProgram, where: { $0.joining.profile != nil }, find: old)

    private static func old(_ visit: Visit, _ around: Surroundings) async throws -> [Waiting] {
        guard visit.may(.seePartners), let id = around.actor.partner else { return [] }
        let partner = try await visit.ask(ShowPartner.self, ["partner": id.node])
        guard !partner.profileCurrent else { return [] }
        let through = partner.profileCurrentThrough.map(visit.formats.day)
        return [
            Waiting(
                href: PartnerAddress.profile(), sentence: visit.text("onboarding.profile.look_over"),
                small: through.map { "\(visit.text("onboarding.profile.through")): \($0)" } ?? "",
                mark: StateMark(label: visit.text("onboarding.profile.old"), tone: "warn"))
        ]
    }

    struct Model: TemplateModel {
        static let template = "profile-own"

        let name: String
        let mark: StateMark?
        let clause: ClauseLink?
        let facts: [Fact]
        let fields: [Field]
        let mayChange: Bool
        let action: Link
        let confirm: Link
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        guard let id = around.actor.partner else { throw Problem.notFound("partner") }
        let partner = try await visit.ask(ShowPartner.self, ["partner": id.node])
        let profile = partner.profile
        let form = visit.forForm(PartnerAddress.profile(), "profile")
        let model = Model(
            name: partner.name,
            mark: around.program.joining.profile.map { _ in
                partner.profileCurrent
                    ? StateMark(label: visit.text("onboarding.profile.current"), tone: "good")
                    : StateMark(label: visit.text("onboarding.profile.old"), tone: "warn")
            },
            clause: around.program.joining.profile.map { visit.clause($0.clause) }, facts: facts(partner, visit),
            fields: [
                form.field("website", "onboarding.profile.website", .line(type: "url"), value: profile?.website),
                form.field(
                    "description", "onboarding.profile.description", .area(rows: 4), value: profile?.description),
                form.field("address", "onboarding.profile.address", .area(rows: 2), value: profile?.address),
                form.field("city", "onboarding.profile.city", value: profile?.city),
                form.field("phone", "onboarding.profile.phone", .line(type: "tel"), value: profile?.phone),
                form.field(
                    "specialities", "onboarding.profile.specialities", .area(rows: 3),
                    value: profile?.specialities?.joined(separator: "\n")),
            ], mayChange: visit.may(.joinProgram), action: PartnerAddress.profile(),
            confirm: PartnerAddress.confirmProfile())
        return Page(visit.text("onboarding.profile.title"), model)
    }

    /// What the company's profile says, and until when it counts as current.
    static func facts(_ partner: PartnerView, _ visit: Visit) -> [Fact] {
        let profile = partner.profile
        var facts = [
            Fact(
                visit.text("onboarding.profile.confirmed"), visit.formats.moment(profile?.confirmed ?? partner.joined))
        ]
        if let last = partner.profileCurrentThrough {
            facts.append(Fact(visit.text("onboarding.profile.through"), visit.formats.day(last)))
        }
        let said: [(String, String?)] = [
            ("website", profile?.website), ("description", profile?.description), ("address", profile?.address),
            ("city", profile?.city), ("phone", profile?.phone),
            ("specialities", profile?.specialities?.joined(separator: ", ")),
        ]
        return facts + said.compactMap { name, text in text.map { Fact(visit.text("onboarding.profile.\(name)"), $0) } }
    }
}
