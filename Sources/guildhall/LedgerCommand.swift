import ArgumentParser
import Channel
import Finance
import Foundation
import Logging
import Record
import Store

/// `guildhall ledger …`: proves the ledger of a database, and writes it for other programs.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Checks the ledger, and writes it for plain-text accounting.",
        subcommands: [Check.self, Export.self, Balances.self])

    /// `guildhall ledger check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Proves that postings, balances and invoices of every vendor agree.",
            discussion: """
                Example: guildhall ledger check --database sqlite:channel.sqlite
                Exit code 1 when there is any fault.
                """)

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let opened = try await database.openExisting(Logger.program())
            var faults = 0
            for vendor in try await LedgerBook.vendors(of: opened) {
                let check = try await LedgerCheck.run(LedgerBook(vendor, in: opened))
                for fault in check.faults { print("\(vendor): \(fault)") }
                let funds = try await FundCheck.run(LedgerBook(vendor, in: opened))
                for fault in funds.faults { print("\(vendor): \(fault)") }
                print("\(vendor): \(check.summary)" + (funds.budgets == 0 ? "" : "; \(funds.summary)"))
                faults += check.faults.count + funds.faults.count
            }
            await opened.close()
            guard faults == 0 else { throw ExitCode(1) }
        }
    }

    /// `guildhall ledger export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes all postings of a vendor as text that hledger or Beancount reads.",
            discussion: """
                Example: guildhall ledger export --program avepoint > ledger.journal && hledger -f ledger.journal balance
                """)

        @Option(help: "Whose form: hledger or beancount.")
        var form = PlainTextLedger.Form.hledger

        @OptionGroup var vendor: VendorOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let opened = try await database.openExisting(Logger.program())
            let id = try await vendor.find(in: Guildhall(database: opened))
            try await PlainTextLedger(LedgerBook(id, in: opened), as: form).write { text in
                try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
            }
            await opened.close()
        }
    }

    /// `guildhall ledger balances`
    struct Balances: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes what stands on every account of a vendor, as CSV: account, currency, amount.",
            discussion: "Example: guildhall ledger balances --program avepoint")

        @OptionGroup var vendor: VendorOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let opened = try await database.openExisting(Logger.program())
            let id = try await vendor.find(in: Guildhall(database: opened))
            print("account,currency,amount")
            for balance in try await LedgerBook(id, in: opened).balances()
            where balance.account.isByPartner == (balance.partner != nil) {
                let account = PlainTextLedger.account(balance.account, balance.partner?.text)
                print("\(account),\(balance.amount.currency.code),\(balance.amount.decimalText)")
            }
            await opened.close()
        }
    }
}

extension PlainTextLedger.Form: ExpressibleByArgument {}
