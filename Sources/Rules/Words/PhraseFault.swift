/// Why a phrase of a word list cannot be read.
struct PhraseFault: Error {
  var offset: Int
  var message: String
  var remedy: String
}
