import CSystem
import Foundation
import Glibc

/// What a test looks at of a file, past the code under test.
struct FileFacts: Equatable {
  var text: String
  var mode: UInt32
  var inode: UInt64
}

func facts(_ path: String) throws -> FileFacts {
  var status = stat()
  guard lstat(path, &status) == 0 else { throw POSIXError(.ENOENT) }
  return FileFacts(
    text: try String(contentsOfFile: path, encoding: .utf8), mode: status.st_mode & 0o7777,
    inode: UInt64(status.st_ino))
}

func put(_ text: String, at path: String, mode: UInt32 = 0o600) throws {
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  chmod(path, mode)
}

func names(in folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

func attribute(_ name: String, of path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY)
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 1_000)
  let count = csystem_fgetxattr(file, name, &bytes, bytes.count)
  return count < 0 ? nil : Array(bytes.prefix(count))
}

func setAttribute(_ name: String, _ bytes: [UInt8], of path: String) -> Bool {
  let file = open(path, O_RDONLY)
  defer { close(file) }
  return csystem_fsetxattr(file, name, bytes, bytes.count) == 0
}

/// An access list in the kernel's form: the owner, user 1234, the group, the mask, others.
func accessList(mask: UInt16) -> [UInt8] {
  func entry(_ tag: UInt16, _ permissions: UInt16, _ id: UInt32 = .max) -> [UInt8] {
    withUnsafeBytes(of: (tag.littleEndian, permissions.littleEndian, id.littleEndian)) {
      Array($0)
    }
  }
  return [2, 0, 0, 0] + entry(0x01, 6) + entry(0x02, 6, 1_234) + entry(0x04, 0)
    + entry(0x10, mask) + entry(0x20, 0)
}

/// Runs a body whose file accesses are those of a person without rights, also as administrator.
func withoutRights<Result>(_ body: () throws -> Result) throws -> Result {
  guard geteuid() == 0 else { return try body() }
  typealias SetFileUser = @convention(c) (UInt32) -> Int32
  guard let symbol = dlsym(nil, "setfsuid") else { throw POSIXError(.ENOSYS) }
  let setFileUser = unsafeBitCast(symbol, to: SetFileUser.self)
  _ = setFileUser(65_534)
  defer { _ = setFileUser(0) }
  return try body()
}

/// What `python3` prints when it runs the script with these arguments.
func python(_ script: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", script] + arguments
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw POSIXError(.ECHILD) }
  return String(decoding: data, as: UTF8.self)
}
