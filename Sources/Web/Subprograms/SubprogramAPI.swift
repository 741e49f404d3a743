import Finance
import Record

/// What a vendor runs within its program for a time.
enum SubprogramAPI {
    static let endpoints: [Endpoint] = [
        .command(
            .post, "/v1/subprograms", MakeSubprogram.self,
            "Make a promotion, an incentive, a success plan or a contest",
            creates: { $0.value.id.text }),
        .question(
            "/v1/subprograms/preview", PreviewSubprogram.self,
            "See what one would be, and who could take part, before it is made"),
        .query(
            "/v1/subprograms", ListSubprograms.self,
            "List promotions, incentives, success plans and contests, newest first"),
        .query(
            "/v1/subprograms/{subprogram}", ShowSubprogram.self,
            "Show a promotion, an incentive, a success plan or a contest"),
        .command(
            .post, "/v1/subprograms/{subprogram}/change", ChangeSubprogram.self,
            "Change one that runs: its terms have to be accepted again before the next claim"),
        .command(
            .post, "/v1/subprograms/{subprogram}/withdraw", WithdrawSubprogram.self, "Take one back before its end"),
        .command(.post, "/v1/subprograms/{subprogram}/join", JoinSubprogram.self, "Accept its terms and take part"),
        .command(
            .post, "/v1/subprograms/{subprogram}/claim", ClaimSubprogram.self,
            "Claim what an incentive gives, once its objective is reached"),
        .query("/v1/subprograms/{subprogram}/ranking", ShowRanking.self, "Show the first places of a contest"),
        .query("/v1/promotion_uses", ListPromotionUses.self, "List what orders took of discounts, newest first"),
        .query("/v1/participations", ListParticipations.self, "List what partners reached, newest first"),
        .query("/v1/participations/{participation}", ShowParticipation.self, "Show what a partner reached"),
        .command(
            .post, "/v1/participations/{participation}/hand-over", HandOverPrize.self,
            "Record that goods were handed over"),
    ]
}
