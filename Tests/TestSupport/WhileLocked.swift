import Foundation

/// Does something while another program has a file locked.
public func whileLocked<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
  let holder = Process()
  holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  holder.arguments = ["flock", path, "sh", "-c", "echo held; read line"]
  let (input, output) = (Pipe(), Pipe())
  (holder.standardInput, holder.standardOutput) = (input, output)
  try holder.run()
  defer {
    try? input.fileHandleForWriting.close()
    holder.waitUntilExit()
  }
  // It says so once it has the lock.
  _ = try output.fileHandleForReading.read(upToCount: 5)
  return try body()
}
