import Record
import Terms

extension Comparison {
    /// What is compared of licences when a record is performed again under other terms.
    package static let licences = Comparison(Licence.self) { licence in
        Comparison.Thing(
            of: licence.partner,
            Phrase("compare.licence", ["licence": .named(.licence, licence.licence), "id": .text(licence.id.text)]),
            [
                .init("compare.licence.status", licence.status.phrase),
                .init("compare.licence.expires", licence.expires.map(TypedValue.day)),
            ])
    }
}
