import Channel
import Members
import Record

/// The addresses of cases.
enum CaseAddress {
    static let list = SharedFixedAddress("/cases")
    static let begin = SharedFixedAddress("/cases/new")
    static let one = SharedAddress<ID<Case>>("/cases/{case}")
    static let file = SharedAddress<ID<Case>, ID<StoredFile>>("/cases/{case}/files/{file}")
    static let withdraw = SharedAddress<ID<Case>>("/cases/{case}/withdraw")
    static let reopen = SharedAddress<ID<Case>>("/cases/{case}/reopen")
    static let prioritise = PageAddress<ID<Case>>("/console/cases/{case}/priority")
    static let ask = PageAddress<ID<Case>>("/console/cases/{case}/ask")
    static let close = PageAddress<ID<Case>>("/console/cases/{case}/close")
}
