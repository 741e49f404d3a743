import Members
import Record
import Terms

/// Partners on their way in.
package enum OnboardingList: RecordList {
    package static let name = "list_onboardings"
    package static let permission = Permission.reviewApplications
    package static let filters: [ListFilter] = [
        .flag("waiting", column: "waits"),
        .flag("active"),
        .partner(),
    ]

    package static func items(_ records: [Versioned<Onboarding>], _ reader: Reader) throws -> [OnboardingView] {
        try records.map { try reader.onboardingView(of: $0.partner) }
    }
}

package typealias ListOnboardings = ListQuery<OnboardingList>
