import Testing
import Texts

@Suite struct ChecksumsTests {
  /// The test vectors of draft-eastlake-fnv, appendix C.
  @Test(
    arguments: [
      ("", 0x811C_9DC5, 0xCBF2_9CE4_8422_2325), ("a", 0xE40C_292C, 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0xBF9C_F968, 0x8594_4171_F739_67E8),
    ] as [(String, UInt32, UInt64)])
  func agreesWithThePublishedVectors(_ text: String, _ hash32: UInt32, _ hash64: UInt64) {
    #expect(text.utf8.fnv1a32 == hash32)
    #expect(text.utf8.fnv1a64 == hash64)
  }
}
