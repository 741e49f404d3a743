/// One capability of the channel as HTTP shows it: everything of it that a shared part of the server has to know.
///
/// `WebCapabilities.all` is the one list of them. Routes, the description of the API, the navigation, the first pages and the links by which
/// one reads on come from it.
struct WebCapability: Sendable {
    /// Its name, which is that of its folder and of its operations' tag.
    let name: String
    /// What it is for, in a sentence.
    let summary: String
    var endpoints: [Endpoint] = []
    var pages: [PageRoute] = []
    var navigation: [NavigationEntry] = []
    /// What it knows to wait for a reader of the first pages.
    var waiting: [WaitingSource] = []
    /// What else it shows on the first pages.
    var panels: [HomePanel] = []
    /// What it shows of a partner on the console's page about it.
    var partnerPanels: [PartnerPanel] = []
    /// What it shows of an end customer on the console's page about it.
    var customerPanels: [CustomerPanel] = []
    /// Where one reads on about its things and its notices.
    var places: [Place] = []
    /// What can be begun in it, which the search finds by its name.
    var actions: [NavigationEntry] = []
    /// Where its things are listed that the search finds.
    var found: [FoundList] = []
    /// What of its things is chosen in forms by searching for it.
    var choices: [ChoiceSource] = []
    /// The models of its templates.
    var models: [any TemplateModel.Type] = []
}
