import Diagnostics

/// What the fields of a kind owe to each other.
extension Kind {
  /// A log needs a unit and a date; a register what it registers.
  func checkRoles(_ node: DefinitionNode) throws(Diagnostic) {
    let needed: [FieldRole] =
      switch form {
      case .log: [.unit, .date]
      case .units: [.unit]
      case .people: [.person, .unit, .date]
      case .targets: [.measure, .target, .every]
      }
    for role in needed where field(role) == nil {
      throw node.wrong(
        Text(zh: "“\(id)”没有角色为 \(role.rawValue) 的字段", en: "`\(id)` has no field of role \(role.rawValue)"),
        Text(zh: "请给一个字段加上 role: \(role.rawValue)", en: "give one field `role: \(role.rawValue)`"))
    }
    let items = try node.required("fields").list()
    for (field, item) in zip(fields, items) {
      guard let role = field.role else { continue }
      let types = role.types(in: form)
      guard types.contains(field.type) else {
        let allowed = types.map(\.rawValue)
        throw item.wrong(
          Text(
            zh: "字段“\(field.id)”的角色 \(role.rawValue) 不能是 \(field.type.rawValue) 类型",
            en: "field `\(field.id)` of role \(role.rawValue) cannot be of type \(field.type.rawValue)"),
          Text(zh: "可用：\(allowed.joined(separator: "、"))", en: "allowed: \(allowed.joined(separator: ", "))"))
      }
    }
  }

  /// A header can name one field of a kind only, but of several that tell whether a record was approved, and a default must be one of the listed choices.
  func checkNames(_ node: DefinitionNode) throws(Diagnostic) {
    var owners: [String: String] = [:]
    for (field, item) in zip(fields, try node.required("fields").list()) {
      for name in field.names + field.partNames {
        guard let owner = owners.updateValue(field.id, forKey: FoldedName(name).description) else { continue }
        // Who approves first, and who approves that, may call their columns the same: each takes one.
        if field.role == .approval, self.field(named: owner).map({ fields[$0].role }) == .approval { continue }
        throw item.wrong(
          Text(
            zh: "表头“\(name)”同时属于字段“\(owner)”和“\(field.id)”",
            en: "the header `\(name)` belongs to `\(owner)` and to `\(field.id)`"),
          Text(zh: "请只留给一个字段", en: "leave it to one of them"))
      }
      let others = field.namesBeside.keys.sorted() + [field.standsFor].compactMap(\.self)
      if let other = others.first(where: { self.field(named: $0) == nil }) {
        throw item.wrong(
          Text(zh: "没有字段“\(other)”", en: "there is no field `\(other)`"),
          Text(
            zh: "可用：\(fields.map(\.id).joined(separator: "、"))",
            en: "allowed: \(fields.map(\.id).joined(separator: ", "))"))
      }
      if let standard = field.standard, !field.takes(standard) {
        throw item.wrong(
          Text(zh: "默认值“\(standard)”不在 choices 之中", en: "the default `\(standard)` is none of the choices"),
          Text(
            zh: "可用：\(field.choices.joined(separator: "、"))", en: "allowed: \(field.choices.joined(separator: ", "))"))
      }
    }
  }
}

extension Field {
  /// Whether a word may stand in the field: any but for a closed choice, which takes the listed ones.
  func takes(_ word: String) -> Bool {
    type != .choice || isOpen || choices.contains { FoldedName($0) == FoldedName(word) }
  }
}

extension FieldRole {
  /// The types that a field of the role may have.
  func types(in form: KindForm) -> [FieldType] {
    switch self {
    case .unit: form == .log || form == .people ? [.unit, .units] : [.text]
    case .date, .lastDay, .from, .until, .priorUntil: [.date]
    case .start, .end: [.time]
    case .priorHours: [.duration]
    case .personID: [.idNumber, .code]
    case .personPhone: [.code, .text]
    case .person, .number, .code: [.code, .text]
    case .every, .direction: [.choice]
    case .approval, .team, .group: [.text, .choice]
    case .personName, .document, .parent, .aliases, .measure, .target, .measureUnit, .source, .year: [.text]
    }
  }
}
