import Testing

@testable import Matching

@Suite("Names of companies taken apart")
struct CompanyNameTests {
    @Test("A text without end is a name like others, and costs no more", arguments: ["x", "xy ", "界", "ﷺ"])
    func endless(_ part: String) {
        let name = CompanyName(String(repeating: part, count: 60_000))
        #expect(name.text.count == CompanyName.longest)
        #expect(CandidateKeys(name).keys.count < 10_000)
        #expect(NameComparison(name, name).score > 0.9)
    }

    @Test(
        "Legal forms are found at the end, in front, spelled out, misspelt, glued and in every script",
        arguments: [
            ("Nordwind GmbH", "nordwind", ["gmbh"]),
            ("Nordwind Gesellschaft mit beschränkter Haftung", "nordwind", ["gmbh"]),
            ("Helvetia Aktiengeselschaft", "helvetia", ["ag"]), ("NordwindGmbH", "nordwind", ["gmbh"]),
            ("HelvetiaAG", "helvetia", ["ag"]),
            ("Kowalski Sp. z o.o.", "kowalski", ["spzoo"]),
            ("Müller & Söhne GmbH & Co. KG", "muller sohne", ["gmbhcokg"]),
            ("OOO Romashka", "romashka", ["ooo"]), ("Tomsk Steel JOYNT STOCK COMPANY", "tomsk steel", ["jsc"]),
            ("Publichnoe aktsionernoe obshchestvo Sever", "sever", ["ao"]), ("ООО \"Ромашка\"", "romashka", ["ooo"]),
            ("Siemens AG Österreich", "siemens osterreich", ["ag"]), ("Bowne (U.K.) Limited", "bowne uk", ["ltd"]),
            ("JPMorgan Chase Bank, N.A.", "jpmorgan chase bank", ["na"]), ("Yıldız Gıda A.Ş.", "yildiz gida", ["as"]),
            ("שמש בע\"מ", "sms", ["ltd"]), ("한빛소프트 주식회사", "hanbichsopeuteu", ["jusikhoesa"]),
            ("(주)한빛", "hanbich", ["jusikhoesa"]),
        ])
    func forms(_ text: String, _ compared: String, _ forms: [String]) {
        let name = CompanyName(text)
        #expect(name.compared == compared)
        #expect(name.forms.map(\.name) == forms)
    }

    @Test(
        "Signs in brackets and signs that stand for several are a form, too",
        arguments: ["㈱あおぞら", "（株）あおぞら", "株式会社あおぞら", "あおぞら株式会社"])
    func signs(_ text: String) {
        #expect(CompanyName(text).compared == "aozora")
        #expect(CompanyName(text).forms.map(\.kind) == [.stock])
    }

    @Test(
        "What only looks like a legal form stays a word",
        arguments: [
            ("S.C. Johnson & Son, Inc.", "sc johnson son"), ("Alpha Immobilien REIT", "alpha immobilien reit"),
            ("GmbH", "gmbh"),
            ("Company", "company"), ("Management Company", "management company"), ("AT&T", "at t"), ("Trust", "trust"),
            ("SAP SE", "sap"),
            ("KAI Inc.", "kai"), ("", ""), ("!!!", ""), ("Kestrel Fund II", "kestrel fund ii"),
        ])
    func words(_ text: String, _ compared: String) {
        #expect(CompanyName(text).compared == compared)
    }

    @Test(
        "Single letters with dots, strokes or blanks between them are one word",
        arguments: [
            ("A.B.C. Systems", "abc systems"), ("A B C Systems", "abc systems"), ("J. P. Warren", "jp warren"),
            ("J.P. Warren", "jp warren"),
            ("Skovgaard A/S", "skovgaard"), ("Partners V L.P.", "partners v"), ("L & H Norden", "l h norden"),
            ("Team A B", "team ab"), ("Team A.B.", "team"),
        ])
    func letters(_ text: String, _ compared: String) {
        #expect(CompanyName(text).compared == compared)
    }

    @Test(
        "Letters of all scripts are compared in letters of ASCII",
        arguments: [
            ("Øresund", "oresund"), ("Łódź", "lodz"), ("Straße", "strasse"), ("Ægir", "aegir"), ("İpek", "ipek"),
            ("Kağıt", "kagit"),
            ("Ａｃｍｅ", "acme"), ("Bo\u{AD}realis", "borealis"), ("Borea\u{200B}lis", "borealis"),
            ("e\u{301}clat", "eclat"),
            ("Щербаков", "shcherbakov"), ("Ναυπηγεία", "naypigeia"), ("北京", "beijing"), ("臺灣", "taiwan"),
            ("トヨタ", "toyota"),
            ("भारत", "bhart"), ("𝐀𝐜𝐦𝐞", "acme"), ("\u{1E900}", "x1e900"),
        ])
    func folded(_ text: String, _ compared: String) {
        #expect(CompanyName(text).compared == compared)
    }

    @Test("A very long name is read up to a limit, and a name of marks alone is none")
    func limits() {
        let long = CompanyName(String(repeating: "Kestrel ", count: 5000))
        #expect(long.words.count <= NameScanner.mostWords)
        #expect(CompanyName("• – …").words.isEmpty)
        #expect(!CompanyName("").isDistinctive)
        #expect(!CompanyName("International Trading Company").isDistinctive)
        #expect(CompanyName("Hotel Paris").isDistinctive)
    }

    @Test("Numbers are the same in digits, words, ordinals and Roman numerals")
    func numbers() {
        for text in ["Studio 42", "Studio Forty-Two", "Studio forty two", "Studio Forty 2", "Studio zweiundvierzig"] {
            #expect(CompanyName(text).words.contains { $0.role == .number(42) }, "\(text)")
        }
        for text in ["Fund 3", "Fund III", "3rd Fund", "Third Fund", "Fund three"] {
            #expect(CompanyName(text).words.contains { $0.role == .number(3) }, "\(text)")
        }
        #expect(!CompanyName("XI Media").words.contains { $0.role == .number(11) })
    }

    @Test("Every phrase of the data is folded in the way in which a name is")
    func dataIsFolded() {
        for file in ["legal-forms", "generic-words", "places", "numbers", "connectives"] {
            for line in DataFile.lines(file) {
                let phrase = line.cells[0]
                guard phrase.first != UInt8(ascii: "=") else { continue }
                #expect(
                    phrase.allSatisfy { $0 == 0x20 || $0.isDigit || (0x61...0x7A).contains($0) },
                    "\(file): \(phrase.text)")
            }
        }
    }
}
