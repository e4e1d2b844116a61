import Foundation
import Values
import Workbooks

/// What is read of a file of replies, in words.
enum Replies {
  /// `ws01,ws02 Leo Brandt accepted` of each reply; the faults alone when there are any.
  static func read(_ bytes: [UInt8], file: String = "reply.txt") -> [String] {
    let reader = ReplyReader(bytes, file: file)
    let replies = reader.replies.map { reply in
      let ids = reply.workshops.map(\.text).joined(separator: ",")
      return "\(ids) \(reply.name.text) \(reply.answer.map { "\($0)" } ?? "?")"
    }
    return reader.findings.isEmpty ? replies : reader.findings.map { "\($0)" }
  }

  /// The bytes of a mail beside the tests, which `Fixtures/make` wrote.
  static func mail(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/\(name)")))
  }
}
