/// How a company gets into the program: what it is asked, who reviews that, and what stands between acceptance and membership.
public struct ApplicationTerms: Sendable {
    public let clause: ClauseID
    /// The ids of the partner types one may apply for, in the program's order.
    public let types: [String]
    public let fields: [Field]
    public let review: Review
    public let acceptance: Acceptance
    /// What an accepted company shows before it is in, in order.
    public let steps: [OnboardingStep]
    public let welcome: Welcome?
    /// What makes the membership active; all of them must hold.
    public let activation: [ActivationCondition]

    /// One question of the application form.
    public struct Field: Hashable, Sendable {
        public let id: String
        public let label: LocalText
        public let hint: LocalText?
        public let kind: Kind
        public let required: Bool
        /// What there is to choose from; empty for other kinds.
        public let options: [Option]

        /// What an answer is.
        public enum Kind: String, Codable, CaseIterable, Sendable {
            case text
            case longText = "long_text"
            case number, choice
            case yesNo = "yes_no"
            case url, email
        }

        /// One thing to choose.
        public struct Option: Hashable, Sendable {
            public let id: String
            public let label: LocalText
        }
    }

    /// Who looks at an application, and by what.
    public struct Review: Sendable {
        public let clause: ClauseID
        /// How many people have to assess it before it can be accepted; 0 where no assessment is asked for.
        public let reviewers: Int
        public let criteria: [Criterion]
        /// The share of the most possible below which acceptance needs a reason and is marked; nil where scores are no bar.
        public let pass: Rate?
        /// The ids of the criteria for a partner type, where they are not all.
        public let types: [String: [String]]

        /// The criteria by which applications for a partner type are scored.
        public func criteria(for type: String) -> [Criterion] {
            guard let chosen = types[type] else { return criteria }
            return criteria.filter { chosen.contains($0.id) }
        }
    }

    /// Something an application is scored by.
    public struct Criterion: Hashable, Sendable {
        public let id: String
        public let label: LocalText
        /// The highest score; the lowest is 0.
        public let most: Int
    }

    /// What happens when an application is accepted.
    public struct Acceptance: Hashable, Sendable {
        public let clause: ClauseID
        /// The ids of the agreements that are sent to be signed.
        public let sends: [String]
        /// Days after which an accepted company that has not signed is reminded; nil for never.
        public let reminderDays: Int?
    }

    /// The letter that goes out when the steps are approved, with a link that works once.
    public struct Welcome: Hashable, Sendable {
        public let clause: ClauseID
        public let linkHours: Int
    }
}

/// Something a company shows before it is in: evidence that is reviewed.
public struct OnboardingStep: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    /// What to do, where the label does not say it.
    public let hint: LocalText?
    public let clause: ClauseID
    /// The endings of the files it takes, in small letters; empty where words alone are handed in.
    public let takes: [String]
    /// The largest file, in MB of 1,048,576 bytes.
    public let mostMB: Int

    /// The most MB that any step may allow.
    public static let largestMB = 50
}

/// One thing that has to be so before a membership is active.
public struct ActivationCondition: Hashable, Sendable {
    public let id: String
    public let label: LocalText
    public let clause: ClauseID
    public let asks: Asked

    /// What is looked at.
    public enum Asked: Hashable, Sendable {
        /// The versions in force of these agreements are accepted.
        case agreements([String])
        /// Every step is approved.
        case steps
        /// There is approved evidence for this obligation.
        case obligation(String)
    }
}
