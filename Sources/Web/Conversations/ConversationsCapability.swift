extension WebCapability {
    /// What people say to each other about registrations, quotes, orders, invoices, applications and partners.
    static let conversations = WebCapability(
        name: "Conversations", summary: "Comments on registrations, quotes, orders, invoices, applications, partners.",
        endpoints: ConversationAPI.endpoints, pages: ConversationPages.routes,
        models: [ConversationPages.Model.self])
}
