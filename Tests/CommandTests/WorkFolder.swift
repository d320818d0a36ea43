import Foundation
import Testing

/// A fresh folder in which a test runs the real binary; its failures tell the whole scene.
final class WorkFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tradeflow-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The debug binary, beside the test bundle.
  static let binary: String = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return package.appendingPathComponent(".build/debug/tradeflow").path
  }()

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ bytes: Data) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func read(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The files of a folder by name, without folders, hidden files and those that tell times.
  func datasets(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    where !name.hasPrefix(".") && name != "manifest.json" {
      files[name] = try read(folder + "/" + name)
    }
    return files
  }

  /// Runs `tradeflow` with these arguments.
  func tradeflow(_ arguments: String..., input: String = "") throws -> Ran {
    try run(WorkFolder.binary, arguments, input: Data(input.utf8))
  }

  func tradeflow(_ arguments: [String], input: Data) throws -> Ran {
    try run(WorkFolder.binary, arguments, input: input)
  }

  /// Runs a line of shell, in which `tradeflow` is the binary.
  func shell(_ line: String) throws -> Ran {
    try run("/bin/bash", ["-c", "tradeflow() { '\(WorkFolder.binary)' \"$@\"; }\n\(line)"], input: Data())
  }

  private func run(_ program: String, _ arguments: [String], input: Data) throws -> Ran {
    // Files, not pipes: no output is too long for them.
    let (inputFile, outputFile, errorFile) = (path + "/.stdin", path + "/.stdout", path + "/.stderr")
    for file in [outputFile, errorFile] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    try input.write(to: URL(fileURLWithPath: inputFile))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputFile))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputFile))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorFile))
    try process.run()
    process.waitUntilExit()
    return Ran(
      command: ([program] + arguments).joined(separator: " "), folder: path, status: process.terminationStatus,
      output: try Data(contentsOf: URL(fileURLWithPath: outputFile)),
      error: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorFile)), as: UTF8.self))
  }
}

/// What became of a command.
struct Ran: CustomStringConvertible {
  let command: String
  let folder: String
  let status: Int32
  let output: Data
  let error: String

  var text: String { String(decoding: output, as: UTF8.self) }

  var description: String {
    """
    \(command)
    in \(folder), status \(status)
    --- stdout
    \(text.prefix(2000))
    --- stderr
    \(error.prefix(2000))
    """
  }
}
