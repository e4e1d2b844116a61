import CSystem
import Glibc
import TestSupport
import Testing

@Suite struct PseudoterminalTests {
  /// Starts `sh` with a script, and gives all it wrote and how it ended.
  private func run(
    _ script: String, in folder: String, environment: [String] = []
  ) throws -> (output: String, status: Int32) {
    var master: Int32 = -1
    let arguments = ["sh", "-c", script].map { (text: String) in strdup(text) } + [nil]
    let variables = environment.map { (text: String) in strdup(text) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    let child = csystem_spawn_pty("/bin/sh", arguments, variables, folder, 33, 77, &master)
    try #require(child > 0)
    defer { close(master) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    var status: Int32 = 0
    while true {
      var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, 10_000) == 1 else {
        kill(child, SIGKILL)
        Issue.record("nothing came for ten seconds")
        break
      }
      // The terminal's end is an error on Linux.
      let count = read(master, &buffer, buffer.count)
      if count <= 0 { break }
      output += buffer.prefix(count)
    }
    waitpid(child, &status, 0)
    return (String(decoding: output, as: UTF8.self), status)
  }

  @Test func givesTheProgramATerminalOfTheRightSizeInItsFolder() throws {
    let folder = try TemporaryFolder()
    let (output, status) = try run(
      "stty size; pwd; echo $NAME; test -t 0 && test -t 2; exit 3", in: folder.path,
      environment: ["NAME=value", "PATH=/usr/bin:/bin"])
    #expect(output == "33 77\r\n\(folder.path)\r\nvalue\r\n")
    #expect(status == 3 << 8)
  }

  @Test func startsWithEverySignalAtItsDefaultAndNoOtherDescriptor() throws {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGINT)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let inherited = open("/dev/null", O_RDONLY)
    defer { close(inherited) }
    // The first 28 signals; the C library keeps two of the others to itself.
    let (output, status) = try run(
      """
      grep -E 'SigBlk|SigIgn' /proc/self/status | sed 's/:.*\\(.......\\)$/ \\1/'
      for number in 3 4 5 6 7 8 9; do test -e /proc/$$/fd/$number && echo $number; done
      kill -INT $$
      """, in: "/", environment: ["PATH=/usr/bin:/bin"])
    #expect(output == "SigBlk 0000000\r\nSigIgn 0000000\r\n")
    #expect(status == SIGINT)
  }

  @Test func endsWith127WhenThereIsNoSuchFolder() throws {
    #expect(try run("exit 0", in: "/no/such/folder").status == 127 << 8)
  }
}
