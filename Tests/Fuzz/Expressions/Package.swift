// swift-tools-version: 6.1
import PackageDescription

// The language alone, under libFuzzer: `swift build --sanitize=fuzzer` in this folder makes `expressions`. A package of its
// own, since the sanitizer brings its own main function to every executable that is built with it.
let package = Package(
    name: "expressions",
    products: [.executable(name: "expressions", targets: ["Target"])],
    targets: [
        .target(name: "CEL", path: "Sources/CEL"),
        .target(name: "CELTesting", dependencies: ["CEL"], path: "Sources/CELTesting"),
        .executableTarget(
            name: "Target", dependencies: ["CELTesting"], path: "Sources/Target",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    ],
    swiftLanguageModes: [.v6]
)
