import Members
import Record

/// Keys and people: who may ask for what.
enum AccessAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/keys", CreateKey.self, "Make a key", creates: { $0.id.text }),
        .query("/v1/keys/{key}", ShowKey.self, "Show a key, without its secret"),
        .query("/v1/keys", ListKeys.self, "List keys, without their secrets"),
        .command(.post, "/v1/keys/{key}/revoke", RevokeKey.self, "End a key at once"),
        .command(
            .post, "/v1/members", InviteMember.self, "Invite somebody by e-mail", creates: { $0.id.text }),
        .query("/v1/members/{member}", ShowMember.self, "Show a member"),
        .query("/v1/members", ListMembers.self, "List people, newest first"),
        .command(.post, "/v1/members/{member}/change", ChangeMember.self, "Give a member another role"),
        .command(.post, "/v1/members/{member}/deactivate", DeactivateMember.self, "End a membership at once"),
        .command(.post, "/v1/members/{member}/reactivate", ReactivateMember.self, "Take a membership up again"),
        .query("/v1/security/events", ListSecurityEvents.self, "List what matters to security, newest first"),
        .query("/v1/security/rules", ShowSecurityRules.self, "Show what is asked of the vendor's people"),
        .command(
            .post, "/v1/security/second-factor", RequireSecondFactor.self,
            "Ask the vendor's people for a second factor, or no longer"),
    ]
}

extension MemberView: VersionedReply {}
