import ArgumentParser
import Channel
import Record
import Store
import Terms

/// Whose record is meant; every subcommand that works for one vendor takes it the same way.
struct VendorOption: ParsableArguments {
    @Option(help: "The name of the vendor's program, such as avepoint. Not needed where there is only one vendor.")
    var program: String?

    @Option(help: "The vendor's id, where several run the same program.")
    var vendor: String?

    /// The vendor that is meant.
    ///
    /// - Throws: `Mistake` when none is, or several may be.
    func find(in guildhall: Guildhall) async throws -> ID<Vendor> {
        do {
            return try await guildhall.vendor(id: vendor, running: program)
        } catch let problem as Problem {
            throw Mistake(problem)
        }
    }
}

extension Mistake {
    /// What was wrong with a request, with what to do about it.
    init(_ problem: Problem) {
        let wording = Wording(.english, nil, book: Capabilities.channel.book)
        self.init([problem.message(in: wording), problem.hint(in: wording)].compactMap(\.self).joined(separator: "; "))
    }
}
