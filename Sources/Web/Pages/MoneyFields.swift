import Terms

extension Visit {
    /// The two fields of an amount: figures and currency, the program's unless another is chosen.
    func money(_ name: String, _ label: String, value: Money? = nil, required: Bool = true) -> [Field] {
        let own = surroundings?.program.currency.code ?? "USD"
        let codes = [own] + Currency.codes.filter { $0 != own }
        return [
            field(
                "\(name).amount", label, value: value.map(formats.amount), required: required, inputmode: "decimal"),
            field(
                "\(name).currency", "frame.currency", .choice(codes.map { (value: $0, label: $0) }),
                value: value?.currency.code ?? own),
        ]
    }
}
