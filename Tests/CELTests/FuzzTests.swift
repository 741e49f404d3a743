import CELTesting
import Testing

@Suite("Random expressions")
struct FuzzTests {
    @Test("Evaluating, explaining and evaluating without types agree on random expressions")
    func agreement() {
        let report = Fuzz.run(count: 10_000, seed: 1)
        #expect(report.findings.isEmpty, "\(report)")
        #expect(report.compiled > 3000)
        #expect(report.valued > 2000)
    }
}
