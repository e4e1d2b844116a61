internal import Values

extension ScriptReader {
  /// The head of a script, or the fault of a file that is no script.
  ///
  /// It stands before the steps in most scripts; then only that part is read.
  public static func head(_ text: String, file: String) -> Result<ScriptHead, ScriptFaults> {
    // A line that begins with the key is the key: values of the mapping are indented.
    let beforeSteps = text.firstRange(of: "\nsteps:").map { String(text[..<$0.lowerBound]) }
    if let part = beforeSteps, case .success(let head) = head(part, file: file, isWhole: false) {
      return .success(head)
    }
    return head(text, file: file, isWhole: true)
  }

  /// The steps of a script by name and question, or the fault of a file that is no script.
  public static func outline(_ text: String, file: String) -> Result<ScriptOutline, ScriptFaults> {
    root(of: text, file: file).map { id, root in
      let steps = (root["steps"]?.elements ?? []).compactMap { step in
        step["id"]?.text.map { id in
          ScriptOutline.Step(id: id, question: (step["ask"] ?? step["says"])?.text ?? "")
        }
      }
      let version = root["version"]?.text.flatMap { Int($0) } ?? 1
      return ScriptOutline(id: id, version: version, steps: steps)
    }
  }

  private static func head(
    _ text: String, file: String, isWhole: Bool
  ) -> Result<ScriptHead, ScriptFaults> {
    root(of: text, file: file).flatMap { id, root in
      guard isWhole || root["title"] != nil && root["minutes"] != nil && root["promise"] != nil
      else { return .failure([]) }
      return .success(
        ScriptHead(
          id: id, title: root["title"]?.text ?? id,
          minutes: root["minutes"]?.text.flatMap { Int($0) } ?? 0,
          promise: root["promise"]?.text ?? "", bring: root["bring"]?.text ?? "",
          reads: (root["reads"]?.elements ?? []).compactMap(\.text)))
    }
  }

  private static func root(
    of text: String, file: String
  ) -> Result<(id: String, root: YAMLNode), ScriptFaults> {
    let source = SourceText(text, file: file)
    return YAMLReader.read(text, source: source).flatMap { root in
      guard let id = root["workshop"]?.text else {
        let remedy = "begin with 'workshop: NAME'"
        let finding = Finding("no-script", at: source.start, "this is no script", remedy: remedy)
        return .failure([finding])
      }
      return .success((id, root))
    }
  }
}
