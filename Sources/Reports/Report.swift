/// Something a team can pass on, in one format.
///
/// Every report is UTF-8 with line feeds and a final newline; the same answers give the same bytes.
public protocol Report {
  /// Writes the whole report.
  func write(to output: inout some TextOutputStream)
}
