import Logging
import Record
import Store
import Terms

extension ScenarioStage {
    /// A stage of its own: a database in memory, a clock that stands still between steps, ids that count from one.
    convenience init(inMemory source: ProgramSource, _ scenario: Scenario) async throws {
        let source = scenario.changes.isEmpty ? source : try source.setting(scenario.changes)
        let start = try scenario.start(in: try Program(source))
        let clock = SettableClock(start)
        let logger = Logger(label: "scenario") { _ in SwiftLogNoOpLogHandler() }
        let database = try await Database.open(.memory, layout: try Capabilities.channel.layout(), logger: logger)
        let channel = Guildhall(
            database: database, clock: clock.clock, seeds: .counting(), files: .forgetful, logger: logger)
        let vendor: ID<Vendor> = ID(unchecked: "vendor_stage")
        let founding = Founding(
            id: vendor, name: "The vendor", sandbox: true, source: source, admin: Secret("gh_scenario_vendor_admin"))
        try await self.init(
            channel, founding, scenario, start: start,
            advance: { target in
                guard target >= clock.now else {
                    throw StepTrouble(
                        expected: "a time from \(clock.now) on", got: "\(target)", reasons: ["time moves forward only"])
                }
                clock.set(target)
                try await channel.runDue(vendor)
            })
    }
}

extension Scenario {
    /// The moment at which the scenario begins: as written, or nine in the morning of the program's first day.
    func start(in program: Program) throws -> Instant {
        let written = setting.start ?? "\(program.effective)T09:00"
        guard let start = program.zone.moment(written) else {
            throw StepTrouble(expected: "a local time as start", got: written, reasons: [])
        }
        return start
    }
}
