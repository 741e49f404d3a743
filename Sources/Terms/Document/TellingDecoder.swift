/// Decoding that goes on behind a mistake, so that all of them can be told at once.
extension Node {
    /// What a document says as a `T`, and everything that is wrong with it, in the order of the text.
    struct Told<T> {
        /// What could be read, with values made up in the place of those that are missing or do not fit; nil where not even that
        /// makes a `T`.
        let value: T?
        let errors: [DocumentError]
    }

    /// Decodes a `T` as `decode` does, but tells every missing, unknown and misfitting member. A type that decodes itself in several
    /// ways, one after the other, had better be ``NodeDecodable``: what does not fit in the first way is told.
    func telling<T: Decodable>(_ type: T.Type) -> Told<T> {
        let tape = Tape(self, lenientScalars: false)
        tape.told = []
        var value: T?
        do throws(DocumentError) {
            value = try tape.decode(type)
        } catch {
            if tape.told?.isEmpty ?? true { tape.told = [error] }
        }
        let errors = (tape.told ?? []).sorted { $0.position < $1.position }
        return Told(value: value, errors: errors)
    }
}

extension Tape {
    /// Notes a mistake about the value at `index`, so that decoding can go on, or throws it. What is inside the value is told no more.
    @inline(never)
    func tell(_ error: DocumentError, about index: Int?) throws(DocumentError) {
        guard told != nil else { throw error }
        told?.append(arePathsPut ? error : final(error))
        guard let index, entries[index].kind == .map || entries[index].kind == .list else { return }
        for inner in index..<Int(entries[index].next) { entries[inner].flags.insert(.open) }
    }
}
