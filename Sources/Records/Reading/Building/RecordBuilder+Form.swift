import Catalog
import Diagnostics
import Values

/// A form whose rows are all one record.
extension RecordBuilder {
  /// Says that they are, and which amounts of the whole were not told soundly.
  mutating func noteForm() {
    guard let form, raw.lines.count == 1 else { return }
    let part = kind.parts.map { kind.fields[$0.field].label } ?? Text(both: "")
    records.log.add(
      Diagnostic(
        .warning, "form.united", at: Place(file: records.path, line: headerLine),
        seen: Text(
          zh: "日期写在表的上方，\(form.parts)个“\(part.zh)”合为1条记录",
          en: "the day stands above the table: its \(form.parts) rows of “\(part.en)” are one record"),
        fix: Text(zh: "如果各是一条，请加上日期列", en: "add a column of days if each is a record")))
    for (field, told) in form.doubts {
      let label = kind.fields[field].label
      doubt(0, "doubt.form", told.text(label), column: match.columnOfField[field], fix: told.fix)
    }
  }
}

extension UnitedForm.Doubt {
  fileprivate func text(_ label: Text) -> Text {
    switch self {
    case .missing:
      Text(
        zh: "各项的“\(label.zh)”不全或看不懂，也没有合计，整张表的“\(label.zh)”没有计",
        en:
          "some rows lack “\(label.en)”, or it cannot be read, and none tells the sum: that of the whole form is left out"
      )
    case .contradicted(let parts, let said):
      Text(
        zh: "各项“\(label.zh)”之和是 \(FixedWords.decimal(parts))，合计却是 \(FixedWords.decimal(said))，"
          + "整张表的“\(label.zh)”没有计",
        en: "the rows of “\(label.en)” come to \(FixedWords.decimal(parts)), the total says "
          + "\(FixedWords.decimal(said)): that of the whole form is left out")
    case .withoutWhole(let whole):
      Text(
        zh: "看不出各项的“\(whole.zh)”，整张表的“\(label.zh)”没有计",
        en: "“\(whole.en)” of the rows is not told: “\(label.en)” of the whole form is left out")
    case .usualWhole(let usual, let whole):
      Text(
        zh: "没有各项的“\(whole.zh)”，整张表的“\(label.zh)”按“\(whole.zh)”\(FixedWords.decimal(usual)) 计",
        en: "“\(whole.en)” of the rows is not told; “\(label.en)” of the whole form is out of "
          + FixedWords.decimal(usual))
    }
  }

  /// What to do next.
  fileprivate var fix: Text {
    switch self {
    case .missing: Text(zh: "请补填，或写明合计", en: "fill them in, or add a total")
    case .contradicted: Text(zh: "请核对后改正", en: "check and mend it")
    case .withoutWhole(let whole): Text(zh: "请加上“\(whole.zh)”列", en: "add the column “\(whole.en)”")
    case .usualWhole(_, let whole):
      Text(zh: "请核对；不是的，请加上“\(whole.zh)”列", en: "please check; else add the column “\(whole.en)”")
    }
  }
}
