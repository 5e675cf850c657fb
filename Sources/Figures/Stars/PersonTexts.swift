/// What the register says of some persons, by row.
final class PersonTexts: Sendable {
  let number, name: @Sendable (Int) -> String

  init(number: @escaping @Sendable (Int) -> String, name: @escaping @Sendable (Int) -> String) {
    (self.number, self.name) = (number, name)
  }
}
