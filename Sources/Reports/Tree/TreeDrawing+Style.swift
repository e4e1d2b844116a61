// How a drawing looks. Each colour stands twice: programs that know no variables take the first.
extension TreeDrawing {
  /// The rules of the picture, for the style sheet of the page it stands in.
  static let rules = """
    .driver-tree{max-width:100%;height:auto;font:12px system-ui,-apple-system,"Segoe UI",Roboto,\
    "Noto Sans",sans-serif}
    .driver-tree text{\(fill("ink"))}
    .driver-tree .t-name{font-size:13px;font-weight:600}
    .driver-tree .t-first{font-size:15px}
    .driver-tree .t-owner,.driver-tree .t-note,.driver-tree .t-link{\(fill("muted"))}
    .driver-tree .t-note,.driver-tree .t-link,.driver-tree .t-gap-word{font-size:11px}
    .driver-tree .t-link,.driver-tree .t-gap-word{text-anchor:middle}
    .driver-tree .t-word{text-anchor:end;\(fill("accent"))}
    .driver-tree .t-missing,.driver-tree .t-gap-word,.driver-tree .t-word.t-weak{\(fill("warn"))}
    .driver-tree .t-card{\(fill("paper"));\(stroke("line"))}
    .driver-tree .t-top{\(stroke("accent"));stroke-width:2}
    .driver-tree .t-guardrail{stroke-width:1.6;stroke-linecap:round;stroke-dasharray:0 4}
    .driver-tree .t-gap{fill:none;\(stroke("warn"));stroke-dasharray:3 2}
    .driver-tree .t-dot{\(fill("accent"));\(stroke("accent"))}
    .driver-tree .t-dot.t-weak{\(fill("warn"));\(stroke("warn"))}
    .driver-tree .t-dot.t-empty{fill:none}
    .driver-tree path{fill:none;stroke-width:1.4}
    .driver-tree .t-trunk{\(stroke("line"))}
    .driver-tree .t-head{\(fill("line"))}
    .driver-tree .t-guard{\(stroke("line"));stroke-width:2;stroke-linecap:round;stroke-dasharray:0 5}
    .driver-tree .t-rank3{\(stroke("accent"));stroke-width:3.5}
    .driver-tree .t-rank2{\(stroke("accent"));stroke-width:1.8}
    .driver-tree .t-rank1{\(stroke("warn"));stroke-width:1.8;stroke-dasharray:7 4}
    .driver-tree .t-rank0{\(stroke("warn"));stroke-width:1.8;stroke-dasharray:2 4}

    """

  /// The colours of a picture that stands alone, by day, by night and on paper, which it fills.
  static let alone = """
    .driver-tree{\(light)}
    .driver-tree .t-paper{\(fill("paper"))}
    @media (prefers-color-scheme:dark){.driver-tree{--ink:#e8ecf0;--paper:#14181d;--muted:#a3adb8;\
    --line:#78838f;--accent:#79b8ff;--warn:#f2a65a}}
    @page{size:A4 landscape;margin:10mm}
    @media print{.driver-tree{\(light);width:100%;height:100vh}}

    """

  private static let light =
    "--ink:#1b1f24;--paper:#ffffff;--muted:#59636e;--line:#848d97;--accent:#0a5bb5;--warn:#9a4a00"

  private static let usual = [
    "ink": "#1b1f24", "paper": "#ffffff", "muted": "#59636e", "line": "#848d97",
    "accent": "#0a5bb5", "warn": "#9a4a00",
  ]

  private static func fill(_ colour: String) -> String { rule("fill", colour) }

  private static func stroke(_ colour: String) -> String { rule("stroke", colour) }

  private static func rule(_ property: String, _ colour: String) -> String {
    let value = usual[colour] ?? ""
    return "\(property):\(value);\(property):var(--\(colour),\(value))"
  }
}
