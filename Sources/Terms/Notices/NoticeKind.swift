/// What a notice is about.
public enum NoticeKind: String, Codable, CaseIterable, Hashable, Sendable {
    case dealRegistered = "deal_registered"
    case dealApproved = "deal_approved"
    case dealDeclined = "deal_declined"
    case dealActionRequired = "deal_action_required"
    case dealExtended = "deal_extended"
    case extensionRequested = "extension_requested"
    case extensionDeclined = "extension_declined"
    case dealSuspended = "deal_suspended"
    case dealResumed = "deal_resumed"
    case dealRescinded = "deal_rescinded"
    case dealExpired = "deal_expired"
    case vendorQuoteOpened = "vendor_quote_opened"
    case dealNext = "deal_next"
    case decisionOverdue = "decision_overdue"
    case partnerTypeChanged = "partner_type_changed"
    case creditHold = "credit_hold"
    case registrationAccess = "registration_access"
    case orderPlaced = "order_placed"
    case orderConfirmed = "order_confirmed"
    case orderDeclined = "order_declined"
    case orderCancelled = "order_cancelled"
    case listPriceCharged = "list_price_charged"
    case invoiceVoided = "invoice_voided"
    case invoiceCredited = "invoice_credited"
    case paymentTakenBack = "payment_taken_back"
    case paymentRefunded = "payment_refunded"
    case orderReduced = "order_reduced"
    case feeInvoiced = "fee_invoiced"
    case earningTaken = "earning_taken"
    case engagementHandedIn = "engagement_handed_in"
    case engagementDeclined = "engagement_declined"
    case statementIssued = "statement_issued"
    case payoutHeld = "payout_held"
    case payoutPaid = "payout_paid"
    case payoutReturned = "payout_returned"
    case payoutRunWaits = "payout_run_waits"
    case paymentDetailsChanged = "payment_details_changed"
    case fundRequested = "fund_requested"
    case fundApproved = "fund_approved"
    case fundDeclined = "fund_declined"
    case fundVoid = "fund_void"
    case fundClaimDue = "fund_claim_due"
    case fundClaimed = "fund_claimed"
    case fundClaimApproved = "fund_claim_approved"
    case fundClaimDeclined = "fund_claim_declined"
    case fundBudgetLow = "fund_budget_low"
    case subprogramOffered = "subprogram_offered"
    case subprogramNear = "subprogram_near"
    case subprogramReached = "subprogram_reached"
    case subprogramMissed = "subprogram_missed"
    case certificateIssued = "certificate_issued"
    case certificateRevoked = "certificate_revoked"
    case certificateExpiring = "certificate_expiring"
    case certificateExpired = "certificate_expired"
    case tierProposed = "tier_proposed"
    case tierProposalDeclined = "tier_proposal_declined"
    case tierProposalLapsed = "tier_proposal_lapsed"
    case tierAssigned = "tier_assigned"
    case tierRisen = "tier_risen"
    case tierFallen = "tier_fallen"
    case tierAtRisk = "tier_at_risk"
    case designationAwarded = "designation_awarded"
    case designationEnded = "designation_ended"
    case designationAtRisk = "designation_at_risk"
    case obligationDue = "obligation_due"
    case obligationOverdue = "obligation_overdue"
    case obligationHandedIn = "obligation_handed_in"
    case obligationReturned = "obligation_returned"
    case applicationReceived = "application_received"
    case applicationAccepted = "application_accepted"
    case stepHandedIn = "step_handed_in"
    case stepApproved = "step_approved"
    case stepRejected = "step_rejected"
    case welcome
    case partnerActivated = "partner_activated"
    case agreementReminder = "agreement_reminder"
    case agreementChanged = "agreement_changed"
    case profileDue = "profile_due"
    case profileChanged = "profile_changed"
    case partnerTerminated = "partner_terminated"
    case noticeGiven = "notice_given"
    case breachRecorded = "breach_recorded"
    case breachCured = "breach_cured"
    case courseRequested = "course_requested"
    case courseQuoted = "course_quoted"
    case courseDeclined = "course_declined"
    case courseAccepted = "course_accepted"
    case licenceRequested = "licence_requested"
    case licenceGranted = "licence_granted"
    case licenceDeclined = "licence_declined"
    case licenceExpiring = "licence_expiring"
    case licenceExpired = "licence_expired"
    case commentAdded = "comment_added"
    case mentioned
    case leadOffered = "lead_offered"
    case leadUnplaced = "lead_unplaced"
    case leadAccepted = "lead_accepted"
    case leadDeclined = "lead_declined"
    case leadTakenBack = "lead_taken_back"
    case leadEnded = "lead_ended"
    case contactApproved = "contact_approved"
    case contactWithdrawn = "contact_withdrawn"
    case caseOpened = "case_opened"
    case caseDirected = "case_directed"
    case caseAsked = "case_asked"
    case caseAssigned = "case_assigned"
    case caseOverdue = "case_overdue"
    case caseClosed = "case_closed"
    case caseReopened = "case_reopened"
    case distributorPermission = "distributor_permission"
    case programPublished = "program_published"
    case partnerUnlisted = "partner_unlisted"
    case partnerRelisted = "partner_relisted"

