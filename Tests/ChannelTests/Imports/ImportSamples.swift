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
}
