import Commerce
import Enablement
import Finance
import Members
import Partnership
import Record
import Tiers

extension Capabilities {
    /// Everything a channel does: the one place that names all capabilities. Each stands on those before it.
    public static let channel = Capabilities([
        .companies, .access, .files, .rates, .partners, .agreements, .learning, .licences, .library, .directory, .deals,
        .letterhead, .sales, .billing, .ledger, .earnings, .statements, .funds, .subprograms,
        .standing, .fees, .allowances, .notices, .leads, .imports, .conversations, .inbox, .contacts, .cases, .records,
        .reports, .calendar, .branding, .activity,
        .persons,
    ])
}
