extension WebCapability {
    /// Licences that are not for resale.
    static let licences = WebCapability(
        name: "Licences", summary: "Licences that are not for resale: requests, quotas, keys, expiry.",
        endpoints: LicenceAPI.endpoints, pages: LicencePages.routes,
        navigation: NavigationEntry.both(
            LicenceAddress.list.both, "licences.title", portal: .resources, console: .partners, order: 51
        ) { !$0.resources.licences.isEmpty },
        waiting: [LicencePages.waiting],
        partnerPanels: [
            .list(
                LicencePages.list, LicenceAddress.list.console, "licences.title", order: 60, isQuiet: true,
                where: { !$0.resources.licences.isEmpty })
        ],
        places: LicenceAddress.list.both.map {
            .of(.licenceRequested, .licenceGranted, .licenceDeclined, .licenceExpiring, .licenceExpired, on: $0)
        })
}
