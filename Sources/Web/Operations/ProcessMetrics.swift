import Terms

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What Prometheus expects of every process.
struct ProcessMetrics {
    let started: Instant

    /// In the Prometheus text format, version 0.0.4. Memory is told only where there is a `/proc`.
    var prometheusText: String {
        var text = Self.gauge(
            "process_start_time_seconds", "Start of the process since the Unix epoch.",
            Double(started.milliseconds) / 1_000)
        if let bytes = Self.residentBytes {
            text += Self.gauge("process_resident_memory_bytes", "Resident memory size.", bytes)
        }
        return text
    }

    private static func gauge(_ name: String, _ help: String, _ value: some CustomStringConvertible) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) gauge\n\(name) \(value)\n"
    }

    /// The second field of `statm` is a count of pages.
    private static var residentBytes: Int? {
        guard let file = fopen("/proc/self/statm", "r") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = fread(&bytes, 1, bytes.count, file)
        let fields = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
