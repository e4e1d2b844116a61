/// Why a text is no expression, and the Unicode scalar where that shows.
struct SyntaxFault: Error, Hashable {
  var offset: Int
  var message: String
  var remedy: String
}
