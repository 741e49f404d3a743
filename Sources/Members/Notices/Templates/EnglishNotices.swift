import Record
import Terms

/// What English mails say around the notice itself.
enum EnglishNotices {
    static func words(_ kind: NoticeKind) -> NoticeMails.Words {
        switch kind {
        case .dealRegistered:
            .init(
                subject: "Registered for you: {{deal.customer}}",
                next: "It is yours: you see it as if you had registered it, and may answer what is asked.")
        case .dealApproved:
            .init(
                subject: "Approved: your registration for {{deal.customer}}",
                next: "Quotes for this deal show what the registration is worth, line by line.")
        case .dealDeclined:
            .init(
                subject: "Declined: your registration for {{deal.customer}}",
                next: "The registration's page shows what was looked at, what it saw, and what it would take.")
        case .dealActionRequired:
            .init(
                subject: "Please act: your registration for {{deal.customer}}",
                next: "Answer on the registration's page; the review goes on when you have.")
        case .dealExtended:
            .init(
                subject: "Extended: your registration for {{deal.customer}}",
                next: "Its last valid day is {{deal.valid_through}}.")
        case .extensionRequested:
            .init(
                subject: "An extension is asked for: {{deal.customer}}",
                next: "{{partner.name}} may be given more time until {{deal.valid_through}} is over.")
        case .extensionDeclined:
            .init(
                subject: "Not extended: your registration for {{deal.customer}}",
                next: "It holds through {{deal.valid_through}}, as before.")
        case .dealSuspended:
            .init(
                subject: "Suspended: your registration for {{deal.customer}}",
                next:
                    "Until the suspension is lifted it gives no benefits. Its term goes on: {{deal.valid_through}} stays its last day."
            )
        case .dealResumed:
            .init(
                subject: "In force again: your registration for {{deal.customer}}",
                next: "It holds through {{deal.valid_through}}, as before.")
        case .dealRescinded:
            .init(
                subject: "Rescinded: your registration for {{deal.customer}}",
                next: "It gives no benefits any more. The registration's page keeps the clause and the reason.")
        case .dealExpired:
            .init(
                subject: "Expired: your registration for {{deal.customer}}",
                next: "New quotes for this deal are made without it.")
        case .vendorQuoteOpened:
            .init(
                subject: "{{vendor.name}} may quote {{deal.customer}}",
                next: "The registration's page shows the listed reason, and who opened it.")
        case .dealNext:
            .init(
                subject: "Next in the queue: {{deal.customer}}",
                next: "The deal is free again. The vendor looks at this registration in its old place.")
        case .noticeGiven:
            .init(
                subject: "{{partner.name}}: notice was given",
                next: "With its last day the membership ends. Until then everything stays as it is.")
        case .breachRecorded:
            .init(
                subject: "{{partner.name}}: a breach to be cured",
                next: "Whoever makes it good in time loses nothing; tell the vendor how it was done.")
        case .breachCured:
            .init(
                subject: "{{partner.name}}: the breach is cured",
                next: "Nothing more is to be done.")
        case .decisionOverdue:
            .init(
                subject: "Overdue: the registration for {{deal.customer}}",
                next: "{{partner.name}} waits for a decision. Nothing is decided by itself.")
        case .partnerTypeChanged:
            .init(
                subject: "{{partner.name}} has another partner type",
                next: "Prices and routes follow the new type from now on.")
        case .creditHold:
            .init(
                subject: "{{partner.name}}: your credit with {{vendor.name}}",
                next: "While credit is on hold, nothing can be registered and registrations give no benefits.")
        case .registrationAccess:
            .init(
                subject: "{{partner.name}}: access to deal registration",
                next: "This concerns everybody at {{partner.name}}.")
        case .orderPlaced:
            .init(
                subject: "An order of {{partner.name}} waits to be confirmed",
                next: "It counts for nothing until it is confirmed or declined on the order's page.")
        case .orderConfirmed:
            .init(
                subject: "Confirmed: an order of {{partner.name}}",
                next: "The order's page shows every price with its reasons, and what is invoiced.")
        case .orderDeclined:
            .init(
                subject: "Declined: an order of {{partner.name}}",
                next: "The order's page keeps the reason. While the quote stands, it may be ordered again.")
        case .orderCancelled:
            .init(
                subject: "Cancelled: an order of {{partner.name}}",
                next: "There is nothing left to decide on it.")
        case .listPriceCharged:
            .init(
                subject: "A charge on an order of {{partner.name}}",
                next: "The order's page shows the invoice and how the amount came about.")
        case .invoiceVoided:
            .init(
                subject: "Void: invoice {{about}} of {{partner.name}}",
                next: "Nothing is owed of it. What it billed may be invoiced again.")
        case .invoiceCredited:
            .init(
                subject: "A credit note on invoice {{about}} of {{partner.name}}",
                next: "The invoice's page shows what is left of it, and what was paid beyond that.")
        case .paymentTakenBack:
            .init(
                subject: "A payment for invoice {{about}} did not stand",
                next: "The invoice is open by as much again; its page shows by when it is due.")
        case .paymentRefunded:
            .init(
                subject: "Given back: a payment for invoice {{about}}",
                next: "The invoice's page shows every payment with what was given back of it.")
        case .orderReduced:
            .init(
                subject: "Reduced: an order of {{partner.name}}",
                next: "The order's page shows what went back, and what is left of it.")
        case .feeInvoiced:
            .init(
                subject: "Invoiced: your yearly fee ({{about}})",
                next: "The invoice's page shows the days it is for, and its document.")
        case .certificateIssued:
            .init(
                subject: "A certificate: {{about}}",
                next: "Its code stands on the page of your certificates; anybody you give it to can check it.")
        case .certificateRevoked:
            .init(
                subject: "Revoked: {{about}}",
                next: "It counts for {{partner.name}} no longer.")
        case .certificateExpiring:
            .init(
                subject: "Ends soon: {{about}}",
                next: "Renew it in time, so that it keeps counting for {{partner.name}}.")
        case .certificateExpired:
            .init(
                subject: "Ended: {{about}}",
                next: "It counts for {{partner.name}} no longer until it is renewed.")
        case .tierProposed:
            .init(
                subject: "Another tier is proposed for {{partner.name}}",
                next: "The page on standing shows what was looked at, figure by figure.")
        case .tierProposalLapsed:
            .init(
                subject: "A fall is proposed no longer: {{partner.name}}",
                next: "The page of the partner's standing shows the review as it comes out now.")
        case .tierProposalDeclined:
            .init(
                subject: "The tier of {{partner.name}} stays as it is",
                next: "The page on standing shows what each tier takes.")
        case .tierAssigned:
            .init(
                subject: "{{partner.name}} has a new tier",
                next: "Prices and benefits follow it from now on. What was ordered before keeps its price.")
        case .tierRisen:
            .init(
                subject: "{{partner.name}} has risen",
                next: "Prices and benefits follow the new tier from the next order on.")
        case .tierFallen:
            .init(
                subject: "{{partner.name}} has another tier",
                next: "Prices and benefits follow it from now on. The page on standing shows the way back.")
        case .tierAtRisk:
            .init(
                subject: "The tier of {{partner.name}} is at risk",
                next: "The page on standing shows what holding it takes.")
        case .designationAwarded:
            .init(
                subject: "{{partner.name}} has a new designation",
                next: "Prices and benefits follow it from now on. What was ordered before keeps its price.")
        case .designationEnded:
            .init(
                subject: "{{partner.name}} has a designation no longer",
                next: "Prices and benefits follow from now on. The page on standing shows what it takes.")
        case .designationAtRisk:
            .init(
                subject: "A designation of {{partner.name}} is at risk",
                next: "The page on standing shows what holding it takes.")
        case .obligationDue:
            .init(
                subject: "Due soon: {{about}} ({{partner.name}})",
                next: "Hand it in on the page of your obligations.")
        case .obligationOverdue:
            .init(
                subject: "Overdue: {{about}} ({{partner.name}})",
                next: "It can still be handed in on the page of obligations.")
        case .obligationHandedIn:
            .init(
                subject: "To look at: {{about}} ({{partner.name}})",
                next: "It counts once it is approved.")
        case .obligationReturned:
            .init(
                subject: "Returned: {{about}} ({{partner.name}})",
                next: "Hand it in again on the page of your obligations.")
        case .applicationReceived, .applicationAccepted, .stepHandedIn, .stepApproved, .stepRejected, .welcome,
            .partnerActivated, .agreementReminder, .agreementChanged, .profileDue, .profileChanged, .partnerTerminated:
            JoiningNotices.english(kind)
        case .earningTaken, .engagementHandedIn, .engagementDeclined, .statementIssued, .payoutHeld, .payoutPaid,
            .payoutReturned, .payoutRunWaits,
            .paymentDetailsChanged:
            EarningMails.english(kind) ?? .init(subject: "", next: "")
        case .leadOffered, .leadUnplaced, .leadAccepted, .leadDeclined, .leadTakenBack, .leadEnded,
            .contactApproved, .contactWithdrawn:
            LeadMails.english(kind) ?? .init(subject: "", next: "")
        case .mentioned, .caseOpened, .caseDirected, .caseAsked, .caseAssigned, .caseOverdue, .caseClosed,
            .caseReopened:
            CaseMails.english(kind) ?? .init(subject: "", next: "")
        case .fundRequested, .fundApproved, .fundDeclined, .fundVoid, .fundClaimDue, .fundClaimed, .fundClaimApproved,
            .fundClaimDeclined, .fundBudgetLow, .subprogramOffered, .subprogramNear, .subprogramReached,
            .subprogramMissed:
            FundMails.english(kind) ?? .init(subject: "", next: "")
        case .courseRequested, .courseQuoted, .courseDeclined, .courseAccepted, .licenceRequested, .licenceGranted,
            .licenceDeclined, .licenceExpiring, .licenceExpired, .partnerUnlisted, .partnerRelisted,
            .commentAdded, .distributorPermission, .programPublished:
            ResourceNotices.english(kind) ?? .init(subject: "", next: "")
        }
    }
}
