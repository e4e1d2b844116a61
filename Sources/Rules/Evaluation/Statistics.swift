/// The range within which readings wobble by themselves; nothing under 6 readings.
///
/// Mean -/+ 2.66 x mean moving range: the individuals chart of statistical process control, where
/// 2.66 = 3 / 1.128, the expected range of two normal draws.
func naturalRange(of readings: [Double]) -> ClosedRange<Double>? {
  guard readings.count >= 6 else { return nil }
  let mean = readings.reduce(0, +) / Double(readings.count)
  let steps = zip(readings, readings.dropFirst()).map { abs($1 - $0) }
  let reach = 2.66 * steps.reduce(0, +) / Double(steps.count)
  guard mean.isFinite, reach.isFinite else { return nil }
  return mean - reach...mean + reach
}

/// How many runs of at least this many readings in a row lie strictly beyond a line.
func runs(in readings: [Double], beyond line: Double, of length: Double, below: Bool) -> Int {
  let needed = max(1, length.rounded(.up))
  var runs = 0
  var current = 0.0
  for reading in readings {
    let isBeyond = below ? reading < line : reading > line
    current = isBeyond ? current + 1 : 0
    // Counted once, by the reading that makes the run long enough.
    if current == needed { runs += 1 }
  }
  return runs
}
