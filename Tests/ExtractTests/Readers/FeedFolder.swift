import Foundation

@testable import Extract

/// A fresh folder of feed files, gone with the test.
final class FeedFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/feeds-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// A path as it is seen from the folder.
  func short(_ file: String) -> String { file.replacingOccurrences(of: path + "/", with: "") }
}

/// All that a reader gives of one file.
struct Reading {
  var articles: [Article] = []
  var rejects: [Reject] = []

  init(_ path: String, _ reader: FeedReader = FeedReader()) throws {
    try reader.read(path) { item in
      switch item {
      case .article(let article): articles.append(article)
      case .reject(let reject): rejects.append(reject)
      }
    }
  }

  /// `NAME:LINE category: message` of each reject.
  var rejectLines: [String] {
    rejects.map { "\(($0.place as NSString).lastPathComponent) \($0.category): \($0.message)" }
  }

  var texts: [String] { articles.map { String(decoding: $0.text, as: UTF8.self) } }
  var titles: [String] { articles.map { String(decoding: $0.title, as: UTF8.self) } }
}
