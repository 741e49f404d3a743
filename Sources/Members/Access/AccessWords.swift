import Terms

/// The words of accounts, memberships and keys.
enum AccessWords {
    static let all: [Wordbook.Entry] = members + keys

    private static let members: [Wordbook.Entry] = [
        .init("may.manage_people", "manage people", "Personen zu verwalten"),
        .init("factor.grace", "{days} days is not from 0 to 90", "{days} Tage liegen nicht zwischen 0 und 90"),
        .init("may.see_security", "see the security log", "das Sicherheitsprotokoll zu sehen"),
        .init("may.manage_keys", "manage keys", "Schlüssel zu verwalten"),
        .init("none.member", "no member", "kein Mitglied"),
        .init("none.account", "no account", "kein Konto"),
        .init("none.session", "no session", "keine Sitzung"),
        .init("account.zone", "\"{text}\" is not a time zone", "„{text}“ ist keine Zeitzone"),
        .init("account.zone.hint", "use one such as Europe/Berlin", "verwenden Sie eine wie Europe/Berlin"),
        .init(
            "account.busy", "too many people sign in at this moment", "gerade melden sich zu viele Menschen an"),
        .init("member.no_role", "nobody can be a {role} there", "dort kann niemand diese Rolle haben: {role}"),
        .init(
            "member.by_vendor", "the vendor invites account admins of {partner} only",
            "der Hersteller lädt bei {partner} nur die Kontoadministration ein"),
        .init(
            "member.by_vendor.hint", "its account admins invite the others", "sie lädt die anderen ein"),
        .init("member.known", "{email} is a member already", "{email} ist schon Mitglied"),
        .init("member.before", "{email} was a member before", "{email} war schon einmal Mitglied"),
        .init("member.before.hint", "reactivate that membership", "aktivieren Sie diese Mitgliedschaft wieder"),
        .init(
            "member.limited_key", "a key with scopes or an end takes in no people and gives no roles",
            "ein Schlüssel mit Umfang oder Ende nimmt keine Personen auf und vergibt keine Rollen"),
        .init(
            "member.limited_key.hint", "do it signed in, or with a key that is not limited",
            "tun Sie das angemeldet, oder mit einem unbeschränkten Schlüssel"),
        .init("member.never_joined", "{email} never joined", "{email} ist nie beigetreten"),
        .init("member.never_joined.hint", "invite the address again", "laden Sie die Adresse noch einmal ein"),
        .init(
            "member.others", "{company} looks after its own people", "{company} verwaltet die eigenen Personen selbst"),
        .init("member.others.hint", "ask one of its account admins", "fragen Sie die Kontoadministration dort"),
        .init(
            "member.last_admin", "{person} is the last {role} of {company}",
            "{person} ist die letzte Person mit dieser Rolle bei {company}: {role}"),
        .init(
            "member.last_admin.hint", "make somebody else {role} first",
            "geben Sie die Rolle erst jemand anderem"),
        .init(
            "member.role_of_partner", "{role} is no role for people of a partner",
            "{role} ist keine Rolle für Personen eines Partners"),
        .init("member.role_of_partner.hint", "use one of {known}", "möglich sind: {known}"),
        .init(
            "member.role_of_vendor", "{role} is no role for people of the vendor",
            "{role} ist keine Rolle für Personen des Herstellers"),
        .init("member.role_of_vendor.hint", "use one of {known}", "möglich sind: {known}"),
    ]

    private static let keys: [Wordbook.Entry] = [
        .init("none.key", "no key", "keinen Schlüssel"),
        .init("key.expires", "{moment} is not in the future", "{moment} liegt nicht in der Zukunft"),
        .init(
            "key.expires.hint", "leave it out for a key that lasts",
            "lassen Sie es weg, wenn der Schlüssel unbegrenzt gelten soll"),
        .init(
            "key.beyond_end", "the key that makes it ends at {moment}, and what it makes ends then too",
            "der Schlüssel, der ihn macht, endet {moment}, und damit auch, was er macht"),
        .init(
            "key.beyond_end.hint", "name an earlier moment, or leave it out",
            "nennen Sie einen früheren Zeitpunkt, oder lassen Sie ihn weg"),
        .init(
            "key.beyond_maker", "a {role} may {what}, and a {own} may not",
            "diese Rolle erlaubt mehr als Ihre ({own}), nämlich {what}: {role}"),
        .init(
            "key.beyond_maker.hint", "a key may do no more than whoever makes it",
            "ein Schlüssel kann nicht mehr als die Person oder der Schlüssel, von dem er kommt"),
        .init("key.system", "nobody holds a key of the role system", "für die Uhr gibt es keinen Schlüssel"),
        .init(
            "key.partner_missing", "a {role}'s key needs its partner", "ein Schlüssel für {role} braucht seinen Partner"
        ),
        .init(
            "key.partner_needless", "only a partner's key names a partner",
            "nur der Schlüssel eines Partners nennt einen Partner"),
        .init("key.other_kind", "{partner} is not a {role}", "{partner} hat nicht diese Art: {role}"),
        .init("key.no_scope", "there is no scope {scope}", "einen Umfang {scope} gibt es nicht"),
        .init("key.no_scope.hint", "[did you mean `{nearest}`?]", "[meinten Sie `{nearest}`?]"),
        .init("key.beyond_role", "a {role} may not {what}", "diese Rolle erlaubt es nicht, {what}: {role}"),
        .init(
            "key.beyond_role.hint", "a key does no more than its role", "ein Schlüssel kann nicht mehr als seine Rolle"),
        .init(
            "key.beyond_own", "the key that asks does less than this one would",
            "der Schlüssel, der fragt, kann weniger als dieser es könnte"),
        .init("key.beyond_own.hint", "choose among {known}", "möglich sind: {known}"),
    ]
}
