/// The lines that a person sees of HTML.
///
/// Tags only divide lines, and `<blockquote>` quotes them. Nothing is loaded, nothing is run.
struct HTMLMailText {
  private let html: [Placed<Unicode.Scalar>]
  private(set) var lines: [MailLine] = []
  private var line: [Placed<Unicode.Scalar>] = []
  /// White space that counts once something stands behind it.
  private var space: Spot?
  /// How many `<blockquote>` are open.
  private var depth = 0
  private var isPreformatted = false

  init(_ html: [Placed<Unicode.Scalar>]) {
    self.html = html
    var index = 0
    while index < html.count {
      switch html[index].value {
      case "<": index = readTag(at: index)
      case "&": index = readReference(at: index)
      default:
        put(html[index])
        index += 1
      }
    }
    if let last = html.last { endLine(at: last.spot) }
  }

  private mutating func put(_ scalar: Placed<Unicode.Scalar>) {
    switch scalar.value {
    case "\n" where isPreformatted: endLine(at: scalar.spot, evenEmpty: true)
    case " ", "\n", "\r", "\t", "\u{C}":
      if isPreformatted {
        line.append(scalar)
      } else if !line.isEmpty, space == nil {
        space = scalar.spot
      }
    default:
      if let space { line.append(Placed(value: " ", spot: space)) }
      space = nil
      line.append(scalar)
    }
  }

  private mutating func endLine(at spot: Spot, evenEmpty: Bool = false) {
    space = nil
    guard evenEmpty || !line.isEmpty else { return }
    lines.append(MailLine(PlacedText(line[...], end: spot), depth: depth))
    line = []
  }
}

/// Tags.
extension HTMLMailText {
  /// Reads what a `<` begins, and gives the index behind it.
  private mutating func readTag(at start: Int) -> Int {
    let next = start + 1 < html.count ? html[start + 1].value : "<"
    if next == "!" || next == "?" {
      return matches("<!--", at: start)
        ? behind("-->", from: start + 4) : behind(">", from: start + 2)
    }
    let isEnd = next == "/"
    let name = name(at: start + (isEnd ? 2 : 1))
    guard !name.isEmpty else {
      put(html[start])
      return start + 1
    }
    let end = endOfTag(from: start)
    if !isEnd, HTMLMailText.unseen.contains(name) { return indexOfEnd(name, from: end) }
    divide(at: html[start].spot, name, isEnd: isEnd)
    // The line break right behind <pre> is none.
    if name == "pre", !isEnd {
      return end + (matches("\r\n", at: end) ? 2 : matches("\n", at: end) ? 1 : 0)
    }
    return end
  }

  private mutating func divide(at spot: Spot, _ name: String, isEnd: Bool) {
    switch name {
    case "br":
      endLine(at: spot, evenEmpty: true)
    case "td", "th":
      if !line.isEmpty { space = spot }
    case "hr":
      endLine(at: spot)
      line = Array(repeating: Placed(value: "-", spot: spot), count: 5)
      endLine(at: spot)
    case "blockquote":
      endLine(at: spot)
      depth = max(0, depth + (isEnd ? -1 : 1))
    case "pre":
      endLine(at: spot)
      isPreformatted = !isEnd
    case _ where HTMLMailText.blocks.contains(name):
      endLine(at: spot)
    default: break
    }
  }

  /// The letters of a tag's name, in small letters; none where no tag begins.
  private func name(at start: Int) -> String {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      "a"..."z" ~= scalar || "A"..."Z" ~= scalar
    }
    guard start < html.count, isLetter(html[start].value) else { return "" }
    let name = html[start...].prefix(16).prefix { isLetter($0.value) || "0"..."9" ~= $0.value }
    return String(name.map(\.value)).lowercased()
  }

  /// The index behind the `>` of a tag, which may stand in a value in quotes, too.
  private func endOfTag(from start: Int) -> Int {
    var quote: Unicode.Scalar?
    for index in html[start...].indices {
      let scalar = html[index].value
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == ">" {
        return index + 1
      }
    }
    return html.count
  }

  /// Where the end tag of that name begins.
  private func indexOfEnd(_ tag: String, from start: Int) -> Int {
    html[start...].indices.first {
      html[$0].value == "<" && matches("</", at: $0) && name(at: $0 + 2) == tag
    } ?? html.count
  }

  private func behind(_ text: String, from start: Int) -> Int {
    guard start < html.count else { return html.count }
    return html[start...].indices.first { matches(text, at: $0) }
      .map { $0 + text.unicodeScalars.count } ?? html.count
  }

  private func matches(_ text: String, at index: Int) -> Bool {
    html[min(index, html.count)...].lazy.map(\.value).starts(with: text.unicodeScalars)
  }

  /// Elements nobody sees the text of.
  private static let unseen: Set = ["script", "style", "title", "template"]

  private static let blocks: Set = [
    "address", "article", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li", "main", "ol", "p",
    "section", "table", "tbody", "thead", "tr", "ul",
  ]
}

/// References as `&amp;` and `&#8217;`.
extension HTMLMailText {
  private mutating func readReference(at start: Int) -> Int {
    let body = html[(start + 1)...].prefix(12)
    guard let end = body.firstIndex(where: { $0.value == ";" }),
      let scalar = HTMLMailText.scalar(String(body[..<end].map(\.value)))
    else {
      // An ampersand that begins no reference stands for itself.
      put(html[start])
      return start + 1
    }
    put(Placed(value: scalar, spot: html[start].spot))
    return end + 1
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    guard let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    // Numbers of the controls were meant in Windows-1252; zero is no character.
    if let byte = UInt8(exactly: number) { return byte == 0 ? nil : Charset.scalar(byte) }
    return Unicode.Scalar(number)
  }

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "colon": ":", "comma": ",",
      "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
      "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›",
      "euro": "€", "trade": "™", "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š",
      "Yuml": "Ÿ", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
      "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}",
    ]
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return named
  }()

  /// The names of U+00A0 to U+00FF.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
    Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml \
    Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml
    """
}
