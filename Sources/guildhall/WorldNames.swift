import Record
import Terms

/// Names as people write them, and what goes with them, by a seed.
struct WorldNames: Sendable {
    private var state: UInt64
    private var deals = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    /// SplitMix64.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func number(below bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
    private mutating func pick(_ all: [String]) -> String { all[number(below: all.count)] }

    private static let people = words(
        """
        Müller Schmidt Weber Wagner Fischer Schäfer Köhler Böhm Kraus Lorenz García López Martínez Núñez Fernández Dubois Lefèvre \
        Moreau Girard Rossi Bianchi Ferrari Colombo Novák Svoboda Dvořák Kowalski Wiśniewski Zieliński Nagy Szabó Jensen Nielsen \
        Sørensen Hansen Johansson Lindqvist Åkesson Virtanen Mäkinen Smith Jones Taylor Walker Hughes O'Neill Murphy Tanaka Sato \
        Suzuki Nguyen Tran Silva Pereira Almeida Yılmaz Kaya Ivanov Petrov Papadopoulos Cohen Levi Haddad Khan Singh Patel
        """)
    private static let places = words(
        """
        Alster Rhein Nordsee Baltic Atlas Borealis Zürich Genève Lyon Porto Madrid Torino Praha Kraków Győr Malmö Tromsø Oulu \
        Thames Severn Clyde Shannon Hudson Delta Pacific Sierra Cascade Prairie Kansai Kyoto Mekong Bosphorus Aegean Volga Lumen
        """)
    private static let trades = words(
        """
        Maschinenbau Logistik Energie Pharma Software Systems Networks Consulting Foods Steel Textiles Robotics Optics Marine \
        Aviation Insurance Bank Media Health Motors Chemicals Paper Print Water Solar Rail Freight Tools Data Cloud Security Labs
        """)
    private static let forms: [(form: String, country: String)] = [
        ("GmbH", "DE"), ("AG", "CH"), ("S.A.", "FR"), ("S.L.", "ES"), ("S.p.A.", "IT"), ("Ltd", "GB"), ("Inc.", "US"),
        ("LLC", "US"), ("B.V.", "NL"), ("ApS", "DK"), ("AB", "SE"), ("Oy", "FI"), ("K.K.", "JP"), ("Sp. z o.o.", "PL"),
        ("Kft.", "HU"), ("& Co. KG", "DE"),
    ]

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// A company with its web domain.
    private mutating func company() -> (name: String, domain: String, country: String) {
        let head = number(below: 3) == 0 ? "\(pick(Self.people)) & \(pick(Self.people))" : pick(Self.people)
        let middle = number(below: 2) == 0 ? "\(pick(Self.places)) \(pick(Self.trades))" : pick(Self.trades)
        let (form, country) = Self.forms[number(below: Self.forms.count)]
        let name = number(below: 4) == 0 ? "\(pick(Self.places)) \(middle) \(form)" : "\(head) \(middle) \(form)"
        let plain = SearchText.words("\(head) \(middle)").joined(separator: "-")
        return (name, "\(plain).example", country)
    }

    struct Product: Sendable {
        let sku: String
        let name: String
        let line: String
        let price: Int
    }

    mutating func products() -> [Product] {
        ["backup", "migration", "archive", "governance", "insights", "mobility"].enumerated().flatMap { place, line in
            (1...8).map { number in
                Product(
                    sku: "\(line.prefix(3).uppercased())-\(place + 1)\(number)0", name: "\(line.capitalized) \(number)",
                    line: line, price: 100 + self.number(below: 40) * 25)
            }
        }
    }

    mutating func partnerFile(_ count: Int, _ types: [String], joined: Instant) -> String {
        var text = CSVText.line(["external_id", "name", "country", "type", "domain", "joined"])
        for place in 0..<count {
            let (name, domain, country) = company()
            text += CSVText.line([
                "P-\(place)", name, country, types[place % types.count], "p\(place)-\(domain)", joined.description,
            ])
        }
        return text
    }

    struct Deal: Sendable {
        let document: Node
        /// By which it is decided.
        let fate: Int
        /// From 0 to 1: who registers it.
        let chance: Double
    }

    mutating func deal(_ products: [Product]) -> Deal {
        deals += 1
        let (name, domain, country) = company()
        let product = products[number(below: products.count)]
        let units = 5 + number(below: 200)
        let document: Node = [
            "customer": [
                "name": Node(.string("\(name) \(deals)")), "domain": Node(.string("c\(deals)-\(domain)")),
                "country": Node(.string(country)),
            ],
            "product_line": Node(.string(product.line)), "units": Node(.number(String(units))),
            "list_value": ["amount": Node(.string("\(units * product.price).00")), "currency": "USD"],
            "bant": [
                "budget": "approved by the board", "authority": "head of IT", "need": "a longer retention",
                "timing": "this quarter",
            ],
        ]
        return Deal(
            document: document, fate: number(below: 1_000), chance: Double(number(below: 1_000_000)) / 1_000_000)
    }

    mutating func orderFile(
        _ lines: Int, from first: Int, _ partners: Int, _ products: [Product], since: Instant, months: Int
    ) -> String {
        var text = CSVText.line([
            "external_id", "partner", "placed", "sku", "units", "net", "currency", "list", "customer_name",
            "customer_country", "customer_domain",
        ])
        var line = 0
        while line < lines {
            let order = (first + line) / 5
            let partner = number(below: max(1, partners / 5))
            let (name, domain, country) = company()
            let placed = Instant(
                milliseconds: since.milliseconds + Int64(number(below: months * 30)) * 86_400_000 + 43_200_000)
            var used: Set<Int> = []
            for _ in 0..<min(5, lines - line) {
                var choice = number(below: products.count)
                while !used.insert(choice).inserted { choice = (choice + 1) % products.count }
                let product = products[choice]
                let units = 1 + number(below: 60)
                let list = units * product.price
                text += CSVText.line([
                    "O-\(order)", "P-\(partner)", "\(placed)", product.sku, "\(units)", "\(list * 9 / 10).00", "USD",
                    "\(list).00", name, country, domain,
                ])
                line += 1
            }
        }
        return text
    }
}
