import Store
import Terms

/// A condition of a list, which adds itself with its arguments.
package typealias ListCondition = @Sendable (inout Conditions) -> Void

/// Something that a list is filtered by: one parameter of the API, one field of the page, one condition in SQL.
package struct ListFilter: Sendable {
    /// As it stands in the API: `product_line`.
    package let name: String
    let read: @Sendable (KeyedDecodingContainer<ListMember>) throws -> Chosen?
    /// What holds while nothing is chosen.
    let otherwise: (@Sendable (Reader) -> [ListCondition])?

    /// A filter with the value that is wanted.
    struct Chosen: Sendable {
        let name: String
        /// Are there so few rows by it that they are sorted when asked for? Then no index is made for every order behind it.
        var isFew = false
        let encode: @Sendable (inout KeyedEncodingContainer<ListMember>) throws -> Void
        /// Conditions of which each row fulfils one at most: each is answered from an index of its own.
        let alternatives: @Sendable (Reader, _ order: String) throws -> [ListCondition]
    }

    /// Rows that fulfil one of several conditions.
    ///
    /// - Parameters:
    ///   - few: whether few rows fulfil them, which are sorted when they are asked for.
    ///   - otherwise: conditions that all hold while nothing is chosen.
    ///   - alternatives: conditions that exclude one another; `order` is the name of what is sorted by.
    package static func alternatives<Value: Codable & Sendable>(
        _ name: String, _: Value.Type, few: Bool = false, otherwise: (@Sendable (Reader) -> [ListCondition])? = nil,
        _ alternatives: @escaping @Sendable (_ value: Value, Reader, _ order: String) throws -> [ListCondition]
    ) -> ListFilter {
        let key = ListMember(name)
        return ListFilter(
            name: name,
            read: { members in
                try members.decodeIfPresent(Value.self, forKey: key).map { value in
                    Chosen(
                        name: name, isFew: few, encode: { try $0.encode(value, forKey: key) },
                        alternatives: { try alternatives(value, $0, $1) })
                }
            }, otherwise: otherwise)
    }

    /// Rows of which there are few by each of some conditions, such as those of one end customer: each is found by an index, and sorted.
    package static func few<Value: Codable & Sendable>(
        _ name: String, _: Value.Type,
        _ alternatives: @escaping @Sendable (_ value: Value, Reader) throws -> [ListCondition]
    ) -> ListFilter {
        .alternatives(name, Value.self, few: true) { value, reader, _ in try alternatives(value, reader) }
    }

    /// Rows that fulfil one condition.
    package static func rows<Value: Codable & Sendable>(
        _ name: String, _: Value.Type, otherwise: (@Sendable (Reader) -> [ListCondition])? = nil,
        where condition: @escaping @Sendable (_ value: Value, Reader) throws -> ListCondition
    ) -> ListFilter {
        alternatives(name, Value.self, otherwise: otherwise) { value, reader, _ in [try condition(value, reader)] }
    }

    /// Rows whose column holds exactly this text.
    package static func text(_ name: String, column: String? = nil) -> ListFilter {
        rows(name, String.self) { value, _ in
            { conditions in conditions.add(.text(value)) { "\(column ?? name) = \($0)" } }
        }
    }

    /// Rows whose column holds one of the choices.
    package static func choice<Value: Codable & CaseIterable & RawRepresentable & Sendable>(
        _ name: String, _: Value.Type, column: String? = nil
    ) -> ListFilter where Value.RawValue == String {
        rows(name, Value.self) { value, _ in
            { conditions in conditions.add(.text(value.rawValue)) { "\(column ?? name) = \($0)" } }
        }
    }

    /// Rows whose column holds the id of a thing that is there for the one who asks.
    ///
    /// - Parameter find: throws `Problem.notFound` where it is not.
    package static func id<Subject: Identified>(
        _ name: String, _: Subject.Type, column: String? = nil,
        otherwise: (@Sendable (Reader) -> [ListCondition])? = nil,
        find: @escaping @Sendable (ID<Subject>, Reader) throws -> Void
    ) -> ListFilter {
        rows(name, ID<Subject>.self, otherwise: otherwise) { value, reader in
            try find(value, reader)
            return { conditions in conditions.add(.text(value.text)) { "\(column ?? name) = \($0)" } }
        }
    }

    /// Rows whose column is 1, or 0.
    package static func flag(_ name: String, column: String? = nil) -> ListFilter {
        rows(name, Bool.self) { value, _ in { $0.add("\(column ?? name) = \(value ? 1 : 0)") } }
    }
}

/// The name of a member of what a list is asked.
struct ListMember: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    /// - Parameter name: as it stands in documents.
    init(_ name: String) { stringValue = MemberName.camelCase(name) }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    static let words = ListMember("q")
    static let sort = ListMember("sort")
    static let after = ListMember("after")
    static let limit = ListMember("limit")
    static let count = ListMember("count")
}
