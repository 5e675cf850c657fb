extension Cell {
  /// Takes a measure word, `人`, `场次`, `人/次`; nil where none stands next. Only known ones, so that text is not taken for one.
  mutating func takeMeasure() -> String? {
    let before = self
    let bracketed = take("(")
    guard takeAny(Self.longMeasures) != nil || takeAny(Self.shortMeasures) != nil else {
      self = before
      return nil
    }
    // 人/次, 人·次
    if let slash = next, slash == "/" || slash == "·" {
      var ahead = self
      ahead.rest.removeFirst()
      if ahead.takeAny(Self.shortMeasures) != nil { self = ahead }
    }
    // 12名志愿者
    _ = takeAny(Self.counted)
    if bracketed, !take(")") {
      self = before
      return nil
    }
    var taken = String.UnicodeScalarView()
    taken.append(contentsOf: before.rest.prefix(before.rest.count - rest.count))
    return String(taken)
  }

  private static let longMeasures = [
    "平方公里", "平方米", "立方米", "志愿者", "工作日", "件套", "人次", "人份", "场次", "车次", "班次", "户次", "家次", "台次", "批次", "篇次",
    "件次", "例次", "个月", "课时", "学时", "小时", "分钟", "公里", "公斤", "千克", "毫升", "厘米", "名次", "余次", "平米", "单元", "小区", "家庭",
    "群众", "点位", "kg", "km", "ml", "m2", "㎡", "cm",
  ]

  private static let counted = [
    "志愿者", "群众", "党员", "学生", "居民", "村民", "市民", "职工", "干部", "代表", "老人", "儿童", "人员", "家庭", "医生", "教师",
  ]

  private static let shortMeasures =
    "人名位个次场份条件户家项处篇期本册张块幅台辆套批组队支元分岁天箱桶盒瓶袋株棵盆只头间栋幢所座年月日周节例起宗单票页字版层米里亩斤吨克升度倍双对束面顿桌餐车趟班届轮遍回句首段部集款种类样笔枚颗粒包捆卷片把床社村街路站门匹艘架根副顶枝扇盏碗杯坛口封则道代排行列"
    .unicodeScalars.map(String.init)
}
