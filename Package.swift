// swift-tools-version: 6.2
// The map of the house: one line per room, naming the rooms it may import (docs/HOUSE.md tells the story).
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .swiftLanguageMode(.v6)]
// `make build` names a folder of archives (Tools/build/link-libraries), and the program carries its C libraries with it. The allocator is an
// object: glibc must see its functions, for what glibc hands out is given back to them, and an archive's are hidden
let carried = Context.environment["SITEGEN_LIBRARIES"].map { ["-L\($0)", "\($0)/jemalloc.o"] } ?? []
// thousands of short-lived strings and arrays on two cores: faster and smaller than with glibc's malloc
let allocator: [LinkerSetting] = [.linkedLibrary("jemalloc"), .unsafeFlags(["-use-ld=lld"] + carried, .when(configuration: .release))]

// make fuzz: the loaders with the compiler's coverage and sanitizers; a program without a main of its own, so never part of a usual build
let fuzzing: [Target] =
    Context.environment["SITEGEN_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzz", dependencies: ["Diagnostics", "Loading", "Reporting", "Packing", "Collecting"], path: "Tests/Fuzz",
            exclude: ["corpus", "run"],
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])], linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
    ]

// make test ROOM=Measuring: SwiftPM links the tests of all rooms into one bundle, so the others are left off the map, and with them
// whatever that room does not stand on
let only = Context.environment["SITEGEN_ROOM"]

