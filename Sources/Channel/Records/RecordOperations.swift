/// What the record answers, besides the journal and the program in force.
enum RecordOperations {
    static let queries: [Operation] = [
        Operation(query: ListProgramVersions.self), Operation(query: ShowProgramVersion.self),
        Operation(query: ComparePrograms.self), Operation(query: ListClauses.self), Operation(query: ShowClause.self),
        Operation(query: ExplainClause.self), Operation(query: ShowDashboard.self), Operation(query: ListReviews.self),
        Operation(query: ShowEntry.self),
    ]
}
