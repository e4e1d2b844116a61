import Texts
import Values

/// Text with what stands out in it, as HTML.
enum HTMLText {
  /// The words, the strong ones marked.
  static func inline(_ prose: Prose) -> String {
    prose.runs.map { run in
      let text = MarkupText.escaped(run.text)
      return run.isStrong ? "<strong>\(text)</strong>" : text
    }.joined()
  }
}
