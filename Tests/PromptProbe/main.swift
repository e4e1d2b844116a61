import Terminal
import Texts

// Asks prompts as its arguments say and prints each outcome, so that tests can drive a real terminal.
var prompt = Prompt()
var isPlain = false
var isRemarked = false
var goesOn = false
var words: [String] = []
var options: [Choice] = []
var takesSeveral = false
var arguments = CommandLine.arguments.dropFirst()
while let option = arguments.popFirst() {
  switch option {
  case "--plain": isPlain = true
  case "--remark": isRemarked = true
  case "--go-on": goesOn = true
  case "--replaced": prompt.isReplacedByTyping = true
  case "--moves": prompt.takesMoves = true
  case "--several": takesSeveral = true
  case "--measure": prompt.measure = { "\($0.count) of 60" }
  case "--multiline": prompt.multiline = true
  case "--paste-lines": prompt.pasteLines = true
  case "--draft": prompt.draft = { print("draft \(visible($0, lines: false))") }
  default:
    guard let value = arguments.popFirst() else { break }
    switch option {
    case "--above": print(value)
    case "--sign": prompt.sign = value
    case "--initial": prompt.initial = value
    case "--cursor": prompt.cursor = Int(value)
    case "--hint": prompt.hint = value
    case "--progress": prompt.progress = value
    case "--timeout": prompt.timeout = Int(value)
    case "--history": prompt.history.append(value)
    case "--choice": options.append(Choice(label: value, number: options.count + 1))
    case "--refused":
      options.append(Choice(label: value, number: options.count + 1, refusal: "not now"))
    case "--taken": prompt.taken = value
    case "--word": words.append(value)
    default: print("unknown option \(option)")
    }
  }
}
if !words.isEmpty {
  prompt.complete = { text, cursor in
    let typed = String(text.unicodeScalars.prefix(cursor))
    return Completions(start: 0, candidates: words.filter { $0.hasPrefix(typed) }, suffix: " ")
  }
}
if !options.isEmpty {
  prompt.choices = { [options, takesSeveral] text, cursor in
    let before = text.unicodeScalars.prefix(cursor)
    let bar = before.lastIndex(of: "|").map { before.distance(from: before.startIndex, to: $0) + 2 }
    return Choices(
      start: min(cursor, bar ?? 0), options: options, takesSeveral: takesSeveral, suffix: " | ")
  }
}

let signals = Signals()
let plain = PlainReader(descriptor: 0, signals: signals) { print($0, terminator: "") }
let editor = isPlain ? nil : LineEditor(style: Style(colour: false), signals: signals)
let reader: any LineReader = editor ?? plain
asking: while true {
  let outcome = reader.ask(prompt)
  (prompt.initial, prompt.cursor) = ("", nil)
  if isRemarked { reader.remark(StyledText("saved", .saved)) }
  let name =
    switch outcome {
    case .submitted: "submitted"
    case .back: "back"
    case .help: "help"
    case .editor: "editor"
    case .interrupted: "interrupted"
    case .endOfInput: "end"
    case .terminated(let signal, _): "terminated \(signal)"
    case .timedOut: "timed out"
    case .moved(let places, _): "moved \(places)"
    case .malformed(let malformed): "malformed \(malformed)"
    case .failed(let errno, _): "failed \(errno)"
    }
  print("\(name) <\(visible(outcome.text, lines: false))>")
  if goesOn, case .timedOut(let text, let cursor) = outcome {
    (prompt.initial, prompt.cursor, prompt.timeout) = (text, cursor, nil)
    continue
  }
  switch outcome {
  case .submitted, .back, .help, .editor, .moved, .malformed: continue
  case .interrupted, .endOfInput, .terminated, .timedOut, .failed: break asking
  }
}
