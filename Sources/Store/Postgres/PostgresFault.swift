import CLibPQ

/// An error that the server reported for one statement.
struct PostgresFault {
    let state: String
    let message: String

    /// The letters are those of the protocol's error fields: C for the code, M for the message.
    init(_ result: OpaquePointer) {
        state = Self.field(result, "C")
        message = Self.field(result, "M")
    }

    /// The sentence for the caller.
    var error: StoreError {
        switch state.prefix(2) {
        case "22", "23": .constraint(message)
        case "42": .invalidQuery(message)
        case "53" where state == "53100": .diskFull
        case "55" where state == "55P03":
            .unavailable(
                "another server has kept a vendor to itself for 15 seconds. Try again, and look at that server.")
        case "40": .unavailable("other commands were in the way each time. Try again.")
        case "08", "53", "55", "57": .unavailable("PostgreSQL says: \(message).")
        default: .other("\(message) (SQLSTATE \(state))")
        }
    }

    /// What the error means for the transaction.
    func reach(of operation: PostgresOperation) -> Trouble.Reach {
        switch state {
        case "40001", "40P01": return .conflict
        // A plan made before another server changed the schema, or one that is not where it should be: a new connection
        // has no plans.
        case "0A000" where message.contains("cached plan"), "26000", "42P05": return .connection
        // The server ends the session, but the line may still look open.
        case "57P01", "57P02", "57P03", "57P05", "25P03": return .connection
        default: break
        }
        if let command = operation.kind.command { return .command(command) }
        return .transaction
    }

    private static func field(_ result: OpaquePointer, _ letter: Unicode.Scalar) -> String {
        PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) } ?? ""
    }
}

/// Something sent to the server whose answer is still to come.
struct PostgresOperation {
    enum Kind {
        /// Part of a command.
        case statement(Int)
        /// A query whose rows are kept under its number until they are taken, part of a command.
        case question(Int, Int)
        /// Preparing the statement `key` for a command.
        case prepare(PostgresStatementKey, Int?)
        /// BEGIN, the locks and the like.
        case control
        /// COMMIT.
        case commit
        /// The end of a stretch within which an error makes the server skip the rest.
        case sync

        /// The command it belongs to.
        var command: Int? {
            switch self {
            case .statement(let command), .question(_, let command): command
            case .prepare(_, let command): command
            case .control, .commit, .sync: nil
            }
        }
    }

    let kind: Kind
}

/// A statement as prepared: the same text is prepared anew for values of other types.
struct PostgresStatementKey: Hashable {
    let text: Int
    let signature: Int

    var name: String { "g\(text)_\(UInt(bitPattern: signature))" }
}
