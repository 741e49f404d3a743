/// Scalars as Swift values, strictly; where scalars are lenient, strings are read as numbers and truth values.
extension Tape {
    @inline(__always)
    func text(_ index: Int) throws(DocumentError) -> String {
        guard entries[index].kind == .string else { throw wrongKind(index, expected: "a string") }
        return string(index)
    }

    @inline(__always)
    func bool(_ index: Int) throws(DocumentError) -> Bool {
        switch entries[index].kind {
        case .true: return true
        case .false: return false
        case .string where lenientScalars:
            let text = bytes(index)
            if text.elementsEqual("true".utf8) { return true }
            if text.elementsEqual("false".utf8) { return false }
        default: break
        }
        throw wrongKind(index, expected: "true or false", hint: NumberHint.truth, "form.yes_no")
    }

    @inline(__always)
    func integer<Integer: FixedWidthInteger>(_ index: Int) throws(DocumentError) -> Integer {
        guard isNumber(index) else {
            throw wrongKind(index, expected: "a whole number", hint: NumberHint.wholeNumber, "form.whole")
        }
        // As somebody typed it `1.000` may be a thousand: what is not written in digits alone is no number rather than
        // another one.
        if entries[index].kind == .string, !isWrittenInDigits(index) { throw notInteger(index, Integer.self) }
        if case .whole(let value) = WholeNumber.parse(bytes(index)) as WholeNumber.Outcome<Integer> { return value }
        throw notInteger(index, Integer.self)
    }

    /// The nearest number of type `Number`; one too large for it is an error.
    func floating<Number: BinaryFloatingPoint & LosslessStringConvertible>(
        _ index: Int
    ) throws(DocumentError) -> Number {
        guard isNumber(index) else { throw wrongKind(index, expected: "a number", "form.number") }
        let text = string(index)
        guard let value = Number(text), isDecimal(index) else {
            throw wrongKind(index, expected: "a number", "form.number")
        }
        guard value.isFinite else {
            throw failure(at: index, "\(DocumentText.shortened(text)) is too large for a floating-point number")
        }
        return value
    }

    private func isNumber(_ index: Int) -> Bool {
        entries[index].kind == .number || (lenientScalars && entries[index].kind == .string)
    }

    /// Whether a lenient string has nothing but digits, and perhaps a sign before them.
    private func isWrittenInDigits(_ index: Int) -> Bool {
        let text = bytes(index)
        let digits = text.first.map { "+-".utf8.contains($0) } ?? false ? text.dropFirst() : text[...]
        return !digits.isEmpty && digits.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    }

    /// Whether a lenient string is written as a decimal: `Double` also reads `nan`, `inf` and hexadecimals.
    private func isDecimal(_ index: Int) -> Bool {
        entries[index].kind == .number
            || bytes(index).allSatisfy { $0 &- UInt8(ascii: "0") < 10 || "+-.eE".utf8.contains($0) }
    }

    @inline(never)
    private func notInteger<Integer: FixedWidthInteger>(_ index: Int, _ type: Integer.Type) -> DocumentError {
        let text = DocumentText.shortened(string(index))
        switch WholeNumber.parse(bytes(index)) as WholeNumber.Outcome<Integer> {
        case .outOfRange:
            return failure(
                at: index, "\(text) is not between \(Integer.min) and \(Integer.max)", phrase: "form.whole")
        case .notNumber:
            return wrongKind(index, expected: "a whole number", "form.whole")
        case .notWhole, .whole:
            return failure(at: index, "\(text) is not a whole number", phrase: "form.whole")
        }
    }

    /// `expected a string, got number 5`.
    @inline(never)
    func wrongKind(
        _ index: Int, expected: String, hint: (String) -> String? = { _ in nil }, _ phrase: Phrase? = nil
    ) -> DocumentError {
        let meant = entries[index].kind == .string ? hint(string(index)) : nil
        return failure(at: index, "expected \(expected), got \(summary(index))", hint: meant, phrase: phrase)
    }
}
