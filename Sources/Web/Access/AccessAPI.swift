import Channel

/// Keys: who may ask for what.
enum AccessAPI {
    static let capability = Capability(
        name: "Access", summary: "Bearer keys, each with one role.",
        endpoints: [
            .command(.post, "/v1/keys", CreateKey.self, "Make a key", creates: { $0.id.text }),
            .query("/v1/keys/{key}", ShowKey.self, "Show a key, without its secret"),
            .query("/v1/keys", ListKeys.self, "List keys, without their secrets"),
            .command(.post, "/v1/keys/{key}/revoke", RevokeKey.self, "End a key at once"),
        ])
}
