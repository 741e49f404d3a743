/// What a decoder says about values that do not fit, and how other errors become ``DocumentError``s.
extension Tape {
    /// A member that a type needs is not there. When one of the members that are there has no place in the type and
    /// a name near to it, that is the error.
    @inline(never)
    func missing<Key: CodingKey>(_ key: Key, in map: Int, spelling: MemberName.Spelling) -> DocumentError {
        let name = MemberName.written(key.stringValue, spelling)
        let strangers = keys(of: map).filter { entry in
            let written = string(entry)
            return Key(stringValue: MemberName.key(written, spelling)) == nil && Key(stringValue: written) == nil
        }
        if let stranger = Nearest.name(to: name, among: strangers.map(string)),
            let entry = strangers.first(where: { string($0) == stranger })
        {
            entries[entry].flags.insert(.asked)
            return failure(at: entry, "unknown member `\(stranger)`", hint: "did you mean `\(name)`?")
        }
        var error = failure(at: map, "missing member `\(name)`", phrase: "form.missing")
        error.path = Pointer.member(name, of: error.path)
        return error
    }

    /// Refuses members of objects with named members that nobody has asked for. O(values).
    func refuseUnknownMembers<T: Decodable>(of type: T.Type) throws(DocumentError) {
        for map in 0..<count where entries[map].flags.contains(.named) && !entries[map].flags.contains(.open) {
            var key = map + 1
            for _ in 0..<entries[map].count {
                if !entries[key].flags.contains(.asked) { try tell(unknown(key, in: map, of: type), about: nil) }
                key = Int(entries[key + 1].next)
            }
        }
    }

    /// A type without members was decoded from the value at `index`: only an empty object will do.
    @inline(never)
    func refuseUnlessEmpty(_ index: Int) throws(DocumentError) {
        guard entries[index].kind == .map else { throw wrongKind(index, expected: "an object") }
        entries[index].flags.insert(.named)
    }

    /// The error for an unknown member; decodes a second time to learn which names the object may have.
    @inline(never)
    private func unknown<T: Decodable>(_ key: Int, in map: Int, of type: T.Type) -> DocumentError {
        recordedMap = map
        let before = told
        _ = try? decode(type, at: 0)
        told = before
        let name = string(key)
        let known = recordedNames.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let hint =
            Nearest.question(about: name, among: known)
            ?? (known.isEmpty ? "no members are expected here" : "known are \(DocumentText.list(known))")
        return failure(at: key, "unknown member `\(name)`", hint: hint)
    }

    /// Whatever a type threw while it was decoded from the value at `index`.
    @inline(never)
    func failure<T>(_ error: any Error, decoding type: T.Type, at index: Int) -> DocumentError {
        if let error = choices(type, at: index) ?? error as? DocumentError { return error }
        guard let error = error as? DecodingError else { return failure(at: index, "\(error)") }
        switch error {
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
            let said = context.underlyingError as? any Sayable
            return failure(at: place(context, index), context.debugDescription, phrase: said?.phrase)
        case .keyNotFound(let key, let context):
            let map = place(context, index)
            return missing(PathKey(stringValue: key.stringValue), in: map, spelling: .property)
        @unknown default:
            return failure(at: index, "\(error)")
        }
    }

    private func place(_ context: DecodingError.Context, _ index: Int) -> Int {
        let place = entry(at: context.codingPath)
        return place < index ? index : place
    }

    /// For a type with a fixed set of raw values: which there are.
    private func choices<T>(_ type: T.Type, at index: Int) -> DocumentError? {
        guard let type = type as? any (CaseIterable & RawRepresentable).Type else { return nil }
        let known = rawValues(type)
        guard !known.isEmpty else { return nil }
        let text = entries[index].kind == .string ? string(index) : nil
        let hint = text.flatMap { NumberHint.period($0, among: known) ?? Nearest.question(about: $0, among: known) }
        return failure(
            at: index,
            "expected \(known.count == 1 ? "" : "one of ")\(DocumentText.list(known)), got \(summary(index))",
            hint: hint, phrase: "form.choice")
    }
}

/// The raw values of an enumeration as they stand in a document.
private func rawValues<T: CaseIterable & RawRepresentable>(_ type: T.Type) -> [String] {
    type.allCases.map { "\($0.rawValue)" }
}
