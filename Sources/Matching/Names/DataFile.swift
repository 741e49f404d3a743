import Foundation

/// A file of data that belongs to this module: lines of cells between tabs, behind a first line that says what it was made from.
enum DataFile {
    /// The lines of a file of the bundle without its heading.
    ///
    /// It is a fault of the build when it is missing, so there is nobody to tell of it.
    static func lines(_ name: String) -> [Substring.UTF8View] {
        guard let url = Bundle.module.url(forResource: name, withExtension: "txt"),
            let text = try? String(contentsOf: url, encoding: .utf8)
        else { preconditionFailure("\(name).txt is not in the bundle of Matching") }
        var native = text
        native.makeContiguousUTF8()
        return native.utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    }
}

extension Substring.UTF8View {
    /// The parts between tabs.
    var cells: [Substring.UTF8View] { split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false) }

    /// Read as a number in hexadecimal; nil for anything else.
    var hexadecimal: UInt32? { UInt32(String(Substring(self)), radix: 16) }

    var text: String { String(Substring(self)) }
}