let package = Package(
    name: "sitegen",
    products: only == nil ? [.executable(name: "sitegen", targets: ["sitegen"])] : [],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    ],
    targets: standing(
        beneath: only,
        [
            // bytes -> raw records -> report -> measures -> pages -> HTML -> files
            room("Diagnostics"),
            room("Language"),
            room("Hashing", imports: ["CCrypto"]),
            room("Packing", imports: ["CMinizip"]),
            room("Loading", imports: ["Diagnostics", "Language", "CMarkGFM", "LibCSV", yams]),
            room("Reporting", imports: ["Diagnostics", "Language", "Loading"]),
            room("Measuring", imports: ["Diagnostics", "Language", "Reporting"]),
            room("Wording", imports: ["Diagnostics", "Language", "Loading", "Reporting", "Measuring"]),
            room("OpenData", imports: ["Language", "Reporting", "Measuring", "Wording", "Packing"]),
            room("Drawing"),
            room("Charting", imports: ["Language", "Reporting", "Measuring", "Wording", "Drawing"]),
            room("Telling", imports: ["Drawing"]),
            room("Rendering", imports: ["Diagnostics", "Hashing", "Drawing", "Telling", mustache]),
            room(
                "Composing",
                imports: [
                    "Diagnostics", "Language", "Loading", "Reporting", "Measuring", "Wording", "OpenData", "Drawing", "Charting", "Telling",
                    // until every page is told: the old ones write their markup themselves
                    "Rendering",
                ]),
            room(
                "Papers",
                imports: [
                    "Diagnostics", "Language", "Reporting", "Measuring", "Wording", "Drawing", "Charting", "Telling", "Rendering",
                    "Composing",
                ]),
            // forms out, answers in: a door at the edge, which uses Reporting's rules and never judges by itself
            room(
                "Collecting",
                imports: ["Diagnostics", "Language", "Loading", "Reporting", "Measuring", "Wording", "Packing", "CExpat"]),
            room("Comparing", imports: ["Diagnostics", "Language", "Loading", "Reporting", "Measuring"]),
            room(
                "Reviewing",
                imports: [
                    "Diagnostics", "Language", "Hashing", "Reporting", "Measuring", "Wording", "Drawing", "Charting", "Telling",
                    "Rendering", "Composing", "Comparing",
                ]),
            room("Writing", imports: ["Diagnostics", "Hashing", "CDisk", "CZlib", "CBrotli"]),
            room("Printing", imports: ["Diagnostics", subprocess, systemPackage]),
            room("Serving", imports: [flyingSocks]),
            .executableTarget(
                name: "sitegen",
                dependencies: [
                    "Diagnostics", "Language", "Loading", "Reporting", "Measuring", "Wording", "OpenData", "Composing", "Papers",
                    "Rendering",
                    "Writing", "Printing", "Comparing", "Reviewing", "Serving", "Collecting", argumentParser, subprocess,
                ],
                path: "Sources/SiteGen/Command", swiftSettings: strict, linkerSettings: allocator),
            .executableTarget(
                name: "chartbench", dependencies: ["Loading", "Reporting", "Measuring", "Drawing", "Charting"], path: "Benchmarks/Charts",
                swiftSettings: strict, linkerSettings: allocator),

            .executableTarget(
                name: "tellbench", dependencies: ["Loading", "Reporting", "Measuring", "Composing", "Telling", "Rendering"],
                path: "Benchmarks/Pages",
                swiftSettings: strict, linkerSettings: allocator),

            // the C libraries, each opened by one room only; without pkg-config, which would name the folder of the shared ones first
            .systemLibrary(
                name: "CMarkGFM", path: "Sources/SiteGen/CMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
            .systemLibrary(name: "LibCSV", path: "Sources/SiteGen/LibCSV", providers: [.apt(["libcsv-dev"])]),
            .systemLibrary(name: "CZlib", path: "Sources/SiteGen/CZlib", providers: [.apt(["zlib1g-dev"])]),
            .systemLibrary(name: "CBrotli", path: "Sources/SiteGen/CBrotli", providers: [.apt(["libbrotli-dev"])]),
            .systemLibrary(name: "CCrypto", path: "Sources/SiteGen/CCrypto", providers: [.apt(["libssl-dev"])]),
            .systemLibrary(name: "CMinizip", path: "Sources/SiteGen/CMinizip", providers: [.apt(["libminizip-dev"])]),
            .systemLibrary(name: "CExpat", path: "Sources/SiteGen/CExpat", providers: [.apt(["libexpat1-dev"])]),
            .systemLibrary(name: "CDisk", path: "Sources/SiteGen/CDisk"),

            // the specification: one folder of tests per room; small contents and states of charts for those that need them
            .target(
                name: "SmallContents", dependencies: ["Diagnostics", "Loading", "Reporting", "Measuring", "Wording"],
                path: "Tests/SiteGenTests/SmallContents", swiftSettings: strict),
            .target(
                name: "ChartStates", dependencies: ["Reporting", "Measuring", "Wording", "Drawing", "Charting", "SmallContents"],
                path: "Tests/SiteGenTests/ChartStates", swiftSettings: strict),
            tests("Diagnostics"),
            tests("Language"),
            tests("Hashing"),
            tests("Packing"),
            tests("Loading", imports: ["Diagnostics", "Language"]),
            tests("Reporting", imports: ["Diagnostics", "Language", "Loading"]),
            // what a standing rests on is asserted in the sentences that Wording makes of it
            tests("Measuring", imports: ["Diagnostics", "Language", "Loading", "Reporting", "SmallContents"], goldens: ["Gold"]),
            tests("Wording", imports: ["Language", "Reporting", "Measuring", "SmallContents"]),
            tests("OpenData", imports: ["Language", "Reporting", "Measuring", "Wording", "Packing", "SmallContents"]),
            tests("Drawing", goldens: ["Gold", "Golden"]),
            tests(
                "Charting", imports: ["Language", "Reporting", "Measuring", "Wording", "Drawing", "SmallContents", "ChartStates"],
                goldens: ["Golden"]),
            tests(
                "Composing",
                imports: [
                    "Diagnostics", "Language", "Loading", "Reporting", "Measuring", "Wording", "OpenData", "Drawing", "Charting",
                    "Telling", "Rendering", "Papers", "SmallContents", "ChartStates",
                ],
                goldens: ["Golden", "Charts/Golden"]),
            tests("Collecting", imports: ["Diagnostics", "Language", "Loading", "Reporting", "Packing", "SmallContents"]),
            // what was found to differ is asserted as its review tells it
            tests("Comparing", imports: ["Diagnostics", "Language", "Loading", "Reporting", "Measuring", "Reviewing"]),
            tests(
                "Reviewing", imports: ["Diagnostics", "Loading", "Reporting", "Measuring", "Wording", "Composing", "Comparing", "CMarkGFM"]),
            tests(
                "Rendering", imports: ["Diagnostics", "Loading", "Reporting", "Measuring", "Wording", "Drawing", "Telling", "Composing"]),
            tests("Writing", imports: ["Diagnostics", "Hashing"]),
            tests("Printing", imports: ["Diagnostics"]),
            tests("Serving"),
            tests("Command", testing: false),
            tests("HouseRules", testing: false, goldens: ["old-pages.txt", "old-bytes.txt", "old-locales.txt"]),
            // the whole house at once, from within
            tests("Proof", imports: ["sitegen", "Diagnostics", "Loading", "Reporting", "Writing"], testing: false),
        ] + fuzzing)
)

/// The tests of one room and the targets they stand on, as they stand on the map; without a room, all.
func standing(beneath room: String?, _ targets: [Target]) -> [Target] {
    guard let room else { return targets }
    var wanted = ["\(room)Tests"], known: Set<String> = []
    while let name = wanted.popLast() {
        guard known.insert(name).inserted, let target = targets.first(where: { $0.name == name }) else { continue }
        for case .byNameItem(let below, _) in target.dependencies { wanted.append(below) }
    }
    return targets.filter { known.contains($0.name) }
}

/// A room of the house: the folder of its name under Sources/SiteGen.
func room(_ name: String, imports: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: imports, path: "Sources/SiteGen/\(name)", swiftSettings: strict)
}

/// The tests of one room; `testing: false` for tests that see the program only from outside.
func tests(_ name: String, imports: [Target.Dependency] = [], testing: Bool = true, goldens: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: imports + (testing ? [.init(stringLiteral: name)] : []),
        path: "Tests/SiteGenTests/\(name)", exclude: goldens, swiftSettings: strict)
}
