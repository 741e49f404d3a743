/// A language in which Guildhall speaks to people, by its code of ISO 639.
public enum Language: String, Codable, CaseIterable, Hashable, Sendable {
    case english = "en"
    case german = "de"
}
