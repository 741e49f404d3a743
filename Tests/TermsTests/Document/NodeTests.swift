import Testing

@testable import Terms

@Suite("Nodes")
struct NodeTests {
    @Test("Members are read, replaced in place, appended and removed by name")
    func members() {
        var node: Node = ["a": 1, "b": [true, nil]]
        node["a"] = "x"
        node["c"] = ["d": 2]
        node["c"]?["d"] = 3
        #expect(node == ["a": "x", "b": [true, nil], "c": ["d": 3]])
        node["b"] = nil as Node?
        #expect(JSON.string(node) == #"{"a":"x","c":{"d":3}}"#)
        #expect(node["c"]?["d"]?.integer == 3)
        #expect(node["x"] == nil && node["a"]?["x"] == nil && node[0] == nil)
    }

    @Test("Two nodes are equal when their contents are, wherever they stand")
    func equality() throws {
        #expect(try JSON.parse("{\"a\":[1]}") == JSON.parse("\n{ \"a\" : [1] }"))
        #expect(try JSON.parse("[1]") != JSON.parse("[1.0]"))
        #expect(Node(.null) != false)
    }

    @Test("Paths are JSON pointers")
    func pointers() {
        expectFailure("/a~1b/~0c/0: expected a string, got null") {
            try JSON.decode([String: [String: [String]]].self, from: "{\"a/b\":{\"~c\":[null]}}")
        }
    }
}
