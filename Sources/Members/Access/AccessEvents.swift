import Record

/// Every kind of event of this capability.
enum AccessEvents {
    static let all: [any Event.Type] = [
        KeyCreated.self, KeyRevoked.self, MemberInvited.self, MemberJoined.self, MemberChanged.self,
        MemberDeactivated.self, MemberMoved.self, MemberReactivated.self, SecondFactorRuled.self,
    ]
}