    /// The group in which people switch its mail on and off.
    public var group: NoticeGroup {
        switch self {
        case .dealRegistered, .dealApproved, .dealDeclined, .dealActionRequired, .dealExtended, .dealSuspended,
            .dealResumed,
            .dealRescinded, .dealExpired, .extensionDeclined, .vendorQuoteOpened, .dealNext:
            .deals
        case .decisionOverdue, .extensionRequested, .obligationDue, .obligationOverdue, .obligationHandedIn,
            .obligationReturned, .applicationReceived, .stepHandedIn, .agreementReminder, .profileDue,
            .orderPlaced, .commentAdded, .engagementHandedIn, .payoutRunWaits, .mentioned, .caseOpened, .caseDirected,
            .caseAsked, .caseAssigned, .caseOverdue, .caseClosed, .caseReopened, .leadOffered, .leadUnplaced,
            .leadAccepted,
            .leadDeclined, .leadTakenBack, .leadEnded, .contactApproved, .contactWithdrawn, .fundRequested,
            .fundClaimDue,
            .fundClaimed, .fundBudgetLow, .subprogramOffered, .subprogramNear:
            .reminders
        case .creditHold, .listPriceCharged, .orderConfirmed, .orderDeclined, .orderCancelled, .invoiceVoided,
            .invoiceCredited, .paymentTakenBack, .paymentRefunded, .orderReduced, .feeInvoiced, .earningTaken,
            .engagementDeclined,
            .statementIssued, .payoutHeld, .payoutPaid, .payoutReturned, .paymentDetailsChanged, .fundApproved,
            .fundDeclined, .fundVoid, .fundClaimApproved, .fundClaimDeclined, .subprogramReached, .subprogramMissed:
            .money
        case .certificateIssued, .certificateRevoked, .certificateExpiring, .certificateExpired, .courseRequested,
            .courseQuoted, .courseDeclined, .courseAccepted:
            .learning
        case .distributorPermission, .programPublished, .licenceRequested, .licenceGranted, .licenceDeclined,
            .licenceExpiring, .licenceExpired,
            .partnerUnlisted, .partnerRelisted:
            .programme
        case .partnerTypeChanged, .registrationAccess, .tierProposed, .tierProposalDeclined, .tierProposalLapsed,
            .tierAssigned,
            .tierRisen,
            .tierFallen, .tierAtRisk, .designationAwarded, .designationEnded, .designationAtRisk, .applicationAccepted,
            .stepApproved, .stepRejected, .welcome,
            .partnerActivated, .agreementChanged, .profileChanged, .partnerTerminated,
            .noticeGiven, .breachRecorded, .breachCured:
            .programme
        }
    }

    /// Is it mailed whatever somebody has switched off? So is what ends or halts a partner's rights as a whole.
    public var isAlwaysMailed: Bool {
        [.creditHold, .registrationAccess, .partnerTerminated, .noticeGiven, .breachRecorded].contains(self)
    }

    /// Does it follow from a clause? What people say to each other does not.
    public var citesClause: Bool { self != .commentAdded && self != .mentioned }

    /// Is it about one deal, so that its templates may speak of that deal?
    public var isAboutDeal: Bool { group == .deals || self == .decisionOverdue || self == .extensionRequested }
}

/// What people choose by when they say which notices shall come as mail.
public enum NoticeGroup: String, Codable, CaseIterable, Hashable, Sendable {
    /// What was decided about registered deals.
    case deals
    /// What waits for somebody.
    case reminders
    /// Orders, credit and charges.
    case money
    /// What somebody is in the program, and may do in it.
    case programme
    /// Training, and certificates that come and end.
    case learning
}
