import CEL
import Testing

@Suite("Instants and spans of time")
struct TimeTests {
    static func evaluate(_ source: String) throws -> Value {
        try Expression(source, in: Environment(variables: [], zones: zones)).evaluate([])
    }

    /// One zone, half an hour east since 1970.
    @Sendable static func zones(_ name: String) -> (@Sendable (Int64) -> Int?)? {
        guard name == "Test/Half" else { return nil }
        return { seconds in seconds < 0 ? 0 : 1800 }
    }

    @Test(
        "Timestamps are read and written by RFC 3339",
        arguments: [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"), ("2024-02-29T23:59:59.120Z", "2024-02-29T23:59:59.12Z"),
            ("2026-03-02T10:00:00+02:00", "2026-03-02T08:00:00Z"), ("1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.5Z"),
            ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
            ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z"),
        ])
    func timestamps(text: String, expected: String) throws {
        let timestamp = try #require(Timestamp(text))
        #expect(timestamp.description == expected)
        #expect(Timestamp(timestamp.description) == timestamp)
    }

    @Test(
        "Text that is no instant is refused",
        arguments: [
            "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-01-01T24:00:00Z", "2023-01-01T00:00:60Z",
            "2023-01-01", "2023-01-01T00:00:00", "2023-01-01T00:00:00.Z", "2023-01-01 00:00:00Z", "23-01-01T00:00:00Z",
            "2023-01-01T00:00:00+25:00", "0000-12-31T23:59:59Z", "0001-01-01T00:00:00+00:01",
            "9999-12-31T23:59:59-00:01",
        ])
    func refused(text: String) { #expect(Timestamp(text) == nil) }

    @Test("Days from year 1 to 9999 are written as dates and read back")
    func calendar() throws {
        for day in stride(from: Int64(-719_162), through: 2_932_896, by: 97) {
            let timestamp = try #require(Timestamp(seconds: day * 86_400))
            #expect(Timestamp(timestamp.description) == timestamp)
        }
        #expect(Timestamp(seconds: -719_163 * 86_400) == nil)
        #expect(Timestamp(seconds: 2_932_897 * 86_400) == nil)
    }

    @Test(
        "Durations are read in all units and written in seconds",
        arguments: [
            ("1h45m47s", "6347s"), ("-1.5h", "-5400s"), ("300ms", "0.3s"), ("1us", "0.000001s"), ("0", "0s"),
            ("1h0.5s", "3600.5s"), ("-0.000000001s", "-0.000000001s"), (".5s", "0.5s"), ("+2s", "2s"),
            ("0.000000001h", "0.0000036s"),
            ("2562047h47m16.854775807s", "9223372036.854775807s"), ("-9223372036854775808ns", "-9223372036.854775808s"),
        ])
    func durations(text: String, expected: String) throws {
        #expect(try Self.evaluate("string(duration('\(text)'))") == .string(expected))
    }

    @Test(
        "Text that is no duration is an error",
        arguments: ["", "1", "s", "1x", "1h-1m", "9223372037s", ".s", "1 s", "--1s"])
    func badDurations(text: String) {
        #expect(throws: EvaluationError.self) { try Self.evaluate("duration('\(text)')") }
    }

    @Test(
        "Accessors take a fixed offset or a zone the environment knows",
        arguments: [
            ("timestamp('2026-03-02T23:30:00Z').getDate('+01:00')", 3), ("timestamp(0).getMinutes('Test/Half')", 30),
            ("timestamp(0).getDayOfWeek()", 4), ("timestamp('2024-12-31T12:00:00Z').getDayOfYear()", 365),
            ("duration('3730s').getMinutes()", 62), ("duration('1.25s').getMilliseconds()", 250),
            ("timestamp('2026-03-02T10:00:00Z') - timestamp('2026-03-01T10:00:00Z') == duration('24h') ? 1 : 0", 1),
        ] as [(String, Value)])
    func accessors(source: String, expected: Value) throws { #expect(try Self.evaluate(source) == expected) }

    @Test("A zone that nobody knows is an error")
    func unknownZone() {
        #expect(throws: EvaluationError.self) { try Self.evaluate("timestamp(0).getHours('Middle/Earth')") }
    }
}
