// swift-tools-version: 6.2
import PackageDescription

// An arrow never points right: Lexicon ◄ Extract ◄ Normalize ◄ Load ◄ Pipeline ◄ tradeflow
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "tradeflow",
  products: [.executable(name: "tradeflow", targets: ["tradeflow"])],
  targets: [
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CFyaml", providers: [.apt(["libfyaml-dev"])]),
    .systemLibrary(name: "CPopt", providers: [.apt(["libpopt-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CUdunits", providers: [.apt(["libudunits2-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CTables"),
    .target(name: "Lexicon", dependencies: ["CTables"], exclude: ["Tables"], swiftSettings: strict),
    .target(
      name: "Extract", dependencies: ["Lexicon", "CArchive", "CCSV", "CSimdjson", "CXXHash"],
      swiftSettings: strict),
    .target(
      name: "Normalize", dependencies: ["Lexicon", "Extract", "CUdunits", "CXXHash"], swiftSettings: strict),
    .target(
      name: "Load", dependencies: ["Lexicon", "Extract", "Normalize", "CCSV", "CSQLite", "CXXHash"],
      swiftSettings: strict),
    .target(
      name: "Pipeline", dependencies: ["Lexicon", "Extract", "Normalize", "Load", "CFyaml"], swiftSettings: strict),
    .executableTarget(
      name: "tradeflow", dependencies: ["Lexicon", "Extract", "Normalize", "Load", "Pipeline", "CPopt"],
      swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: strict),
    .testTarget(name: "ExtractTests", dependencies: ["Extract"], swiftSettings: strict),
    .testTarget(name: "NormalizeTests", dependencies: ["Normalize"], swiftSettings: strict),
    .testTarget(name: "LoadTests", dependencies: ["Load", "CCSV"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["tradeflow"], exclude: ["Cases"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// `make fuzz` alone builds these: their code is instrumented, and libFuzzer runs it.
if Context.environment["TRADEFLOW_FUZZ"] != nil {
  package.targets += [
    .target(name: "FuzzDriver", path: "Tests/Fuzz/Driver"),
    .executableTarget(
      name: "FuzzExtract", dependencies: ["Extract", "FuzzDriver"], path: "Tests/Fuzz/Extract",
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ]
}
