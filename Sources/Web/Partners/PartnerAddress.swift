import Members
import Partnership
import Record

/// The addresses of applying, of getting in, and of partners and what the vendor decides about them.
enum PartnerAddress {
    static let list = FixedAddress("/console/partners")
    static let new = FixedAddress("/console/partners/new")
    static let partner = PageAddress<PartnerID>("/console/partners/{partner}")
    static let changeType = PageAddress<PartnerID>("/console/partners/{partner}/type")
    static let holdCredit = PageAddress<PartnerID>("/console/partners/{partner}/credit")
    static let registration = PageAddress<PartnerID>("/console/partners/{partner}/registration")
    static let correct = PageAddress<PartnerID>("/console/partners/{partner}/correct")
    static let accountManager = PageAddress<PartnerID>("/console/partners/{partner}/account-manager")
    static let merge = PageAddress<PartnerID>("/console/partners/{partner}/merge")
    static let notice = PageAddress<PartnerID>("/console/partners/{partner}/notice")
    static let breach = PageAddress<PartnerID>("/console/partners/{partner}/breach")
    static let cure = PageAddress<PartnerID>("/console/partners/{partner}/cure")
    static let terminate = PageAddress<PartnerID>("/console/partners/{partner}/terminate")
    static let activate = PageAddress<PartnerID>("/console/partners/{partner}/activate")
    static let signature = PageAddress<PartnerID>("/console/partners/{partner}/signatures")
    static let signedDocument = PageAddress<PartnerID, ID<StoredFile>>("/console/partners/{partner}/signatures/{file}")
    static let reviewStep = PageAddress<PartnerID, String>("/console/partners/{partner}/steps/{step}")
    static let stepFile = PageAddress<PartnerID, ID<StoredFile>>("/console/partners/{partner}/step-files/{file}")

    static let onboarding = FixedAddress("/portal/onboarding")
    static let handIn = PageAddress<String>("/portal/onboarding/{step}")
    static let ownStepFile = PageAddress<ID<StoredFile>>("/portal/onboarding/files/{file}")
    static let profile = FixedAddress("/portal/profile")
    static let confirmProfile = FixedAddress("/portal/profile/confirm")
    static let distributors = FixedAddress("/portal/distributors")
    static let resellers = FixedAddress("/portal/resellers")

    static let apply = PageAddress<PublicVendor>("/programs/{vendor}/apply")
    static let applied = PageAddress<PublicVendor>("/programs/{vendor}/applied")
    static let confirmAddress = PageAddress<LinkToken>("/applications/{token}")
    static let confirm = PageAddress<ID<Application>>("/console/applications/{application}/confirm")
    static let applications = FixedAddress("/console/applications")
    static let onboardings = FixedAddress("/console/onboardings")
    static let application = PageAddress<ID<Application>>("/console/applications/{application}")
    static let assess = PageAddress<ID<Application>>("/console/applications/{application}/assess")
    static let accept = PageAddress<ID<Application>>("/console/applications/{application}/accept")
    static let decline = PageAddress<ID<Application>>("/console/applications/{application}/decline")
}
