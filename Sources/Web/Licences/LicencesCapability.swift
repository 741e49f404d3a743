extension WebCapability {
    /// Licences that are not for resale.
    static let licences = WebCapability(
        name: "Licences", summary: "Licences that are not for resale: requests, quotas, keys, expiry.",
        endpoints: LicenceAPI.endpoints, pages: LicencePages.routes,
        navigation: NavigationEntry.both(
            LicenceAddress.list.both, "licences.title", portal: .resources, console: .partners, order: 51
        ) { !$0.resources.licences.isEmpty },
        waiting: [LicencePages.waiting],
        places: LicenceAddress.list.both.map {
            .of(.licenceRequested, .licenceGranted, .licenceDeclined, .licenceExpiring, .licenceExpired, on: $0)
        })
}
