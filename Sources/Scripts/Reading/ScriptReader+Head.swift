internal import Values

extension ScriptReader {
  /// The head of a script, or the fault of a file that is no script.
  public static func head(_ text: String, file: String) -> Result<ScriptHead, ScriptFaults> {
    let source = SourceText(text, file: file)
    return YAMLReader.read(text, source: source).flatMap { root in
      guard let id = root["workshop"]?.text else {
        let remedy = "begin with 'workshop: NAME'"
        let finding = Finding("no-script", at: source.start, "this is no script", remedy: remedy)
        return .failure([finding])
      }
      let steps = (root["steps"]?.elements ?? []).compactMap { step in
        step["id"]?.text.map { id in
          ScriptHead.Step(id: id, question: step["ask"]?.text ?? step["says"]?.text ?? "")
        }
      }
      return .success(
        ScriptHead(
          id: id, version: root["version"]?.text.flatMap { Int($0) } ?? 1,
          title: root["title"]?.text ?? id,
          minutes: root["minutes"]?.text.flatMap { Int($0) } ?? 0,
          promise: root["promise"]?.text ?? "", bring: root["bring"]?.text ?? "",
          reads: (root["reads"]?.elements ?? []).compactMap(\.text), steps: steps))
    }
  }
}
