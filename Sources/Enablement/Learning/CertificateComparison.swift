import Record
import Terms

extension Comparison {
    /// What is compared of certificates when a record is performed again under other terms.
    package static let certificates = Comparison(Certificate.self) { certificate in
        Comparison.Thing(
            of: certificate.partner,
            Phrase(
                "compare.certificate",
                [
                    "certification": .named(.certification, certificate.certification),
                    "id": .text(certificate.id.text),
                ]),
            [
                .init("compare.certificate.expires", certificate.expires.map(TypedValue.day)),
                .init("compare.certificate.revoked", certificate.revoked.map { .day($0.day) }),
            ])
    }
}
