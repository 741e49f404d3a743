import Crypto
import Foundation
import Terms

/// What takes back what was just done: the opposite command as a form, which stands beside the sentence that says it was done.
///
/// It travels in the address of the next page, sealed with the token that guards the session's forms, so that in no other session and
/// from nobody else it becomes a form. It brings the version that was left behind: once somebody changed the thing again, it is
/// refused as any form is that was shown before.
struct Undo: Codable, Hashable, Sendable {
    struct Member: Codable, Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Where the form is sent to: an action of the pages as any other.
    let action: Link
    let members: [Member]

    /// As it stands in an address.
    func sealed(by token: String) throws(DocumentError) -> String {
        let body = Data(try JSON.encode(self))
        let seal = HMAC<SHA256>.authenticationCode(for: body, using: Self.key(token))
        return "\(Self.plain(body)).\(Self.plain(Data(seal)))"
    }

    init(action: Link, _ members: [String: String], version: Int64?) {
        self.action = action
        let version = version.map { [Member(name: "version", value: String($0))] } ?? []
        self.members = members.sorted { $0.key < $1.key }.map { Member(name: $0.key, value: $0.value) } + version
    }

    /// Nil unless it was sealed with the same token.
    init?(sealed text: String, by token: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Self.data(String($0)) }
        guard !token.isEmpty, parts.count == 2, let body = parts[0], let seal = parts[1],
            HMAC<SHA256>.isValidAuthenticationCode(seal, authenticating: body, using: Self.key(token)),
            let undo = try? JSON.decode(Undo.self, from: String(decoding: body, as: UTF8.self))
        else { return nil }
        self = undo
    }

    private static func key(_ token: String) -> SymmetricKey { SymmetricKey(data: Array("undo \(token)".utf8)) }

    /// Base64 with the letters that addresses may have (RFC 4648, section 5).
    private static func plain(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    private static func data(_ text: String) -> Data? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    }
}

extension Visit {
    /// What takes back what was just done.
    ///
    /// - Parameters:
    ///   - action: the opposite.
    ///   - reason: the member in which it says why: that it was a mistake, in the person's own language.
    ///   - version: of the record as it is now.
    func undo(
        _ action: Link, _ members: [String: String] = [:], reason: String? = nil, version: Int64?
    ) -> Undo {
        var members = members
        if let reason { members[reason] = text("frame.undo_reason") }
        return Undo(action: action, members, version: version)
    }

    /// What this page may offer to take back.
    var offered: Undo? {
        guard viewer != nil, let text = search["undo"] else { return nil }
        return Undo(sealed: text, by: formToken)
    }
}
