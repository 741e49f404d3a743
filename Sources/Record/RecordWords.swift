import Terms

/// The words of what the record itself says, and of every problem that is not a capability's own.
enum RecordWords {
    static let all: [Wordbook.Entry] = problems + roles + nouns + texts + trials

    private static let problems: [Wordbook.Entry] = [
        .init(
            "program.first_version", "version {version} is the first; there is none before it",
            "Version {version} ist die erste; davor gibt es keine"),
        .init(
            "program.first_version.hint", "publish another version, or name two",
            "veröffentlichen Sie eine weitere, oder nennen Sie zwei"),
        .init(
            "problem.not_found", "there is {what} with this id, or it is not yours to see",
            "es gibt {what} mit dieser Kennung, oder Sie haben darauf keinen Zugriff"),
        .init(
            "problem.stale", "it has changed since you read it; its version is now {version}",
            "das hat sich geändert, seit Sie es geöffnet haben; jetzt gilt Version {version}"),
        .init(
            "problem.stale.hint",
            "read it again, look at what changed, and send your change with the new version",
            "öffnen Sie es neu, sehen Sie an, was sich geändert hat, und wiederholen Sie Ihre Änderung"),
        .init(
            "problem.key_reused", "this Idempotency-Key was used before with another request",
            "dieser Idempotency-Key gehört schon zu einer anderen Anfrage"),
        .init(
            "problem.key_reused.hint", "use a new key for each request; repeat a key only with the very same body",
            "jede Anfrage braucht einen neuen Schlüssel; wiederholt wird er nur mit genau demselben Inhalt"),
        .init(
            "problem.unauthenticated", "no valid key came with the request",
            "mit der Anfrage kam kein gültiger Schlüssel"),
        .init(
            "problem.unauthenticated.hint", "send the header Authorization: Bearer gh_…",
            "senden Sie die Kopfzeile Authorization: Bearer gh_…"),
        .init("problem.forbidden", "your role may not {what}", "Ihre Rolle erlaubt es nicht, {what}"),
        .init("problem.forbidden.hint", "roles that may: {roles}", "Rollen, die es dürfen: {roles}"),
        .init(
            "problem.out_of_scope", "this key is limited to other things: it may not {what}",
            "dieser Schlüssel ist auf anderes beschränkt; er erlaubt es nicht, {what}"),
        .init(
            "problem.out_of_scope.hint", "use a key with the scope {scope}",
            "verwenden Sie einen Schlüssel mit dem Umfang {scope}"),
        .init(
            "problem.in_person",
            "this binds the company, so a person of the company has to do it, signed in; a key may not",
            "das bindet das Unternehmen; es muss von einer angemeldeten Person dort kommen, nicht mit einem Schlüssel"
        ),
        .init(
            "problem.in_person.hint", "sign in to the portal and do it there",
            "melden Sie sich im Portal an und erledigen Sie es dort"),
        .init(
            "problem.factor_needed", "the vendor asks its people for a second factor, and your account has none",
            "der Hersteller verlangt von seinen Leuten einen zweiten Faktor, und Ihr Konto hat keinen"),
        .init(
            "problem.factor_needed.hint", "set one up under My account",
            "richten Sie einen unter „Mein Konto“ ein"),
        .init(
            "problem.unconfirmed", "your password has to be given again first",
            "dafür muss zuerst das Passwort noch einmal angegeben werden"),
        .init(
            "problem.unconfirmed.hint", "confirm that it is you, then try again",
            "bestätigen Sie, dass Sie es sind, und versuchen Sie es dann noch einmal"),
        .init(
            "problem.wait_seconds", "try again in {count} {count:second|seconds}",
            "versuchen Sie es in {count} {count:Sekunde|Sekunden} noch einmal"),
        .init(
            "problem.wait_minutes", "try again in {count} {count:minute|minutes}",
            "versuchen Sie es in {count} {count:Minute|Minuten} noch einmal"),
        .init("problem.too_many_attempts", "there were too many attempts", "es gab zu viele Versuche"),
        .init(
            "problem.idempotency_key", "the key must be 1 to 200 visible ASCII characters",
            "der Schlüssel muss aus 1 bis 200 sichtbaren ASCII-Zeichen bestehen"),
        .init("vendor.not_meant", "no vendor here is meant by that", "damit ist kein Hersteller hier gemeint"),
        .init("vendor.not_meant.hint", "here are: {vendors}", "hier sind: {vendors}"),
        .init("vendor.several", "several vendors may be meant", "es können mehrere Hersteller gemeint sein"),
        .init("vendor.several.hint", "here are: {vendors}", "hier sind: {vendors}"),
        .init("vendor.none", "no vendor runs its channel here", "hier führt noch kein Hersteller seinen Kanal"),
        .init("vendor.none.hint", "found one: guildhall found", "gründen Sie einen: guildhall found"),
        .init("may.fall_due", "do timed work", "Fälliges zu erledigen"),
        .init("may.administer", "administer the vendor's program", "das Programm des Herstellers zu verwalten"),
        .init("may.see_program", "read the program", "das Programm zu lesen"),
    ]

