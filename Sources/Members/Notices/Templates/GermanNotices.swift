import Record
import Terms

/// What German mails say around the notice itself.
enum GermanNotices {
    static func words(_ kind: NoticeKind) -> NoticeMails.Words {
        switch kind {
        case .dealRegistered:
            .init(
                subject: "Für Sie registriert: {{deal.customer}}",
                next:
                    "Die Registrierung gehört Ihnen: Sie sehen sie wie eine eigene und können beantworten, was gefragt wird."
            )
        case .dealApproved:
            .init(
                subject: "Genehmigt: Ihre Registrierung für {{deal.customer}}",
                next: "Angebote für dieses Geschäft zeigen Zeile für Zeile, was die Registrierung wert ist.")
        case .dealDeclined:
            .init(
                subject: "Abgelehnt: Ihre Registrierung für {{deal.customer}}",
                next:
                    "Auf der Seite der Registrierung steht, was geprüft wurde, was dabei gesehen wurde und was nötig wäre."
            )
        case .dealActionRequired:
            .init(
                subject: "Bitte antworten: Ihre Registrierung für {{deal.customer}}",
                next: "Antworten Sie auf der Seite der Registrierung; dann geht die Prüfung weiter.")
        case .dealExtended:
            .init(
                subject: "Verlängert: Ihre Registrierung für {{deal.customer}}",
                next: "Ihr letzter gültiger Tag ist der {{deal.valid_through}}.")
        case .extensionRequested:
            .init(
                subject: "Eine Verlängerung wird erbeten: {{deal.customer}}",
                next: "Sie gilt bis {{deal.valid_through}}; entscheiden Sie, bevor dieser Tag vorüber ist.")
        case .extensionDeclined:
            .init(
                subject: "Nicht verlängert: Ihre Registrierung für {{deal.customer}}",
                next: "Sie gilt wie zuvor bis {{deal.valid_through}}.")
        case .dealSuspended:
            .init(
                subject: "Ausgesetzt: Ihre Registrierung für {{deal.customer}}",
                next:
                    "Bis die Aussetzung aufgehoben ist, gibt sie keine Vorteile. Ihre Laufzeit geht weiter: Letzter Tag bleibt der {{deal.valid_through}}."
            )
        case .dealResumed:
            .init(
                subject: "Wieder in Kraft: Ihre Registrierung für {{deal.customer}}",
                next: "Sie gilt wie zuvor bis {{deal.valid_through}}.")
        case .dealRescinded:
            .init(
                subject: "Entzogen: Ihre Registrierung für {{deal.customer}}",
                next: "Sie gibt keine Vorteile mehr. Klausel und Grund bleiben auf der Seite der Registrierung.")
        case .dealExpired:
            .init(
                subject: "Abgelaufen: Ihre Registrierung für {{deal.customer}}",
                next: "Neue Angebote für dieses Geschäft entstehen ohne sie.")
        case .vendorQuoteOpened:
            .init(
                subject: "{{vendor.name}} darf {{deal.customer}} anbieten",
                next:
                    "Auf der Seite der Registrierung steht, aus welchem der festgelegten Gründe und wer es entschieden hat."
            )
        case .dealNext:
            .init(
                subject: "Als Nächste an der Reihe: {{deal.customer}}",
                next: "Der Deal ist wieder frei. Der Hersteller prüft diese Registrierung an ihrem alten Platz.")
        case .noticeGiven:
            .init(
                subject: "{{partner.name}}: Kündigung",
                next: "Mit dem letzten Tag endet die Mitgliedschaft. Bis dahin bleibt alles, wie es ist.")
        case .breachRecorded:
            .init(
                subject: "{{partner.name}}: Verletzung zu beheben",
                next: "Wer sie rechtzeitig behebt, verliert nichts; teilen Sie dem Hersteller mit, wie.")
        case .breachCured:
            .init(
                subject: "{{partner.name}}: Verletzung behoben",
                next: "Weiter ist nichts zu tun.")
        case .decisionOverdue:
            .init(
                subject: "Überfällig: die Registrierung für {{deal.customer}}",
                next: "{{partner.name}} wartet auf eine Entscheidung. Von selbst wird nichts entschieden.")
        case .partnerTypeChanged:
            .init(
                subject: "{{partner.name}} hat einen anderen Partnertyp",
                next: "Preise und Bezugswege folgen ab jetzt dem neuen Typ.")
        case .creditHold:
            .init(
                subject: "{{partner.name}}: Ihr Kredit bei {{vendor.name}}",
                next:
                    "Solange der Kredit gesperrt ist, kann nichts registriert werden, und Registrierungen geben keine Vorteile."
            )
        case .registrationAccess:
            .init(
                subject: "{{partner.name}}: Zugang zur Registrierung von Geschäften",
                next: "Das betrifft alle bei {{partner.name}}.")
        case .orderPlaced:
            .init(
                subject: "Eine Bestellung von {{partner.name}} wartet auf ihre Bestätigung",
                next: "Sie zählt nirgends, bis sie auf ihrer Seite bestätigt oder abgelehnt ist.")
        case .orderConfirmed:
            .init(
                subject: "Bestätigt: eine Bestellung von {{partner.name}}",
                next: "Auf der Seite der Bestellung steht jeder Preis mit seinen Gründen, und was berechnet ist.")
        case .orderDeclined:
            .init(
                subject: "Abgelehnt: eine Bestellung von {{partner.name}}",
                next:
                    "Auf der Seite der Bestellung steht der Grund. Solange das Angebot gilt, kann neu bestellt werden.")
        case .orderCancelled:
            .init(
                subject: "Zurückgenommen: eine Bestellung von {{partner.name}}",
                next: "Zu entscheiden ist daran nichts mehr.")
        case .listPriceCharged:
            .init(
                subject: "Eine Nachberechnung zu einer Bestellung von {{partner.name}}",
                next: "Auf der Seite der Bestellung stehen die Rechnung und wie der Betrag zustande kommt.")
        case .invoiceVoided:
            .init(
                subject: "Storniert: Rechnung {{about}} von {{partner.name}}",
                next: "Davon ist nichts geschuldet. Was sie berechnete, kann neu berechnet werden.")
        case .invoiceCredited:
            .init(
                subject: "Eine Gutschrift zur Rechnung {{about}} von {{partner.name}}",
                next: "Auf der Seite der Rechnung steht, was von ihr bleibt und was darüber hinaus gezahlt ist.")
        case .paymentTakenBack:
            .init(
                subject: "Eine Zahlung zur Rechnung {{about}} gilt nicht",
                next: "Die Rechnung ist um so viel wieder offen; auf ihrer Seite steht, bis wann sie fällig ist.")
        case .paymentRefunded:
            .init(
                subject: "Zurückgegeben: eine Zahlung zur Rechnung {{about}}",
                next: "Auf der Seite der Rechnung steht jede Zahlung und was davon zurückgegeben ist.")
        case .orderReduced:
            .init(
                subject: "Verringert: eine Bestellung von {{partner.name}}",
                next: "Auf der Seite der Bestellung steht, was zurückging und was von ihr bleibt.")
        case .feeInvoiced:
            .init(
                subject: "Berechnet: Ihre Jahresgebühr ({{about}})",
                next: "Auf der Seite der Rechnung stehen die Tage, für die sie gilt, und ihr Dokument.")
        case .certificateIssued:
            .init(
                subject: "Ein Zertifikat: {{about}}",
                next: "Sein Code steht auf der Seite Ihrer Zertifikate; wem Sie ihn geben, der kann es prüfen.")
        case .certificateRevoked:
            .init(
                subject: "Widerrufen: {{about}}",
                next: "Es zählt nicht mehr für {{partner.name}}.")
        case .certificateExpiring:
            .init(
                subject: "Läuft bald ab: {{about}}",
                next: "Wird es rechtzeitig erneuert, zählt es weiter für {{partner.name}}.")
        case .certificateExpired:
            .init(
                subject: "Abgelaufen: {{about}}",
                next: "Es zählt erst wieder für {{partner.name}}, wenn es erneuert ist.")
        case .tierProposed:
            .init(
                subject: "Für {{partner.name}} ist eine andere Stufe vorgeschlagen",
                next: "Auf der Seite zum Stand steht Zahl für Zahl, was geprüft wurde.")
        case .tierProposalLapsed:
            .init(
                subject: "Ein Abstieg ist nicht mehr vorgeschlagen: {{partner.name}}",
                next: "Auf der Seite zum Stand des Partners steht die Überprüfung, wie sie jetzt ausgeht.")
        case .tierProposalDeclined:
            .init(
                subject: "Die Stufe von {{partner.name}} bleibt, wie sie ist",
                next: "Auf der Seite zum Stand steht, was jede Stufe verlangt.")
        case .tierAssigned:
            .init(
                subject: "{{partner.name}} hat eine neue Stufe",
                next: "Preise und Vorteile folgen ihr ab jetzt. Was schon bestellt ist, behält seinen Preis.")
        case .tierRisen:
            .init(
                subject: "{{partner.name}} ist aufgestiegen",
                next: "Preise und Vorteile folgen ihr ab der nächsten Bestellung.")
        case .tierFallen:
            .init(
                subject: "{{partner.name}} hat eine andere Stufe",
                next: "Preise und Vorteile folgen ihr ab jetzt. Auf der Seite zum Stand steht der Weg zurück.")
        case .tierAtRisk:
            .init(
                subject: "Die Stufe von {{partner.name}} ist gefährdet",
                next: "Auf der Seite zum Stand steht, was nötig ist, um sie zu halten.")
        case .designationAwarded:
            .init(
                subject: "{{partner.name}} hat eine neue Auszeichnung",
                next: "Preise und Vorteile folgen ihr ab jetzt. Was schon bestellt ist, behält seinen Preis.")
        case .designationEnded:
            .init(
                subject: "{{partner.name}} hat eine Auszeichnung nicht mehr",
                next: "Preise und Vorteile folgen dem ab jetzt. Auf der Seite zum Stand steht, was sie verlangt.")
        case .designationAtRisk:
            .init(
                subject: "Eine Auszeichnung von {{partner.name}} ist gefährdet",
                next: "Auf der Seite zum Stand steht, was nötig ist, um sie zu halten.")
        case .obligationDue:
            .init(
                subject: "Bald fällig: {{about}} ({{partner.name}})",
                next: "Reichen Sie den Nachweis auf der Seite Ihrer Pflichten ein.")
        case .obligationOverdue:
            .init(
                subject: "Überfällig: {{about}} ({{partner.name}})",
                next: "Der Nachweis kann auf der Seite der Pflichten noch eingereicht werden.")
        case .obligationHandedIn:
            .init(
                subject: "Zu prüfen: {{about}} ({{partner.name}})",
                next: "Er zählt, sobald er genehmigt ist.")
        case .obligationReturned:
            .init(
                subject: "Zurückgegeben: {{about}} ({{partner.name}})",
                next: "Reichen Sie ihn auf der Seite Ihrer Pflichten noch einmal ein.")
        case .applicationReceived, .applicationAccepted, .stepHandedIn, .stepApproved, .stepRejected, .welcome,
            .partnerActivated, .agreementReminder, .agreementChanged, .profileDue, .profileChanged, .partnerTerminated:
            JoiningNotices.german(kind)
        case .earningTaken, .engagementHandedIn, .engagementDeclined, .statementIssued, .payoutHeld, .payoutPaid,
            .payoutReturned, .payoutRunWaits,
            .paymentDetailsChanged:
            EarningMails.german(kind) ?? .init(subject: "", next: "")
        case .leadOffered, .leadUnplaced, .leadAccepted, .leadDeclined, .leadTakenBack, .leadEnded,
            .contactApproved, .contactWithdrawn:
            LeadMails.german(kind) ?? .init(subject: "", next: "")
        case .mentioned, .caseOpened, .caseDirected, .caseAsked, .caseAssigned, .caseOverdue, .caseClosed,
            .caseReopened:
            CaseMails.german(kind) ?? .init(subject: "", next: "")
        case .fundRequested, .fundApproved, .fundDeclined, .fundVoid, .fundClaimDue, .fundClaimed, .fundClaimApproved,
            .fundClaimDeclined, .fundBudgetLow, .subprogramOffered, .subprogramNear, .subprogramReached,
            .subprogramMissed:
            FundMails.german(kind) ?? .init(subject: "", next: "")
        case .courseRequested, .courseQuoted, .courseDeclined, .courseAccepted, .licenceRequested, .licenceGranted,
            .licenceDeclined, .licenceExpiring, .licenceExpired, .partnerUnlisted, .partnerRelisted,
            .commentAdded, .distributorPermission, .programPublished:
            ResourceNotices.german(kind) ?? .init(subject: "", next: "")
        }
    }
}
