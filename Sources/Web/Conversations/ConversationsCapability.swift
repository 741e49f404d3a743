extension WebCapability {
    /// What people say to each other about registrations, quotes, orders, invoices, applications, partners, cases and leads.
    static let conversations = WebCapability(
        name: "Conversations",
        summary: "Comments on registrations, quotes, orders, invoices, applications, partners, cases, leads.",
        endpoints: ConversationAPI.endpoints, pages: ConversationPages.routes, choices: [ConversationPages.choices],
        models: [ConversationPages.Model.self])
}
