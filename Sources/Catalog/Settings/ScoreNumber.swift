import Diagnostics

/// A number of an indicator's rule, or a rate that a definition names, as people write it: `90%`, `0.9`, `90`. What could be read in two ways is refused.
struct ScoreNumber {
  let text: String
  /// What is named where the number cannot be taken.
  let node: DefinitionNode
  /// `90%` is 0.9.
  let value: Exact

  private static let one = Exact(1)
  private static let hundred = Exact(100)

  private var isBare: Bool { !text.hasSuffix("%") }
  private var size: Exact { value < .zero ? .zero - value : value }

  init(_ node: DefinitionNode) throws(Diagnostic) { try self.init(try node.string(), node) }

  init(_ text: String, _ node: DefinitionNode) throws(Diagnostic) {
    try self.init(text, node, isSigned: false)
  }

  /// A rate that a definition names, which may be below 0.
  init(signed text: String, _ node: DefinitionNode) throws(Diagnostic) { try self.init(text, node, isSigned: true) }

  private init(_ text: String, _ node: DefinitionNode, isSigned: Bool) throws(Diagnostic) {
    let isNegative = isSigned && text.hasPrefix("-")
    guard let size = Exact(percentOrDecimal: text.dropFirst(isNegative ? 1 : 0)), size >= .zero else {
      throw node.wrong(
        Text(zh: "“\(text)”不是数字", en: "`\(text)` is no number"), Text(zh: "例如 2.5 或 90%", en: "such as 2.5 or 90%"))
    }
    let value = isNegative ? .zero - size : size
    (self.text, self.node, self.value) = (text, node, value)
  }

  /// What figures of a measure are held against, in the order given: of a rate a fraction, of all else a plain number.
  static func bounds(_ numbers: [ScoreNumber], of measure: Measure) throws(Diagnostic) -> [Exact] {
    if measure.format == .percent { return try fractions(numbers) }
    if let percent = numbers.first(where: { !$0.isBare }) {
      throw percent.node.wrong(
        Text(
          zh: "“\(measure.title.zh)”不是比率，不能用“\(percent.text)”",
          en: "`\(measure.id)` is no rate to hold against `\(percent.text)`"),
        Text(
          zh: "请写不带百分号的数，如 \(percent.text.dropLast())", en: "write a plain number, such as \(percent.text.dropLast())"))
    }
    return numbers.map(\.value)
  }

  /// Shares of a weight, 0 to 1. Bare numbers are percentages where the highest is 100; else they might be points.
  static func shares(_ numbers: [ScoreNumber]) throws(Diagnostic) -> [Exact] {
    let bare = numbers.filter(\.isBare)
    if let highest = bare.max(by: { $0.value < $1.value }), highest.value > one, highest.value != hundred {
      throw highest.unclear
    }
    let shares = try fractions(numbers)
    for (number, share) in zip(numbers, shares) where share > one {
      throw number.node.wrong(
        Text(zh: "“\(number.text)”超过了 100%", en: "`\(number.text)` is more than 100%"),
        Text(zh: "每一档最多得权重的 100%", en: "a step gives at most 100% of the weight"))
    }
    return shares
  }

  /// Bare numbers from 2 to 100 can only be percentages; 1 or 0.9 beside them, or 1.5, could be either.
  static func fractions(_ numbers: [ScoreNumber]) throws(Diagnostic) -> [Exact] {
    guard numbers.contains(where: { $0.isBare && $0.size > one }) else { return numbers.map(\.value) }
    var fractions: [Exact] = []
    for number in numbers {
      let isPercentage = number.value.isZero || number.size >= Exact(2) && number.size <= hundred
      if number.isBare && !isPercentage { throw number.unclear }
      fractions.append(number.isBare ? (number.value / hundred) ?? number.value : number.value)
    }
    return fractions
  }

  private var unclear: Diagnostic {
    node.wrong(
      Text(zh: "“\(text)”看不出是百分数、小数还是分数", en: "whether `\(text)` is a percentage, a fraction or points is not certain"),
      Text(zh: "请写成百分数，如 90%", en: "write a percentage, such as 90%"))
  }
}

extension DefinitionNode {
  /// Points: a plain decimal from 0 on.
  func points() throws(Diagnostic) -> Exact {
    let text = try string()
    guard !text.hasSuffix("%"), let value = Exact(percentOrDecimal: text), value >= .zero else {
      throw wrong(
        Text(zh: "“\(text)”应是不带百分号的分数", en: "`\(text)` is to be points, without a percent sign"),
        Text(zh: "例如 2.5", en: "such as 2.5"))
    }
    return value
  }
}