    private static let roles: [Wordbook.Entry] = [
        .init("person.vendor_admin", "vendor admin", "Herstelleradministration"),
        .init("person.channel_manager", "channel manager", "Kanalleitung"),
        .init("person.reviewer", "reviewer", "Prüfung"),
        .init("person.vendor_finance", "vendor finance", "Buchhaltung des Herstellers"),
        .init("person.vendor_seller", "vendor seller", "Direktvertrieb"),
        .init("person.account_admin", "account admin", "Kontoadministration"),
        .init("person.seller", "seller", "Vertrieb"),
        .init("person.marketer", "marketer", "Marketing"),
        .init("person.partner_finance", "partner finance", "Buchhaltung des Partners"),
        .init("person.learner", "learner", "Schulung"),
        .init("person.reseller", "reseller", "Wiederverkäufer"),
        .init("person.distributor", "distributor", "Distributor"),
        .init("person.referral", "referring partner", "Empfehlungspartner"),
        .init("person.system", "the clock", "die Uhr"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.program", "no program", "kein Programm"),
        .init("none.program_version", "no program version", "keine Programmversion"),
        .init("none.vendor", "no vendor", "keinen Hersteller"),
        .init("none.person", "no person", "keine Person"),
        .init("none.such_thing", "no such thing", "nichts"),
    ]

    private static let texts: [Wordbook.Entry] = [
        .init("person.other_at", "{email} is another person's address", "{email} ist die Adresse einer anderen Person"),
        .init(
            "person.other_at.hint", "use that person, or another address",
            "verwenden Sie diese Person oder eine andere Adresse"),
        .init("person.no_text", "that is not a text", "das ist kein Text"),
        .init(
            "list.after", "the place in the list is not one that this order gave",
            "die Stelle in der Liste stammt nicht aus dieser Reihenfolge"),
        .init(
            "list.after.hint", "begin at the first page, or keep the order while paging",
            "beginnen Sie bei der ersten Seite, oder behalten Sie beim Blättern die Reihenfolge"),
        .init("search.empty", "there is nothing to look for", "es gibt nichts zu suchen"),
        .init(
            "search.empty.hint", "type a name, a number or a part of one",
            "geben Sie einen Namen, eine Nummer oder einen Teil davon ein"),
        .init("may.search", "search", "suchen"),
        .init(
            "text.null", "a text holds the character U+0000", "ein Text enthält das Zeichen U+0000"),
        .init("text.null.hint", "remove it", "entfernen Sie es"),
    ]

    /// Of a record that is performed again under other terms.
    private static let trials: [Wordbook.Entry] = [
        .init("trial.value", "{what}: {member} {before} → {after}", "{what}: {member} {before} → {after}"),
        .init("trial.nothing", "none", "keine Angabe"),
        .init("trial.made", "{what}: comes about only then", "{what}: kommt nur dann zustande"),
        .init("trial.missing", "{what}: does not come about any more", "{what}: kommt nicht mehr zustande"),
        .init("trial.refused", "{what} is refused: {reasons}", "{what} wird abgelehnt: {reasons}"),
        .init(
            "trial.allowed", "{what} is not refused any more; it was: {reasons}",
            "{what} wird nicht mehr abgelehnt; bisher: {reasons}"),
        .init(
            "trial.refused_otherwise", "{what} is refused for another reason: {after}; it was: {before}",
            "{what} wird aus einem anderen Grund abgelehnt: {after}; bisher: {before}"),
        .init(
            "trial.impossible", "{what} cannot be done any more: {reason}",
            "{what} ist nicht mehr möglich: {reason}"),
        .init(
            "trial.told.head",
            "{before} → {tried} from {day}: {requests} {requests:request|requests} performed again, {turns} {turns:piece|pieces} of "
                + "timed work otherwise",
            "{before} → {tried} ab {day}: {requests} {requests:Anfrage|Anfragen} wiederholt, {turns} mal fiel anderes an"
        ),
        .init("trial.told.totals", "Totals", "Summen"),
        .init(
            "trial.told.total", "{label}: {before} → {after} ({count_before} → {count_after})",
            "{label}: {before} → {after} ({count_before} → {count_after})"),
        .init("trial.told.count", "{count} {count:difference|differences}", "{count} {count:Unterschied|Unterschiede}"),
        .init("trial.fault", "{fault}", "ein Fehler: {fault}"),
        .init("trial.vendor", "the vendor", "der Hersteller"),
        .init(
            "trial.before_founding", "{day} is before the record begins", "am {day} gab es noch nichts"),
        .init("trial.before_founding.hint", "name a day from {first} on", "nennen Sie einen Tag ab dem {first}"),
        .init(
            "trial.record_ends", "nothing was asked on {day} or later", "am {day} und danach ist nichts geschehen"),
        .init("trial.record_ends.hint", "name a day up to {last}", "nennen Sie einen Tag bis zum {last}"),
    ]
}
