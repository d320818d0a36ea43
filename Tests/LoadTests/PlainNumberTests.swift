import Testing

@testable import Load

struct PlainNumberTests {
  @Test(
    arguments: [
      (50, "50"), (0.1, "0.1"), (-2.5, "-2.5"), (2e10, "20000000000"), (1e21, "1000000000000000000000"),
      (1.5e-7, "0.00000015"), (1.234567890123e25, "12345678901230000000000000"), (0, "0"), (.infinity, ""),
    ] as [(Double, String)])
  func text(_ value: Double, _ text: String) {
    #expect(PlainNumber.text(value) == text)
  }
}
