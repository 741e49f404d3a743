// swift-tools-version: 6.1
import PackageDescription

/// What the channel does, in groups of capabilities. Partnership, Commerce and Enablement know nothing of each other.
private let groups: [Target.Dependency] = [
    "Channel", "Tiers", "Finance", "Enablement", "Commerce", "Partnership", "Members",
]

// Each target imports only what stands below it:
// guildhall → Web → Channel and its groups → Record → Store → Terms → CEL and Matching.
let package = Package(
    name: "guildhall",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "guildhall", targets: ["guildhall"]),
        .library(name: "CEL", targets: ["CEL"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CEL"),
        // What tries the language: its public conformance data, and random expressions.
        .target(name: "CELTesting", dependencies: ["CEL"]),
        // Whether two companies are one: names, domains, identifiers, and candidates among many. Knows nothing of the rest.
        .target(name: "Matching", resources: [.process("Data")]),
        .target(name: "Terms", dependencies: ["CEL", "Matching", .product(name: "Yams", package: "Yams")]),
        .target(name: "Mail", dependencies: ["Terms", "CLibCurl"]),
        // Documents on paper: their shape, and the engine that sets them as PDF in a process of its own.
        .target(
            name: "Print",
            dependencies: [
                "Terms",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            resources: [.copy("Engine")]),
        .target(
            name: "Store",
            dependencies: [
                "Terms", "CLibPQ",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Record",
            dependencies: [
                "Store", "Terms",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]),
        // Who takes part: companies, people and their access, what they hand in and are told.
        .target(
            name: "Members",
            dependencies: [
                "Matching", "Record", "Store", "Terms",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            // What passwords are looked up in.
            resources: [.process("Access/broken-passwords.txt")]),
        // How a company becomes a partner, and on which terms.
        .target(
            name: "Partnership",
            dependencies: ["Members", "Record", "Store", "Terms", .product(name: "Crypto", package: "swift-crypto")]),
        // What is sold, to whom, at which price.
        .target(name: "Commerce", dependencies: ["Matching", "Members", "Record", "Store", "Terms"]),
        // What a partner is given so that it can sell.
        .target(name: "Enablement", dependencies: ["Members", "Record", "Store", "Terms"]),
        // What a partner has to show for it, and what it is worth.
        .target(
            name: "Tiers",
            dependencies: ["Members", "Partnership", "Commerce", "Enablement", "Record", "Store", "Terms"]),
        // What is owed either way: accounts, postings, balances.
        .target(
            name: "Finance",
            dependencies: [
                "Members", "Commerce", "Record", "Store", "Terms", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(
            name: "Channel",
            dependencies: [
                "Members", "Partnership", "Commerce", "Enablement", "Finance", "Tiers", "Record", "Store", "Terms",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .target(
            name: "Web",
            dependencies: groups + [
                "Print", "Record", "Store", "Terms",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            // Templates and string files, in a folder for each capability; the bundle has them all in one, so their names differ.
            resources: [.process("Templates")]),
        .executableTarget(
            name: "guildhall",
            dependencies: groups + [
                "Web", "Print", "Matching", "Record", "Mail", "Store", "Terms", "CEL", "CELTesting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]),
        .executableTarget(
            name: "guildhall-bench",
            dependencies: groups + [
                "Matching", "Record", "Store", "Terms", "CEL",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Benchmarks",
            exclude: ["expressions.py", "pages.py", "run.py", "standing.py", "world.py"]),
        .testTarget(name: "CELTests", dependencies: ["CEL", "CELTesting"]),
        .testTarget(name: "TermsTests", dependencies: ["Terms"], exclude: ["Fixtures"]),
        .testTarget(name: "MailTests", dependencies: ["Mail", "Terms"]),
        .testTarget(name: "PrintTests", dependencies: ["Print", "Terms"]),
        .testTarget(name: "MatchingTests", dependencies: ["Matching"], resources: [.process("Data")]),
        // Lends PostgreSQL to the tests of both.
        .target(name: "StoreTesting", dependencies: ["Store", "CLibPQ"], path: "Tests/StoreTesting"),
        .testTarget(name: "StoreTests", dependencies: ["Store", "StoreTesting", "Terms"]),
        .testTarget(
            name: "ChannelTests", dependencies: groups + ["Matching", "Record", "Store", "StoreTesting", "Terms"],
            exclude: ["Golden"]),
        .testTarget(
            name: "WebTests",
            dependencies: groups + [
                "Web", "Print", "Record", "Store", "StoreTesting", "Terms",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
