import Texts

/// What every page of HTML has around what it says: its head, its look, its landmarks.
struct HTMLPage {
  let title: String
  /// What stands under the title.
  var header: [String] = []
  var navigation: [String] = []

  /// Writes the page around the lines of its main part.
  func write(_ main: [String], to output: inout some TextOutputStream) {
    let title = MarkupText.escaped(title)
    let lines =
      [
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLPage.policy)\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<meta name=\"color-scheme\" content=\"light dark\">",
        "<meta name=\"generator\" content=\"northstar\">", "<title>\(title)</title>",
        "<style>", HTMLPage.style + TreeDrawing.rules, "</style>", "</head>", "<body>", "<header>",
        "<h1>\(title)</h1>",
      ] + header + ["</header>"] + navigation + ["<main>"] + main
      + ["</main>", "</body>", "</html>"]
    for line in lines { output.write(line + "\n") }
  }

  /// Nothing is fetched and nothing runs; only the style that stands in the page counts.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// The look of the page, and of the pictures in it.
  private static let style = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --wash: #f6f4ef; --ink: #1d2430; --muted: #565f6e; --line: #d8d4ca;
      --accent: #0a5a68; --accent-wash: #e3f0f1; --warn: #8a3f0c; --good: #1f6437;
      --before: #b9b3a5;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181e; --wash: #1d232b; --ink: #e9ebef; --muted: #a9b1bd; --line: #38404b;
        --accent: #7fcbd6; --accent-wash: #1c3439; --warn: #f2b27a; --good: #8fd3a4;
        --before: #5d6572;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 66rem; padding: 2.5rem 1.5rem 4rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
      overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, p, li, td, th, dd, dt, blockquote { unicode-bidi: plaintext; }
    h1, h2, .verdict {
      font-family: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif;
      font-weight: 600; line-height: 1.2; text-wrap: balance;
    }
    h1 { font-size: 2.25rem; margin: 0 0 1.25rem; letter-spacing: -0.01em; }
    h2 { font-size: 1.6rem; margin: 3rem 0 0.75rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
    h3 { font-size: 1.06rem; margin: 2rem 0 0.5rem; line-height: 1.3; }
    h4 { font-size: 1rem; margin: 0 0 0.6rem; line-height: 1.3; }
    p { margin: 0 0 0.75rem; max-width: 46rem; }
    a { color: var(--accent); text-underline-offset: 0.15em; }
    header { margin-bottom: 1.5rem; }
    .verdicts { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
    .verdicts li {
      background: var(--accent-wash); border-left: 4px solid var(--accent);
      border-radius: 0 6px 6px 0; padding: 0.8rem 1.1rem;
    }
    .workshop { display: block; color: var(--muted); font-size: 0.84rem; }
    .verdict { display: block; font-size: 1.3rem; }
    .standing { margin: 0.75rem 0 0; color: var(--muted); }
    .standing + .standing { margin-top: 0.1rem; }
    nav ul { list-style: none; margin: 0 0 1rem; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
    nav { font-size: 0.94rem; }
    section > ul, main > ul { padding-left: 1.25rem; margin: 0 0 0.75rem; max-width: 46rem; }
    li { margin: 0.2rem 0; }
    .tasks { list-style: none; padding-left: 0; }
    .tasks li { padding-left: 1.7rem; position: relative; }
    .tasks li::before {
      content: ""; position: absolute; left: 0; top: 0.32em; width: 0.95em; height: 0.95em;
      border: 1.5px solid var(--muted); border-radius: 3px;
    }
    blockquote {
      margin: 0.75rem 0 1rem; padding: 0.1rem 0 0.1rem 1.1rem; border-left: 3px solid var(--line);
      font-size: 1.06rem;
    }
    blockquote p { margin: 0.35rem 0; }
    pre {
      background: var(--wash); border: 1px solid var(--line); border-radius: 6px;
      padding: 0.8rem 1rem; margin: 0 0 1rem; font-size: 0.9rem; white-space: pre-wrap;
      max-width: 46rem;
    }
    .draft {
      background: var(--wash); border-left: 4px solid var(--warn); border-radius: 0 6px 6px 0;
      padding: 0.8rem 1.1rem; max-width: none;
    }
    table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.25rem; font-size: 0.94rem; line-height: 1.45; }
    caption { text-align: left; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    th, td { text-align: start; vertical-align: top; padding: 0.55rem 0.9rem 0.55rem 0; border-bottom: 1px solid var(--line); white-space: pre-line; }
    thead th { color: var(--muted); font-weight: 500; font-size: 0.86rem; border-bottom: 1.5px solid var(--muted); white-space: normal; }
    tbody th { font-weight: 600; }
    th, td { min-width: 6.5rem; }
    .wide th, .wide td { min-width: 4rem; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 1rem; margin: 0.75rem 0 1.25rem; }
    .card { border: 1px solid var(--line); border-top: 3px solid var(--accent); border-radius: 6px; padding: 1rem 1.1rem; }
    .card dl { margin: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 0.55rem 1.5rem; }
    dt { color: var(--muted); font-size: 0.82rem; }
    dd { margin: 0; white-space: pre-line; }
    figure { margin: 1rem 0 1.5rem; }
    figcaption { color: var(--muted); font-size: 0.9rem; margin-top: 0.5rem; max-width: 46rem; }
    svg { display: block; width: 100%; height: auto; font: 14px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
    svg text { fill: var(--ink); }
    .drawing-label { font-weight: 600; }
    svg .faint { fill: var(--muted); }
    .bar.before { fill: var(--before); } .bar.after { fill: var(--accent); }
    .drawing-value.before { fill: var(--muted); } .drawing-value.after { font-weight: 600; }
    .range { fill: var(--wash); stroke: var(--line); }
    .path { fill: none; stroke: var(--muted); stroke-width: 1.5; }
    .reading { fill: var(--paper); stroke: var(--accent); stroke-width: 2.5; }
    .reading.calling { fill: var(--warn); stroke: var(--warn); }
    .line { stroke-width: 2; }
    .line.act { stroke: var(--warn); stroke-dasharray: 7 4; } svg .act { fill: var(--warn); }
    .line.goal { stroke: var(--good); stroke-dasharray: 2 4; } svg .goal { fill: var(--good); }
    details { margin: 0.5rem 0 1rem; } summary { color: var(--muted); cursor: pointer; }
    @media (max-width: 40rem) {
      body { padding: 1.25rem 1rem 3rem; }
      h1 { font-size: 1.75rem; } h2 { font-size: 1.4rem; margin-top: 2.25rem; } .verdict { font-size: 1.15rem; }
      thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
      table, tbody, tr, tbody th, td { display: block; width: 100%; }
      th, td, .wide th, .wide td { min-width: 0; }
      tr { border-bottom: 1px solid var(--line); padding: 0.6rem 0; }
      tbody th, td { border: 0; padding: 0.1rem 0; }
      td:empty { display: none; }
      td::before { content: attr(data-column); display: block; color: var(--muted); font-size: 0.8rem; margin-top: 0.3rem; }
      .cards { grid-template-columns: 1fr; }
      svg { font-size: 20px; }
      .tree-picture { overflow-x: auto; }
      .tree-picture svg { width: 50rem; max-width: none; }
    }
    @page { size: landscape; margin: 12mm 14mm; }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --wash: #f4f2ed; --ink: #000000; --muted: #494f5a; --line: #c9c5bb;
        --accent: #0a5a68; --accent-wash: #eef5f6; --warn: #8a3f0c; --good: #1f6437; --before: #b9b3a5;
      }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.45; }
      nav { display: none; }
      h1 { font-size: 22pt; } h2 { font-size: 16pt; margin-top: 18pt; } h3 { font-size: 11.5pt; margin-top: 12pt; }
      h1, h2, h3, h4, caption, thead { break-after: avoid; }
      .short { break-inside: avoid; }
      tbody tr:first-child { break-before: avoid; }
      tr, figure, .card, blockquote, li, pre, .verdicts li { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
      svg { max-height: 165mm; }
      * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """
}
