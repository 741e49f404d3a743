import Foundation

/// Ways in which people write the name of a company otherwise.
enum Misspelling: String, CaseIterable {
    case form
    case formSpelled = "form spelled out"
    case formGone = "form left out"
    case plain = "no accents"
    case pairs = "accents as two letters"
    case capitals
    case joined = "written as one"
    case parted = "parted"
    case slip = "a typing slip"
    case twoSlips = "two slips"
    case order
    case cut = "descriptor cut"
    case gone = "descriptor left out"
    case and = "and for &"
    case number = "number in words"
    case acronym
    case cyrillic = "in Cyrillic"

    /// A name as it might be written; nil where it has not what this way changes.
    func write(_ name: AccountName, _ random: inout SeededRandom) -> String? {
        var other = name
        switch self {
        case .form:
            guard name.form != nil else { return nil }
            other.form = AccountMaker.forms.randomElement(using: &random)?.short
        case .formSpelled:
            guard let form = AccountMaker.forms.first(where: { $0.short == name.form }) else { return nil }
            other.form = form.long
        case .formGone:
            guard name.form != nil else { return nil }
            other.form = nil
        case .plain:
            return changed(
                name,
                name.text.folding(options: .diacriticInsensitive, locale: nil).replacingOccurrences(of: "ø", with: "o"))
        case .pairs:
            let pairs = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa")]
            return changed(name, pairs.reduce(name.text) { $0.replacingOccurrences(of: $1.0, with: $1.1) })
        case .capitals: return name.text.uppercased()
        case .joined:
            guard name.words.count > 1, !name.isJoint else { return nil }
            other.words = [name.words.joined()]
        case .parted:
            guard name.words[0].count > 6 else { return nil }
            let half = name.words[0].count / 2
            other.words[0] = "\(name.words[0].prefix(half)) \(name.words[0].dropFirst(half).capitalized)"
        case .slip:
            guard name.words[0].count > 4 else { return nil }
            other.words[0] = Self.slip(name.words[0], &random)
        case .twoSlips:
            guard name.words[0].count > 7 else { return nil }
            other.words[0] = Self.slip(Self.slip(name.words[0], &random), &random)
        case .order:
            guard name.words.count > 1 else { return nil }
            other.words = name.words.reversed()
        case .cut:
            guard let descriptor = name.descriptor, descriptor.count > 6 else { return nil }
            other.descriptor = "\(descriptor.prefix(4))."
        case .gone:
            guard name.descriptor != nil, name.place == nil, name.number == nil else { return nil }
            other.descriptor = nil
        case .and:
            guard name.isJoint else { return nil }
            return name.text.replacingOccurrences(
                of: "&", with: ["and", "und", "et", "y"].randomElement(using: &random) ?? "and")
        case .number:
            guard let number = name.number else { return nil }
            let words = NumberFormatter()
            words.locale = Locale(identifier: "en_US")
            words.numberStyle = .spellOut
            guard let said = words.string(from: NSNumber(value: number)) else { return nil }
            return name.text.replacingOccurrences(of: " \(number)", with: " \(said)")
        case .acronym:
            let words = [name.words.joined(separator: " "), name.descriptor ?? "", name.place ?? ""].joined(
                separator: " ")
            let letters = words.split(separator: " ").compactMap(\.first)
            guard letters.count > 2, name.number == nil else { return nil }
            return String(letters).uppercased().folding(options: .diacriticInsensitive, locale: nil)
        case .cyrillic:
            guard name.words.joined().allSatisfy(\.isASCII) else { return nil }
            // As it is said: other alphabets have no letter for some of ours.
            let said = [("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("ph", "f"), ("th", "t")]
            other.words = name.words.map { word in
                let plain = said.reduce(word.lowercased()) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
                return (plain.applyingTransform(.latinToCyrillic, reverse: false) ?? plain).capitalized
            }
        }
        return changed(name, other.text)
    }

    private func changed(_ name: AccountName, _ text: String) -> String? { text == name.text ? nil : text }

    /// A letter left out, doubled, exchanged with its neighbour, or another one, not the first.
    private static func slip(_ word: String, _ random: inout SeededRandom) -> String {
        var letters = Array(word)
        let place = 1 + random.below(letters.count - 2)
        switch random.below(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(letters[place], at: place)
        case 2: letters.swapAt(place, place + 1)
        default: letters[place] = Array("etaoinshrdlu")[random.below(12)]
        }
        return String(letters)
    }
}
