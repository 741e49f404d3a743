import Members
import Record
import Terms

/// A part of the first page of portal or console that a capability shows there.
struct HomePanel: Sendable {
    enum Column: Sendable {
        /// Before what waits, after it, and in the column beside.
        case first, main, side
    }

    /// What it shows to one reader.
    struct Shown: Sendable {
        let model: any TemplateModel
        /// The page's heading by how much waits, where it is this part that knows one.
        let heading: (@Sendable (_ waiting: Int) -> String)?
        /// What somebody may want to begin from here.
        let button: Button?

        init(
            _ model: any TemplateModel, button: Button? = nil,
            heading: (@Sendable (_ waiting: Int) -> String)? = nil
        ) {
            (self.model, self.button, self.heading) = (model, button, heading)
        }
    }

    struct Button: Sendable {
        let href: Link
        let label: String
    }

    let area: PageArea
    let column: Column
    /// Within the column, lowest first.
    let order: Int
    /// What it takes to see it.
    let permission: Permission
    /// Whether the viewer's program has what it is about.
    let isOffered: @Sendable (Program) -> Bool
    let show: @Sendable (Visit, Surroundings) async throws -> Shown?

    init(
        _ area: PageArea, _ column: Column, order: Int, _ permission: Permission,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true },
        show: @escaping @Sendable (Visit, Surroundings) async throws -> Shown?
    ) {
        (self.area, self.column, self.order, self.permission) = (area, column, order, permission)
        self.isOffered = isOffered
        self.show = show
    }
}
