import Record
import Testing

@testable import Members
@testable import Terms

@Suite("Floods of passwords")
struct FloodTests {
    @Test("Who waits is let on in turns, place by place and account by account")
    func turns() {
        var queue = FairQueue<String>()
        for number in 0..<4 { _ = queue.add("flood\(number)", for: .init(place: "flood", account: "a")) }
        _ = queue.add("flood-b", for: .init(place: "flood", account: "b"))
        _ = queue.add("ada", for: .init(place: "office", account: "ada"))
        _ = queue.add("bo", for: .init(place: "office", account: "bo"))
        var order: [String] = []
        while let next = queue.next() { order.append(next) }
        #expect(order == ["flood0", "ada", "flood-b", "bo", "flood1", "flood2", "flood3"])
    }

    @Test("What was given up has no turn")
    func removed() {
        var queue = FairQueue<String>()
        let first = queue.add("gone", for: .init(place: "a", account: "a"))
        _ = queue.add("there", for: .init(place: "a", account: "a"))
        #expect(queue.remove(first) == "gone" && queue.remove(first) == nil)
        #expect(queue.next() == "there" && queue.next() == nil)
    }

    @Test("One place has twenty waiting at most, and others are let on all the same")
    func onePlace() async throws {
        let work = PasswordWork(cost: PasswordCost(rounds: 1 << 12), atOnce: 1)
        let flood = PasswordWork.Turn(place: "flood", account: "victim")
        let refused = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<60 {
                group.addTask {
                    do {
                        _ = try await work.fits("x", nil, for: flood)
                        return false
                    } catch { return true }
                }
            }
            group.addTask {
                (try? await work.fits("x", nil, for: .init(place: "office", account: "ada"))) == nil
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(refused >= 39 - 1 && refused <= 60)
        #expect(try await work.fits("x", nil, for: .init(place: "office", account: "ada")) == false)
    }

    @Test("When the caller is gone, waiting ends")
    func gone() async throws {
        let work = PasswordWork(cost: PasswordCost(rounds: 1 << 14), atOnce: 1)
        let turn = PasswordWork.Turn(place: "a", account: "a")
        let tasks = (0..<10).map { _ in Task { try await work.fits("x", nil, for: turn) } }
        while await work.length < 5 { await Task.yield() }
        for task in tasks { task.cancel() }
        var ended = 0
        for task in tasks {
            do { _ = try await task.value } catch is CancellationError { ended += 1 } catch {}
        }
        #expect(ended >= 5)
        #expect(await work.length == 0)
    }
}
