import ArgumentParser
import Foundation
import Members
import Record

/// Where people reach the server; every subcommand that makes links takes it the same way.
struct LinkOption: ParsableArguments {
    @Option(
        name: .customLong("public-url"),
        help: ArgumentHelp(
            "Where people reach the server, for links: https://partners.example.com.",
            discussion: "Environment: GUILDHALL_PUBLIC_URL. Default: http://localhost with the port."))
    var publicURL: String?

    func validate() throws {
        let link = address()
        guard link.hasPrefix("https://") || link.hasPrefix("http://"), !link.contains(where: \.isWhitespace) else {
            throw ValidationError("--public-url is \(link); write it as https://partners.example.com")
        }
    }

    /// Without a slash at the end.
    func address(port: Int = 8080) -> String {
        let written = publicURL ?? ProcessInfo.processInfo.environment["GUILDHALL_PUBLIC_URL"] ?? ""
        let chosen = written.isEmpty ? "http://localhost:\(port)" : written
        return chosen.hasSuffix("/") ? String(chosen.dropLast()) : chosen
    }

    func reset(_ token: LinkToken) -> String { "\(address())/reset/\(token.text)" }

    func invitation(_ token: LinkToken) -> String { "\(address())/invitations/\(token.text)" }
}
