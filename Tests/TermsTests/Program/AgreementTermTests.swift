import Testing

@testable import Terms

@Suite("Terms of agreements")
struct AgreementTermTests {
    private let year = AgreementTerms.Term(clause: ClauseID("2"), months: 12, renews: true, noticeDays: 30)

    @Test(
        "Notice in time ends the running term, later the next one",
        arguments: [
            ("2023-06-01", "2024-05-31"), ("2024-05-01", "2024-05-31"), ("2024-05-02", "2025-05-31"),
            ("2024-05-31", "2025-05-31"), ("2024-06-01", "2025-05-31"), ("2030-01-01", "2030-05-31"),
        ])
    func notice(_ day: String, _ end: String) {
        #expect(year.end(signed: Day("2023-06-01")!, notice: Day(day)!) == Day(end)!)
    }

    @Test("Every day lies in the term that ends with the first end on or after it")
    func ends() {
        let signed = Day("2024-02-29")!
        for number in signed.number...(signed.number + 2_000) {
            let day = Day(number: number)
            let end = year.end(signed: signed, on: day)
            let before = day.adding(days: -1)
            #expect(end >= day)
            #expect(before < signed || [end, before].contains(year.end(signed: signed, on: before)))
        }
    }

    @Test("One that does not renew ends with its term")
    func once() {
        let once = AgreementTerms.Term(clause: ClauseID("2"), months: 12, renews: false, noticeDays: 30)
        #expect(once.end(signed: Day("2023-06-01")!, notice: Day("2024-05-20")!) == Day("2024-05-31")!)
    }
}
