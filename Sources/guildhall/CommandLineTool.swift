import ArgumentParser
import Logging
import Record

/// The program: everything that logs does so in the same lines, and does as the command line says.
@main
enum Launch {
    static func main() async {
        let level = Logger.wantedLevel
        LoggingSystem.bootstrap { _ in
            var lines = LogLines()
            lines.logLevel = level
            return lines
        }
        await CommandLineTool.main()
    }
}

/// The command line. Exit codes: 0 when all is well, 1 when something checked was found wrong or could not be done, 64 for a
/// command that was not understood.
struct CommandLineTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guildhall",
        abstract: "Runs partner programs: deal registration, prices and every deadline, each with its clause.",
        discussion: """
            Start with sample data:   guildhall demo
            Check a program:          guildhall program check Programs/avepoint
            Serve a database:         guildhall serve --database sqlite:channel.sqlite
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, WorldCommand.self, FoundCommand.self, InviteCommand.self, RecoverCommand.self,
            SignOutCommand.self, ServeCommand.self,
            ProgramCommand.self,
            VerifyCommand.self, RekeyCommand.self,
            MailCommand.self, RatesCommand.self, ImportCommand.self, ExportCommand.self, RebuildCommand.self,
            RerunCommand.self, LedgerCommand.self, CompactCommand.self,
            CELCommand.self, MatchCommand.self,
        ])
}
