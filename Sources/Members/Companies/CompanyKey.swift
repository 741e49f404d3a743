import Foundation
import Matching
import Record
import Store
import Terms

/// What two descriptions of a company are compared by, be it an end customer or one that applies. The one place that decides whether
/// they mean the same company.
package struct CompanyKey: Hashable, Sendable {
    /// The name in small letters without accents, punctuation and legal form: what records are looked up by.
    package let name: String
    /// The name as it was written.
    package let written: String
    /// The web domain as one compares it, or what was typed where that is none.
    package let domain: String?

    package init(name: String, domain: String?) {
        self.name = Self.normalised(name)
        written = name
        self.domain = domain.map { DomainName($0)?.text ?? $0.lowercased().withoutBlanksAround }
    }

    /// Same name however it is written, or same domain. Costs some thirty microseconds where neither is plain.
    package func matches(_ other: CompanyKey) -> Bool {
        telling != nil && telling == other.telling || isSameName(as: other)
    }

    /// Same name however it is written.
    package func isSameName(as other: CompanyKey) -> Bool {
        name == other.name || NameComparison(CompanyName(written), CompanyName(other.written)).isSameName
    }

    /// The domain where it says whose it is: not a mail provider's, a host's or what is no domain.
    package var telling: String? {
        guard let domain, let ascii = DomainName(domain)?.ascii, CompanyDomain(ascii: ascii).kind == .own else {
            return nil
        }
        return domain
    }

    package static func == (one: CompanyKey, other: CompanyKey) -> Bool {
        one.name == other.name && one.domain == other.domain
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(domain)
    }

    /// Is this the same company as it was first described? The name stays, and so does the domain once there is one: by changing
    /// first the one and then the other a description would wander to another company.
    package func remains(_ first: CompanyKey) -> Bool {
        name == first.name && (first.domain == nil || domain == first.domain)
    }

    private static let legalForms = Set(
        """
        inc incorporated corp corporation co company llc llp lp ltd limited plc gmbh ag kg ohg se sa sas sarl srl spa bv nv \
        ab as oy aps kk pty pte bhd sdn sro doo kft zrt nyrt lda ltda sl slu ks
        """.split(separator: " ").map(String.init))

    /// Marks within a word, which join what stands on both sides.
    private static let joining: Set<Character> = [".", "'", "\u{2019}", "\u{02BC}", "`"]

    private static func normalised(_ name: String) -> String {
        let folded = folded(name)
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        for character in folded {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else if character == "&" {
                end()
                words.append("and")
            } else if !joining.contains(character), character != "/" || word.count != 1 {
                // A stroke after a single letter joins, too: `A/S`.
                end()
            }
        }
        end()
        while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
        return words.isEmpty ? folded : words.joined(separator: " ")
    }

    /// In small letters and without accents; plain ASCII, the usual case, needs no tables. What nobody sees makes no difference either:
    /// with a soft hyphen in it a name would look the same and be another one.
    private static func folded(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 >= 128 }) else { return name.lowercased() }
        let seen = String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.isUnseen }))
        return seen.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }
}
