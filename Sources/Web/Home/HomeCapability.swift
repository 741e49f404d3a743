extension WebCapability {
    /// The first pages: everybody's, and those of portal and console with what the other capabilities show there.
    static let home = WebCapability(
        name: "Home", summary: "The first pages, the choice of language and theme, and the server's health for people.",
        pages: OpenPages.routes + ChoiceOptions.routes + FrameAddress.home.both.map { .page($0, HomePage.page) },
        navigation: FrameAddress.home.both.map {
            NavigationEntry($0, "home.\($0.area.rawValue).title", in: .home, order: 10)
        },
        models: [
            Layout.self, ErrorPage.Model.self, ComplaintList.self, SheetPage.self, ChooserPage.self,
            ChoiceOptions.Model.self, OpenPages.First.self,
            OpenPages.Health.self, HomePage.Model.self,
        ])
}
