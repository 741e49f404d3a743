import Terms

/// The words of registrations and end customers.
enum DealWords {
    static let all: [Wordbook.Entry] = permissions + nouns + acts + problems + notices + reasons + comparisons

    private static let permissions: [Wordbook.Entry] = [
        .init(
            "rate.no_rule",
            "{rule} is no discount whose rate people decide[; did you mean {nearest}?][; there are: {known}]",
            "{rule} ist kein Rabatt, über dessen Satz Menschen entscheiden[; gemeint ist vielleicht {nearest}?][; es gibt: {known}]"
        ),
        .init("rate.beyond", "{rate} is not between nothing and {most}", "{rate} liegt nicht zwischen null und {most}"),
        .init("rate.nothing_to_confirm", "no rate waits for a second one", "kein Satz wartet auf eine zweite Person"),
        .init(
            "rate.same_person", "whoever decided the rate cannot agree to it as the second",
            "wer über den Satz entschieden hat, kann nicht als zweite Person zustimmen"),
        .init(
            "deal.no_kinds", "the program has no kinds of registration",
            "das Programm kennt keine Arten von Registrierungen"),
        .init("deal.kind_missing", "the kind of registration is missing", "die Art der Registrierung fehlt"),
        .init("deal.kind_missing.hint", "one of: {known}", "eine von: {known}"),
        .init(
            "deal.kind_unknown", "{kind} is no kind of registration for this partner",
            "{kind} ist keine Art von Registrierung für diesen Partner"),
        .init("deal.kind_unknown.hint", "one of: {known}", "eine von: {known}"),
        .init(
            "deal.no_vendor_quotes", "the program does not speak of quotes by the vendor",
            "das Programm kennt keine Angebote des Herstellers"),
        .init(
            "notice.deal_next", "{customer} is free again: the registration is looked at in its old place",
            "{customer} ist wieder frei: Die Registrierung wird an ihrem alten Platz geprüft"),
        .init("may.register_deals", "register deals", "Deals zu registrieren"),
        .init("may.review_deals", "review deals", "Registrierungen zu prüfen"),
        .init("may.see_deals", "see deals", "Registrierungen zu sehen"),
        .init("may.sell_direct", "record direct sales", "Direktvertrieb zu erfassen"),
        .init("may.see_customers", "see end customers", "Endkunden zu sehen"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.deal", "no deal", "keine Registrierung"),
        .init("none.end_customer", "no end customer", "keinen Endkunden"),
    ]

    private static let acts: [Wordbook.Entry] = [
        .init("deal.act.submit", "submitted", "eingereicht werden"),
        .init("deal.act.revise", "revised", "geändert werden"),
        .init("deal.act.discard", "discarded", "verworfen werden"),
        .init("deal.act.review", "taken into review", "in Prüfung genommen werden"),
        .init("deal.act.approve", "approved", "genehmigt werden"),
        .init("deal.act.decline", "declined", "abgelehnt werden"),
        .init("deal.act.suspend", "suspended", "ausgesetzt werden"),
        .init("deal.act.resume", "resumed", "wieder in Kraft gesetzt werden"),
        .init("deal.act.rescind", "rescinded", "entzogen werden"),
        .init("deal.act.win", "closed as won", "als gewonnen abgeschlossen werden"),
        .init("deal.act.lose", "closed as lost", "als verloren abgeschlossen werden"),
        .init("deal.act.extend", "extended", "verlängert werden"),
        .init("deal.act.answer", "answered", "beantwortet werden"),
        .init("deal.act.except", "given an exception", "eine Ausnahme erhalten"),
        .init("deal.act.add_evidence", "given evidence", "um Nachweise ergänzt werden"),
        .init("deal.act.send_back", "sent back for action", "zur Antwort zurückgegeben werden"),
        .init(
            "deal.act.open_to_vendor", "opened to a quote by the vendor",
            "für ein Angebot des Herstellers geöffnet werden"),
        .init("deal.act.grant_rate", "given a rate", "einen Satz erhalten"),
        .init(
            "deal.act.confirm_rate", "given a second agreement to a rate",
            "eine zweite Zustimmung zu einem Satz erhalten"),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init(
            "deal.wrong_status", "the registration is {status}; it cannot be {act}",
            "der Stand der Registrierung ist „{status}“; so kann sie nicht {act}"),
        .init(
            "deal.wrong_status.hint", "it would have to be {needed|or}", "nötig wäre der Stand: {needed|or}"),
        .init(
            "deal.in_doubt",
            "whether its end customer is one that others have to do with is not decided yet: {grounds}",
            "noch nicht entschieden ist, ob es ein Endkunde ist, mit dem andere zu tun haben: {grounds}"),
        .init(
            "deal.in_doubt.hint",
            "say that it is another end customer or that both may stand (grant_exception), or decline the registration",
            "sagen Sie, dass es ein anderer Endkunde ist oder beide bestehen dürfen (grant_exception), oder lehnen Sie die Registrierung ab"
        ),
        .init(
            "deal.doubt", "A person looks at whether this end customer is registered already[: {grounds}]",
            "Ein Mensch prüft, ob dieser Endkunde schon registriert ist[: {grounds}]"),
        .init(
            "deal.over", "the registration's last valid day is over; it cannot be {act}",
            "der letzte gültige Tag der Registrierung ist vorüber; sie kann nicht {act}"),
        .init(
            "deal.another", "a submitted registration stays with its end customer and product line",
            "eine eingereichte Registrierung bleibt bei ihrem Endkunden und ihrer Produktlinie"),
        .init(
            "deal.another.hint",
            "register the other deal separately: one registration is one deal with one end customer",
            "registrieren Sie das andere Vorhaben für sich: eine Registrierung gilt einem Vorhaben mit einem Endkunden"),
        .init(
            "deal.reseller_missing", "name the reseller the deal is registered for",
            "nennen Sie den Wiederverkäufer, für den registriert wird"),
        .init(
            "deal.reseller_needless", "a reseller registers for itself",
            "ein Wiederverkäufer registriert für sich selbst"),
        .init("deal.reseller_needless.hint", "leave the reseller out", "lassen Sie den Wiederverkäufer weg"),
        .init(
            "deal.asked_too_much", "you asked about more end customers than anybody registers in so short a time",
            "Sie haben nach mehr Endkunden gefragt, als jemand in so kurzer Zeit registriert"),
        .init("deal.list_value", "a value of {value} is below nothing", "ein Wert von {value} liegt unter null"),
        .init(
            "deal.list_value.hint", "leave it out if it is not known", "lassen Sie ihn weg, wenn er nicht bekannt ist"),
        .init("deal.expiring", "{days} is no number of days to look ahead", "{days} ist keine mögliche Zahl von Tagen"),
        .init("deal.expiring.hint", "use 0 to 3,660", "möglich sind 0 bis 3.660"),
        .init("deal.extension_asked", "an extension is asked for already", "eine Verlängerung ist schon erbeten"),
        .init(
            "deal.extension_asked.hint", "the vendor has not answered yet", "der Hersteller hat noch nicht geantwortet"),
        .init("deal.no_extension", "nobody asked for an extension", "niemand hat um eine Verlängerung gebeten"),
        .init(
            "deal.extended_not_later", "{through} does not lie after {last}, the last day already",
            "der {through} liegt nicht nach dem {last}, der schon jetzt der letzte Tag ist"),
        .init(
            "deal.extended_too_far", "{through} is more than ten years away",
            "der {through} liegt mehr als zehn Jahre entfernt"),
        .init("units.missing", "the number of units is missing", "die Zahl der Einheiten fehlt"),
        .init("units.missing.hint", "say how many it is about", "geben Sie an, um wie viele es geht"),
        .init("product_line.missing", "no product line is named", "es ist keine Produktlinie genannt"),
        .init(
            "product_line.missing.hint", "[its product lines: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "product_line.unknown", "\"{line}\" is not a product line of the vendor",
            "„{line}“ ist keine Produktlinie des Herstellers"),
        .init(
            "product_line.unknown.hint", "[its product lines: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "clause.not_listed", "{clause} is not a reason that the program lists for this",
            "{clause} ist kein Grund, den das Programm hierfür aufführt"),
        .init("clause.not_listed.hint", "its reasons: {known}", "mögliche Gründe: {known}"),
        .init(
            "customer.not_pursued", "nobody pursues {customer} for {line}", "niemand bearbeitet {customer} für {line}"),
        .init("customer.itself", "it is the same record", "es ist derselbe Eintrag"),
        .init("customer.itself.hint", "name the other one", "nennen Sie den anderen"),
        .init(
            "customer.merged", "{name} stands under another record, {into}",
            "{name} steht unter einem anderen Eintrag, {into}"),
        .init(
            "customer.merged.hint", "say it of that one, or take the merger back",
            "sagen Sie es von jenem, oder nehmen Sie die Zusammenlegung zurück"),
        .init(
            "customer.not_merged", "it stands for itself: there is no merger to take back",
            "der Eintrag steht für sich: es gibt keine Zusammenlegung, die zurückzunehmen wäre"),
        .init(
            "customer.own_parent", "it would belong to itself", "er gehörte zu sich selbst"),
        .init(
            "customer.own_parent.hint", "name a company that does not belong to it",
            "nennen Sie eine Firma, die nicht zu ihm gehört"),
        .init("customer.too_many", "there are more than {most}", "es sind mehr als {most}"),
        .init("customer.too_many.hint", "leave some out", "lassen Sie einige weg"),
        .init(
            "customer.split_parts",
            "these are not some of the descriptions that stand under the record, with one left at least",
            "das sind nicht einige der Beschreibungen unter dem Eintrag, von denen mindestens eine bleibt"),
        .init(
            "customer.split_parts.hint", "name them by their ids, as the record shows them",
            "nennen Sie sie mit ihren Kennungen, wie der Eintrag sie zeigt"),
        .init("customer.number.lei", "{number} is no LEI", "{number} ist kein LEI"),
        .init(
            "customer.number.lei.hint", "it has 20 letters and digits, the last two of which check the others",
            "er hat 20 Buchstaben und Ziffern, deren letzte zwei die anderen prüfen"),
        .init("customer.number.tax", "{number} is no tax number", "{number} ist keine Steuernummer"),
        .init(
            "customer.number.tax.hint", "write it with its country in front, such as DE136695976, or name the country",
            "schreiben Sie das Land davor, etwa DE136695976, oder nennen Sie das Land"),
        .init(
            "customer.number.registration", "{number} is no number of a register of companies",
            "{number} ist keine Nummer eines Handelsregisters"),
        .init(
            "customer.number.registration.hint", "it has 3 to 20 letters and digits, and its country is named",
            "sie hat 3 bis 20 Buchstaben und Ziffern, und ihr Land ist genannt"),
        .init(
            "deal.nothing_alike", "no other registration and no account of the vendor's stands in the way",
            "keine andere Registrierung und kein Kunde des Herstellers steht im Weg"),
        .init(
            "deal.nothing_alike.hint", "name another ground, or leave the exception out",
            "nennen Sie einen anderen Grund, oder lassen Sie die Ausnahme weg"),
        .init("day.future", "{day} lies in the future", "der {day} liegt in der Zukunft"),
        .init("evidence.future", "{moment} lies in the future", "{moment} liegt in der Zukunft"),
        .init(
            "evidence.future.hint", "evidence proves what has happened", "ein Nachweis belegt, was geschehen ist"),
        .init(
            "evidence.files", "a piece of evidence has at most {most} files, each once",
            "ein Nachweis hat höchstens {most} Dateien, jede einmal"),
        .init("evidence.files.hint", "add the others as another piece", "legen Sie für die übrigen einen weiteren an"),
        .init(
            "evidence.full", "a registration holds at most 100 pieces of evidence",
            "eine Registrierung hat höchstens 100 Nachweise"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.deal_registered", "{distributor} registered the deal with {customer} for you.",
            "{distributor} hat den Deal mit {customer} für Sie registriert."),
        .init(
            "notice.deal_approved", "Your registration for {customer} is approved and valid through {day}.",
            "Ihre Registrierung für {customer} ist genehmigt und gilt bis zum {day}."),
        .init(
            "notice.deal_declined", "Your registration for {customer} was declined: {note}",
            "Ihre Registrierung für {customer} ist abgelehnt: {note}"),
        .init(
            "notice.deal_declined_by_rules", "Your registration for {customer} was declined: {missing}",
            "Ihre Registrierung für {customer} ist abgelehnt: {missing}"),
        .init(
            "notice.deal_action_required", "Please act on your registration for {customer}: {note}",
            "Zu Ihrer Registrierung für {customer} wird etwas von Ihnen gebraucht: {note}"),
        .init(
            "notice.deal_extended", "Your registration for {customer} is extended through {day}.",
            "Ihre Registrierung für {customer} ist bis zum {day} verlängert."),
        .init(
            "notice.extension_requested",
            "An extension is asked for of the registration for {customer}, valid through {day}: {note}",
            "Für die Registrierung für {customer}, gültig bis zum {day}, wird um eine Verlängerung gebeten: {note}"),
        .init(
            "notice.extension_declined", "Your registration for {customer} is not extended: {note}",
            "Ihre Registrierung für {customer} wird nicht verlängert: {note}"),
        .init(
            "notice.deal_suspended", "Your registration for {customer} is suspended: {note}",
            "Ihre Registrierung für {customer} ist ausgesetzt: {note}"),
        .init(
            "notice.deal_resumed", "The suspension of your registration for {customer} is lifted: {note}",
            "Die Aussetzung Ihrer Registrierung für {customer} ist aufgehoben: {note}"),
        .init(
            "notice.deal_rescinded", "Your registration for {customer} is rescinded: {note}",
            "Ihre Registrierung für {customer} ist entzogen: {note}"),
        .init(
            "notice.deal_expired", "Your registration for {customer} expired after {day}.",
            "Ihre Registrierung für {customer} ist abgelaufen; ihr letzter Tag war der {day}."),
        .init(
            "notice.decision_overdue", "The registration for {customer} is overdue for a decision.",
            "Über die Registrierung für {customer} sollte schon entschieden sein."),
        .init(
            "notice.vendor_quote_opened", "The vendor may quote {customer} directly: {note}",
            "Der Hersteller darf {customer} selbst ein Angebot machen: {note}"),
    ]

    /// Why a registration stands as it does, where nobody wrote it.
    private static let reasons: [Wordbook.Entry] = [
        .init(
            "reason.all_paid", "all registered units are ordered and paid for",
            "alle registrierten Einheiten sind bestellt und bezahlt"),
        .init("reason.membership_ended", "The membership ended: {note}", "Die Mitgliedschaft ist beendet: {note}"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.deal", "registration {id} for {customer}", "Registrierung {id} für {customer}"),
        .init("compare.deal.status", "status", "Stand"),
        .init("compare.deal.reason", "by clause", "nach Klausel"),
        .init("compare.deal.decision_due", "to be decided by", "zu entscheiden bis"),
        .init("compare.valid_through", "last valid day", "letzter gültiger Tag"),
        .init("compare.deal.closed", "over since", "beendet seit"),
        .init("compare.deal.ordered", "units ordered", "bestellte Einheiten"),
    ]
}
