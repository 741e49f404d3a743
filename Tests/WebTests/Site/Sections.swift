extension Site {
    /// Sections that are put into the sample program for tests, in place of its own.
    static let learning = """
        certifications:
          - {id: sales, label: Sales Professional, clause: "4.2", valid_months: 24}
        courses:
          - {id: sales-course, label: Selling, clause: "4.2", mode: remote, certification: sales}
          - {id: workshop, label: Workshop, clause: "4.2", mode: in_person}
        licences:
          - {id: nfr, label: Demo licence, clause: "4.2", quota: 2, valid_days: 30}
        fees:
          - {id: yearly, label: Yearly fee, clause: "4.2", types: [distributor], amount: agreed}
        allowances:
          - {id: kits, label: Marketing kits, clause: "4.2", count: 1000, period: calendar}
        library: {clause: "4.2"}
        directory: {clause: "4.2", fields: [website, description, city, phone, specialities]}
        contacts:
          - {id: support, purpose: Support, email: help@vendor.example, clause: "4.2"}

        """
}

extension String {
    /// A program's text with sections put in place of its own of the same names.
    func replacing(sections: String) -> String {
        let names = sections.split(separator: "\n").filter { $0.first?.isLetter == true }.compactMap {
            $0.split(separator: ":").first
        }
        var kept: [Substring] = []
        var isReplaced = false
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.first?.isLetter == true { isReplaced = names.contains { line.hasPrefix($0 + ":") } }
            if !isReplaced { kept.append(line) }
        }
        return kept.joined(separator: "\n") + "\n" + sections
    }
}
