import Members
import Record
import Store
import Terms

/// Registrations. A partner sees its own, a distributor also those it registered; of the vendor's people nobody sees drafts.
package enum DealList: RecordList {
    package static let name = "list_deals"
    package static let permission = Permission.seeDeals
    package static let filters: [ListFilter] = [
        .alternatives("status", DealStatuses.self) { statuses, reader, _ in
            statuses.alternatives(today: reader.today.number)
        },
        .partner(), .partner("distributor"), .text("product_line"), overdue, expiring,
        // Those whose partner asks for a longer term.
        .flag("extension_asked"), .customer(),
        // Those submitted, or decided, in a period by days of UTC; and of these those of regions or a product line.
        period("submitted") { _ in }, period("decided") { $0.add("submitted IS NOT NULL AND decided <> submitted") },
    ]

    package static func conditions(_ reader: Reader) throws -> [ListCondition] {
        reader.context.actor.partner == nil ? [{ $0.add("status <> 'draft'") }] : []
    }

    package static func items(_ records: [Versioned<Deal>], _ reader: Reader) throws -> [DealSummary] {
        try reader.summaries(records)
    }

    /// True for those the vendor has not decided in the time it meant to; false for all others.
    private static let overdue = ListFilter.alternatives("overdue", Bool.self) { overdue, reader, order in
        let now = SQLValue.text(reader.now.description)
        guard overdue else {
            return [
                { conditions in
                    conditions.add(now) { "NOT (status IN ('submitted', 'in_review') AND by_due < \($0))" }
                }
            ]
        }
        let due = order == "due" ? "by_due" : "(by_due || '')"
        return ["submitted", "in_review"].map { status in
            { conditions in
                conditions.add("status = '\(status)'")
                conditions.add(now) { "\(due) < \($0)" }
            }
        }
    }

    private static func period(_ column: String, _ more: @escaping ListCondition) -> ListFilter {
        .few(column, ReportSlice.self) { slice, reader in
            let regions = reader.regions(of: slice)
            return [
                { conditions in
                    conditions.add(.text(slice.period.first.description)) { "\(column) >= \($0)" }
                    conditions.add(.text(slice.period.end.description)) { "\(column) < \($0)" }
                    more(&conditions)
                    regions(&conditions)
                    if let line = slice[.productLine] { conditions.add(.text(line)) { "product_line = \($0)" } }
                    // A registration is of a product line, and of no product of it.
                    if slice[.sku] != nil { conditions.add("1 = 0") }
                }
            ]
        }
    }

    /// In force, with so many days left at most.
    private static let expiring = ListFilter.alternatives("expiring", Int.self) { days, reader, order in
        guard (0...3_660).contains(days) else {
            throw Problem.invalid(field: "/expiring", Phrase("deal.expiring", ["days": .count(days)]))
        }
        let today = Int64(reader.today.number)
        let expiry = order == "expiry" ? "by_expiry" : "by_expiry + 0"
        return ["approved", "suspended"].map { status in
            { conditions in
                conditions.add("status = '\(status)'")
                conditions.add(.integer(today)) { "\(expiry) >= \($0)" }
                conditions.add(.integer(today + Int64(days))) { "\(expiry) < \($0)" }
            }
        }
    }
}

package typealias ListDeals = ListQuery<DealList>
