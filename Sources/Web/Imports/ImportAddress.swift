import Channel
import Record

/// The addresses of files that are brought in, and of what is taken out.
enum ImportAddress {
    static let list = FixedAddress("/console/imports")
    static let file = PageAddress<ID<Import>>("/console/imports/{import}")
    static let export = PageAddress<ImportKind>("/console/exports/{kind}")
}

extension ImportKind: AddressPart {
    init?(part: String) { self.init(rawValue: part) }
    var part: String { rawValue }
}
