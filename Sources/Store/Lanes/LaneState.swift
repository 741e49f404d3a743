import Dispatch

/// What waits for the lanes and what they are at.
struct LaneState {
    let lanes: Int
    var waiting: [Hold: [LaneJob]] = [:]
    /// The keys of `waiting`, the one first whose first command came first.
    var order: [Hold] = []
    /// What the lanes at work hold.
    private var busy: [Hold] = []
    /// The bells of the lanes that sleep.
    var sleepers: [DispatchSemaphore] = []
    /// How many lanes have a connection.
    var connections = 0
    var refusal: StoreError?
    var isClosed = false

    /// So many commands of one lot may wait.
    static let most = 10_000

    init(lanes: Int) {
        self.lanes = lanes
    }

    mutating func add(_ job: LaneJob) {
        if waiting[job.hold] == nil { order.append(job.hold) }
        waiting[job.hold, default: []].append(job)
    }

    mutating func giveBack(_ held: Hold) {
        if let place = busy.firstIndex(of: held) { busy.remove(at: place) }
    }

    /// Takes the lot that waits longest among those whose owners no lane holds, and a share of the others where more wait than there
    /// are lanes.
    mutating func takeReady(atMost limit: Int) -> Lot? {
        let share = max(1, (order.count + lanes - 1) / lanes)
        var lot = Lot(hold: .nothing, jobs: [])
        for hold in ready(atMost: share) where lot.jobs.count < limit {
            let jobs = waiting.removeValue(forKey: hold) ?? []
            order.removeAll { $0 == hold }
            let room = limit - lot.jobs.count
            lot.hold.formUnion(hold)
            lot.jobs += jobs.prefix(room)
            guard jobs.count > room else { continue }
            waiting[hold] = Array(jobs.dropFirst(room))
            order.append(hold)
        }
        guard !lot.jobs.isEmpty else { return nil }
        busy.append(lot.hold)
        return lot
    }

    /// The bell of a lane that sleeps while there is something to do.
    mutating func bellForReady() -> DispatchSemaphore? {
        sleepers.isEmpty || ready(atMost: 1).isEmpty ? nil : sleepers.removeLast()
    }

    /// Is there something to do that no lane is about to take?
    var needsLane: Bool { sleepers.isEmpty && !ready(atMost: 1).isEmpty }

    /// The first lots that a lane may take. One that has to wait for a lane reserves its owners, so that none is overtaken for ever
    /// by others that need fewer.
    private func ready(atMost count: Int) -> [Hold] {
        var found: [Hold] = []
        var taken = busy.reduce(into: Hold.nothing) { $0.formUnion($1) }
        for hold in order where found.count < count {
            if taken == .everything { break }
            if hold.isDisjoint(with: taken) { found.append(hold) }
            taken.formUnion(hold)
        }
        return found
    }
}
