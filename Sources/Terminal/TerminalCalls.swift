#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What came of waiting for a descriptor.
enum Arrival: Equatable {
  case bytes([UInt8])
  case end
  case signal(Int32)
  case timeout
  case failed(errno: Int32)
}

/// Waits for bytes or a signal for so many milliseconds, or without end.
func waitForBytes(from descriptor: Int32, signals: Signals?, timeout: Int?) -> Arrival {
  while true {
    if let signal = signals?.takeArrived() { return .signal(signal) }
    // A descriptor below 0 is passed over.
    let (ready, hasSignal) = pollBoth(descriptor, signals?.descriptor ?? -1, timeout)
    if ready == 0 { return .timeout }
    if ready < 0 {
      if errno == EINTR { continue }
      return .failed(errno: errno)
    }
    if hasSignal {
      signals?.collect()
    } else if let arrival = readBytes(from: descriptor) {
      return arrival
    }
  }
}

/// What `poll` returns for two descriptors, and whether the second is ready.
private func pollBoth(
  _ first: Int32, _ second: Int32, _ timeout: Int?
) -> (ready: Int32, isSecondReady: Bool) {
  // On the stack: this runs for every key.
  withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 2) { waiting in
    waiting.initializeElement(at: 0, to: pollfd(fd: first, events: Int16(POLLIN), revents: 0))
    waiting.initializeElement(at: 1, to: pollfd(fd: second, events: Int16(POLLIN), revents: 0))
    let time = timeout.map(Int32.init(clamping:)) ?? -1
    return (poll(waiting.baseAddress, 2, time), waiting[1].revents != 0)
  }
}

/// What a descriptor that is ready has to give; nil if it has nothing after all.
private func readBytes(from descriptor: Int32) -> Arrival? {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { chunk in
    let count = read(descriptor, chunk.baseAddress, chunk.count)
    if count > 0 { return .bytes(Array(chunk[..<count])) }
    if count == 0 { return .end }
    return errno == EINTR || errno == EAGAIN ? nil : .failed(errno: errno)
  }
}

/// Writes all of the text; what a closed terminal does not take is dropped.
func writeAll(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&waiting, 1, -1)
    } else if errno != EINTR {
      return
    }
  }
}

/// Milliseconds of a clock that only goes forward.
func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
}
