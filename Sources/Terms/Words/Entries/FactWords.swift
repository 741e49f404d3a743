extension Wordbook.Entry {
    /// What facts are called, to stand in a sentence: those that expressions may name, and those that only decisions see.
    static let facts =
        partnerFacts + dealFacts + orderFacts + generalFacts + [
            .init("fact.request.by", "who asks the vendor", "wer den Hersteller fragt"),
            .init("fact.request.status", "state of the request", "Stand der Anfrage"),
            .init("fact.agreement.accepted", "version accepted", "angenommene Version"),
            .init("fact.application.assessments", "assessments", "Bewertungen"),
            .init("fact.application.known", "partner like it", "Partner wie dieser"),
            .init("fact.application.score", "score", "Punkte"),
            .init("fact.licence.quota", "quota", "Kontingent"),
            .init("fact.licence.taken", "licences taken", "vergebene Lizenzen"),
            .init("fact.review.through", "through", "bis"),
            .init("fact.review.missed_in_a_row", "reviews missed in a row", "verfehlte Überprüfungen in Folge"),
            .init("fact.standing.so_far", "so far", "bisher"),
            .init("fact.standing.needed", "needed", "nötig"),
            .init("fact.standing.from", "counted from", "gezählt ab"),
            .init("fact.standing.points", "points", "Punkte"),
        ]

    private static let generalFacts: [Wordbook.Entry] = [
        .init("fact.partner.tenure_months", "months since the partner joined", "Monate seit dem Beitritt des Partners"),
        .init("fact.partner.tier_months", "months since the tier was assigned", "Monate seit der Zuweisung der Stufe"),
        .init("fact.partner.designations", "partner's designations", "Auszeichnungen des Partners"),
        .init("fact.partner.certificates", "people with a valid certificate", "Personen mit gültigem Zertifikat"),
        .init("fact.deal.kind", "kind of registration", "Art der Registrierung"),
        .init("fact.deal.day", "day of registration", "Tag der Registrierung"),
        .init("fact.deal.value", "value of the deal", "Wert des Deals"),
        .init("fact.deal.open", "registrations of the partner that are open", "offene Registrierungen des Partners"),
        .init("fact.deal.fields", "fields of the registration", "Felder der Registrierung"),
        .init("fact.customer.segment", "segment of the end customer", "Segment des Endkunden"),
        .init(
            "fact.customer.known", "end customer already buys from the vendor",
            "Endkunde kauft schon beim Hersteller"),
        .init("fact.order.change", "change of the subscription", "Änderung des Abonnements"),
        .init("fact.order.months", "months of the term", "Monate der Laufzeit"),
        .init("fact.order.value", "value of the order by list", "Wert der Bestellung nach Liste"),
        .init("fact.order.monthly", "value of the line a month", "Wert der Position im Monat"),
        .init(
            "fact.order.registered", "on the order of a registered deal",
            "auf der Bestellung eines registrierten Deals"),
        .init(
            "fact.order.incumbent", "partner of record of what is bought",
            "führender Partner für das, was gekauft wird"),
        .init(
            "fact.order.bought_direct", "bought from the vendor directly before",
            "zuvor direkt beim Hersteller gekauft"),
        .init("fact.subscription.known", "subscription known", "Abonnement bekannt"),
        .init("fact.subscription.units", "units of the subscription", "Einheiten des Abonnements"),
        .init(
            "fact.subscription.age_months", "months since the subscription began",
            "Monate seit Beginn des Abonnements"),
        .init("fact.subscription.renewals", "renewals of the subscription", "Verlängerungen des Abonnements"),
        .init(
            "fact.subscription.first_year", "value of the subscription's first year",
            "Wert des ersten Jahres des Abonnements"),
        .init("fact.referral.known", "a referral stands behind it", "dahinter steht eine Empfehlung"),
        .init("fact.referral.days", "days since the first notice", "Tage seit der ersten Mitteilung"),
        .init(
            "fact.referral.months", "months begun since the first notice",
            "angefangene Monate seit der ersten Mitteilung"),
        .init(
            "fact.referral.before_negotiation", "told before the buyer negotiated",
            "mitgeteilt, bevor der Käufer verhandelte"),
        .init("fact.referral.ended", "the referral has ended", "die Empfehlung ist beendet"),
        .init("fact.sale.by_vendor", "sold by the vendor itself", "vom Hersteller selbst verkauft"),
        .init("fact.engagement.kind", "kind of service delivered", "Art der erbrachten Dienstleistung"),
        .init("fact.engagement.value", "value of the service delivered", "Wert der erbrachten Dienstleistung"),
        .init("fact.registration.kind", "kind of the registration", "Art der Registrierung des Deals"),
        .init("fact.registration.day", "day on which it was registered", "Tag, an dem registriert wurde"),
        .init("line_change.begin", "beginning", "Beginn"),
        .init("line_change.renew", "renewal", "Verlängerung"),
        .init("line_change.extend", "extension", "Ausdehnung"),
        .init("line_change.add", "addition", "Zukauf"),
        .init("line_change.reduce", "reduction", "Verringerung"),
        .init("line_change.upgrade", "upgrade", "Aufstieg"),
        .init("line_change.end", "end", "Ende"),
    ]

    private static let partnerFacts: [Wordbook.Entry] = [
        .init("fact.partner.type", "partner type", "Partnertyp"),
        .init("fact.partner.country", "partner's country", "Land des Partners"),
        .init("fact.partner.region", "partner's region", "Region des Partners"),
        .init("fact.partner.deal_registration", "permitted to register deals", "darf Deals registrieren"),
        .init("fact.partner.credit_hold", "on credit hold", "Kredit gesperrt"),
        .init("fact.partner.payments_current", "payments current", "keine Rechnung überfällig"),
        .init("fact.partner.tier", "partner's tier", "Stufe des Partners"),
        .init("fact.partner.status", "partner's status", "Stand der Mitgliedschaft"),
        .init("fact.partner.activated", "partner made a sale", "Partner hat verkauft"),
        .init("fact.partner.profile_current", "company profile kept current", "Firmenprofil aktuell"),
        .init(
            "fact.partner.new_opportunity", "new opportunity brought within a year",
            "binnen eines Jahres ein neues Projekt gebracht"),
    ]

    private static let dealFacts: [Wordbook.Entry] = [
        .init("fact.deal.role", "role in the deal", "Rolle im Projekt"),
        .init("fact.deal.budget", "budget", "Budget"),
        .init("fact.deal.authority", "authority", "Entscheidungsbefugnis"),
        .init("fact.deal.need", "need", "Bedarf"),
        .init("fact.deal.timing", "timing", "Zeitplan"),
        .init("fact.deal.units", "units in the deal", "Einheiten im Projekt"),
        .init("fact.deal.enterprise", "enterprise deal", "Projekt mit einem Großunternehmen"),
        .init(
            "fact.deal.conflict", "already registered by another partner", "schon von einem anderen Partner registriert"
        ),
        .init("fact.deal.exception", "exception granted for local law", "Ausnahme nach örtlichem Recht gewährt"),
        .init(
            "fact.deal.collaboration", "vendor works together with the partner",
            "Hersteller und Partner arbeiten zusammen"),
        .init(
            "fact.deal.tender_published", "public tender published before submission",
            "Ausschreibung vor der Einreichung veröffentlicht"),
        .init("fact.deal.route", "route of purchase", "Bezugsweg"),
        .init(
            "fact.deal.direct_pursuit", "pursued by the vendor's own sales",
            "vom Direktvertrieb des Herstellers verfolgt"),
        .init("fact.deal.by_distributor", "registered by a distributor", "von einem Distributor registriert"),
        .init("fact.deal.permission", "reseller's recorded permission", "Erlaubnis des Wiederverkäufers"),
        .init("fact.deal.evidence", "pieces of evidence", "Nachweise"),
        .init("fact.deal.valid_through", "valid through", "gültig bis"),
        .init(
            "fact.customer.active", "active direct customer for the product line",
            "aktiver Direktkunde der Produktlinie"),
        .init("fact.customer.global_account", "global account of the vendor", "globaler Großkunde des Herstellers"),
        .init("fact.customer.country", "end customer's country", "Land des Endkunden"),
        .init("fact.customer.region", "end customer's region", "Region des Endkunden"),
        .init(
            "fact.customer.direct_presence", "vendor sells direct in the region",
            "Hersteller verkauft in der Region direkt"),
        .init("fact.customer.marketing_consent", "end customer accepts marketing", "Endkunde nimmt Marketing an"),
    ]

    private static let orderFacts: [Wordbook.Entry] = [
        .init("fact.order.route", "route of purchase", "Bezugsweg"),
        .init("fact.order.units", "units ordered", "bestellte Einheiten"),
        .init("fact.order.units_before", "units ordered before", "zuvor bestellte Einheiten"),
        .init("fact.order.units_beyond", "units beyond the registered ones", "Einheiten über die registrierten hinaus"),
        .init("fact.order.product_line", "product line", "Produktlinie"),
        .init("fact.order.product", "product", "Produkt"),
        .init("fact.order.day", "day of the order", "Tag der Bestellung"),
        .init("fact.order.renewal", "renewal", "Verlängerung eines Kaufs"),
        .init("fact.order.first_transacted", "first transacted by this partner", "zuerst von diesem Partner verkauft"),
        .init("fact.order.internal_use", "for the partner's own use", "für den eigenen Gebrauch des Partners"),
        .init("fact.order.vendor_developed", "deal developed by the vendor", "Projekt vom Hersteller angebahnt"),
        .init("fact.registration.own", "registration of the quoting partner", "eigene Registrierung des Partners"),
        .init("fact.registration.status", "registration status", "Stand der Registrierung"),
        .init(
            "fact.registration.holds", "registration approved and in force",
            "Registrierung genehmigt und in der Laufzeit"),
        .init("fact.registration.expired", "registration expired", "Registrierung abgelaufen"),
        .init("fact.registration.suspended", "registration suspended", "Registrierung ausgesetzt"),
        .init("fact.registration.days_left", "days left of the registration", "Tage bis zum Ende der Registrierung"),
        .init("fact.registration.units", "units registered", "registrierte Einheiten"),
        .init("fact.registration.units_ordered", "units ordered by now", "bis jetzt bestellte Einheiten"),
        .init("fact.registration.by_distributor", "registered by a distributor", "von einem Distributor registriert"),
        .init(
            "fact.registration.by_other_distributor", "registered by another distributor",
            "von einem anderen Distributor registriert"),
        .init(
            "fact.distribution.agreed", "discount agreed with the distributor", "Rabatt mit dem Distributor vereinbart"),
        .init(
            "fact.distribution.payments_current", "distributor's payments current",
            "keine Rechnung des Distributors überfällig"),
        .init("fact.distribution.credit_hold", "distributor on credit hold", "Kredit des Distributors gesperrt"),
    ]
}
