import Record
import Terms

extension OnboardingStep {
    /// - Throws: `Problem.invalid` for a file that the step does not take.
    package func check(_ type: FileType, size: Int, name: String, field: String) throws {
        guard takes.contains(where: type.endings.contains) else {
            throw Problem.invalid(
                field: field,
                Phrase(
                    takes.isEmpty ? "step.takes_no_files" : "step.other_kind",
                    ["file": .text(name), "takes": .list(takes.map(TypedValue.text))]))
        }
        guard size <= mostMB << 20 else {
            throw Problem.invalid(
                field: field, Phrase("file.large", ["file": .text(name), "most": .count(mostMB)]))
        }
    }
}
