import Foundation

/// How what other systems call a thing is compared: without regard to capitals, and to how an accented letter is put together. Nothing else
/// is left out, so that two things are not taken for one.
package enum SameText {
    /// What two texts have in common that mean the same.
    package static func key(_ text: String) -> String { text.precomposedStringWithCanonicalMapping.lowercased() }
}
