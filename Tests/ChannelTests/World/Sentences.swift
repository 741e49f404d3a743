import Record
import Terms

@testable import Channel

extension Wording {
    /// English, without the names of a program.
    static let plain = Wording(.english, nil, book: Capabilities.channel.book)
}

extension Problem {
    /// What is wrong, in English.
    var message: String { message(in: .plain) }
    /// What to do about it, in English.
    var hint: String? { hint(in: .plain) }
}
