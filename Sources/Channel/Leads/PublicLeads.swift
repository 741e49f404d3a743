import Members
import Record
import Store
import Terms

/// A campaign's form with whose it is.
public struct PublicCampaign: Sendable {
    public let vendor: String
    public let campaign: ShowCampaignForm.Shown
}

extension Guildhall {
    /// What strangers see of a campaign's form.
    ///
    /// - Throws: `Problem.notFound` for a campaign that takes nothing.
    public func campaignForm(_ code: String, of vendor: ID<Vendor>) async throws -> PublicCampaign {
        try await database.read { snapshot in
            let reader = try self.systemReader(vendor, snapshot)
            return PublicCampaign(
                vendor: reader.context.vendor.name, campaign: try ShowCampaignForm(campaign: code).answer(reader))
        }
    }

    /// Takes a wish from somebody whom nobody knows, and slows down who sends many from one place.
    ///
    /// - Throws: `Problem.tooMany` for too many, and as `perform`.
    public func submit(
        _ lead: SubmitLead, to vendor: ID<Vendor>, from origin: Origin, _ terms: RequestTerms
    ) async throws -> Performed<SubmitLead.Receipt> {
        let buckets = [Bucket.application(origin.network)]
        let now = clock.now
        try await database.write { transaction in try transaction.count(buckets, at: now) }
        do {
            return try await perform(lead, as: .stranger(vendor), terms)
        } catch {
            // Nothing was entered: whoever corrects a form does not have to wait for it.
            try await database.write { transaction in try transaction.takeBack(buckets, at: now) }
            throw error
        }
    }
}
