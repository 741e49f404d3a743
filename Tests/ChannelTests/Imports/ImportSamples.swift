@testable import Channel

/// Files as other systems write them: with semicolons or a mark of the byte order, quotes within quotes, and other ends of lines.
extension ImportTests {
    static let partners = """
        external_id;name;country;type;domain;joined;deal_registration
        P-1;"Heron; Hawk & Co";us;invested;heron.example;2024-05-06;no
        P-2;Tern Trading;DE;distributor;;;

        """

    static let orders = """
        \u{FEFF}external_id,partner,placed,sku,units,net,currency,list,customer_name,customer_country,renewal\r
        O-1,Alpha Systems,2026-01-05,BACKUP-1,2,1800.00,USD,2000.00,"Borealis ""Foods"" Ltd",US,\r
        O-1,Alpha Systems,2026-01-05,MIGRATE-1,1,450.00,USD,,"Borealis ""Foods"" Ltd",US,\r
        O-2,beta systems,2026-02-01T09:30,BACKUP-1,1,900.00,USD,,Tern Air,,yes\r

        """

    /// Documents of money, in the order in which they come in.
    static var books: [(ImportKind, String)] {
        [(.invoices, invoices), (.payments, payments), (.creditNotes, notes), (.commissions, commissions)]
    }

    static let invoices = """
        number,partner,issued,due,amount,currency,order,charge,voided,reason
        RE-1,Alpha Systems,2026-01-05,2026-02-04,100.00,USD,,,,
        RE-2,Alpha Systems,2026-01-05,2026-02-04,7.00,USD,,,2026-01-06,typed twice

        """
    static let payments = """
        number,invoice,received,amount,currency,reference,overpaid,refunded,refunded_on,taken_back,reason
        P-1,RE-1,2026-01-20,90.00,USD,SWIFT,,,,,
        P-2,RE-1,2026-01-20,10.00,USD,,,,,2026-01-22,bounced

        """
    static let notes = "number,invoice,issued,amount,currency,reason,remedy\nG-1,RE-1,2026-01-21,10.00,USD,broken,\n"
    static let commissions = """
        number,partner,earned,amount,currency,about,kind,rule,order,line,payable,paid,statement
        E-1,Alpha Systems,2026-01-05,5.00,USD,Tern Air,bonus,,,,2026-02-01,,yes
        E-2,Alpha Systems,2026-01-05,5.00,USD,Tern Air,commission,,,,2026-02-01,2026-02-03,no

        """
}

extension World {
    /// Brings a file in as the vendor's own work does.
    func bring(
        _ kind: ImportKind, _ text: String, _ options: ImportOptions = ImportOptions(language: .english)
    ) async throws -> ImportReport {
        try await guildhall.importFile(
            kind, name: "\(kind.rawValue).csv", bytes: Array(text.utf8), options, as: .system(vendor))
    }

    /// What is taken out of a kind.
    func taken(_ kind: ImportKind) async throws -> String {
        var text = ""
        try await guildhall.exportFile(kind, as: .system(vendor)) { text += $0 }
        return text
    }
}
