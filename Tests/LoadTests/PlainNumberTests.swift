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

  @Test(
    arguments: [
      (93440.02822000001, 93440.02822), (241.40160000000003, 241.4016), (28_710_984_036.216347, 28_710_984_036.2),
      (2e9, 2e9), (-0.1, -0.1), (0, 0), (1.5e21, 1.5e21),
    ] as [(Double, Double)])
  func tidy(_ value: Double, _ tidy: Double) {
    #expect(PlainNumber.tidy(value) == tidy)
  }
}
