import Testing

@testable import Terms

@Suite("JSON there and back")
struct JSONRoundTripTests {
    @Test(
        "A random document reads back as itself, from compact and from pretty text", arguments: 0..<400 as Range<UInt64>
    )
    func documents(seed: UInt64) throws {
        var random = Seeded(seed)
        let node = Node.random(depth: 5, using: &random)
        let bytes = JSON.encode(node)
        #expect(try JSON.parse(bytes) == node)
        #expect(try JSON.parse(JSON.pretty(node)) == node)
        #expect(try JSON.decode(Node.self, from: bytes) == node)
        #expect(try node.decode(Node.self) == node)
        #expect(try JSON.encode(["document": node]) == Array("{\"document\":".utf8) + bytes + Array("}".utf8))
    }

    @Test("Every finite floating-point number reads back bit for bit")
    func doubles() throws {
        var random = Seeded(7)
        var numbers: [Double] = [
            0, -0.0, 1, -1, 0.1, 1e16, 1e21, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, .pi,
        ]
        numbers += (0..<20_000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
        let back = try JSON.decode([Double].self, from: JSON.encode(numbers))
        #expect(back.map(\.bitPattern) == numbers.map(\.bitPattern))
        let floats = (0..<20_000).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.next())) }
            .filter(\.isFinite)
        #expect(try JSON.decode([Float].self, from: JSON.encode(floats)) == floats)
    }

    @Test("Every whole number reads back, to the ends of its type")
    func integers() throws {
        var random = Seeded(8)
        let signed = [Int64.min, .max, 0, -1] + (0..<2_000).map { Int64(bitPattern: random.next()) >> ($0 % 64) }
        let unsigned = [UInt64.max, 0, 9, 10, 99, 100] + (0..<2_000).map { random.next() >> ($0 % 64) }
        #expect(try JSON.decode([Int64].self, from: JSON.encode(signed)) == signed)
        #expect(try JSON.decode([UInt64].self, from: JSON.encode(unsigned)) == unsigned)
        #expect(try JSON.decode([Int8].self, from: "[-128,127]") == [-128, 127])
    }

    @Test("Mutated documents are read or refused, and what is read reads back", arguments: 0..<8 as Range<UInt64>)
    func mutations(seed: UInt64) throws {
        var random = Seeded(seed &+ 1_000)
        let pieces = ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", ".", "\\u", "d83d", "\n", "\u{0}", "é"]
        var read = 0
        for _ in 0..<5_000 {
            var bytes = JSON.encode(Node.random(depth: 3, using: &random))
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(contentsOf: pieces.randomElement(using: &random)!.utf8, at: place)
                case 1 where place < bytes.count: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                case 2 where place < bytes.count: bytes.remove(at: place)
                default: bytes.removeLast(Int.random(in: 0...min(3, bytes.count), using: &random))
                }
            }
            guard let node = try? JSON.parse(bytes) else { continue }
            read += 1
            #expect(try JSON.parse(JSON.encode(node)) == node)
        }
        #expect(read > 100)
    }
}
