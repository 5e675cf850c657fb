extension City {
  /// 110 numbered services in three files and a correction, 15 without a number.
  mutating func addServices() {
    let header = "记录编号,志愿者编号,所属单位,服务日期,服务时长,服务类别,审核状态,备注"
    var files = [[String]](repeating: [], count: 3)
    var corrections: [String] = []
    for number in 1...110 {
      let file = number % 3
      var row = [
        "S\(1000 + number)", "V\(Int.random(in: 1...14, using: &random))", unit(), day(), hours(),
        choice(["关爱老人", "环境整治", "文明交通", ""]), pick(["通过", "", "已审核", "待审核", " 审核通过"]), "",
      ]
      if rarely(20) { row[7] = "第一行\n第二行，有\"引号\"" }
      if rarely(15) { row[Int.random(in: 1...4, using: &random)] = "" }
      if rarely(25) { row[4] = "25小时" }
      if rarely(25) { row[3] = "2026-02-30" }
      files[file].append(Self.line(row))
      if rarely(12) { files[min(2, file + 1)].append(Self.line(row)) }
      if rarely(12) {
        row[4] = hours()
        if rarely(2) { corrections.append(Self.line(row)) } else { files[2].append(Self.line(row)) }
      }
    }
    for (at, rows) in files.enumerated() {
      let title = isMessy && at == 1 ? "2026年志愿服务台账,,,,,,,\n" : ""
      let total = isMessy ? "合计,,,,99,,,\n\n填表人：王芳,,,,,,,\n" : ""
      self.files["志愿服务/服务记录-\(at + 1).csv"] = title + ([header] + rows).joined(separator: "\n") + "\n" + total
    }
    if !corrections.isEmpty {
      self.files["志愿服务/服务记录-1-更正.csv"] = ([header] + corrections).joined(separator: "\n") + "\n"
    }
    var loose: [String] = []
    for number in 0..<15 {
      loose.append(Self.line(["V\(number % 5 + 1)", unit(), day(), hours(), "关爱老人"]))
      if rarely(4), let last = loose.last { loose.append(last) }
    }
    let names = ["志愿者编号,所属单位,服务日期,服务时长,服务类别"]
    self.files["志愿服务/散记.csv"] = (names + loose).joined(separator: "\n") + "\n"
  }

  mutating func choice(_ words: [String]) -> String { words[Int.random(in: 0..<words.count, using: &random)] }

  private mutating func hours() -> String {
    let quarters = Int.random(in: 1...32, using: &random)
    let (whole, minutes) = (quarters / 4, quarters % 4 * 15)
    let decimal = ["\(whole)", "\(whole).25", "\(whole).5", "\(whole).75"][quarters % 4]
    return pick([
      decimal, "\(decimal)小时", "\(quarters * 15)分钟", "\(whole)小时\(minutes)分",
      "\(whole):\(minutes == 0 ? "00" : "\(minutes)")",
      "\(decimal)h",
    ])
  }

  /// 40 activities, the later file sending some of the earlier once more.
  mutating func addActivities() {
    let header = "活动编号,活动名称,主办单位,活动日期,活动类别,活动主题,场次,参与人次,服务群众人次,发放资料份数,投入经费"
    var files = [[String]](repeating: [], count: 2)
    for number in 1...40 {
      let (people, money) = (Int.random(in: 5...2000, using: &random), Int.random(in: 1...900, using: &random))
      let row = [
        "A\(number)", "活动\(number)", unit(), day(), choice(["义诊", "宣讲", "道德讲堂", "读书会", ""]),
        choice(["重阳节", "春节", "", ""]), choice(["", "1", "2", "3"]),
        pick([
          "\(people)", "\(people)人", "\(people)余人", "约\(people)",
          people > 999 ? "\(people / 1000),\(String(people).suffix(3))" : "\(people)",
        ]),
        choice(["", "\(people * 2)"]), choice(["", "\(money)"]),
        pick([
          "\(money * 10)", "\(money * 10)元", "￥\(money * 10).00",
          money % 10 == 0 ? "\(money / 10)00元" : "\(money * 10)",
        ]),
      ]
      files[number % 2].append(Self.line(row))
      if rarely(6) { files[1].append(Self.line(row)) }
    }
    for (at, rows) in files.enumerated() {
      self.files["活动记录-\(at + 1).csv"] = ([header] + rows).joined(separator: "\n") + "\n"
    }
  }

  /// 45 issues; in a messy city the ledger is sent again with more of them closed.
  mutating func addIssues() {
    let header = "问题编号,责任单位,发现日期,问题来源,问题类别,整改期限,办结日期"
    var (first, second): ([String], [String]) = ([], [])
    for number in 1...45 {
      let found = Int.random(in: 0..<80, using: &random)
      let closed = found + Int.random(in: 0..<25, using: &random)
      var row = [
        "Q\(number)", unit(), date(found), choice(["12345热线", "督查", ""]), choice(["环境卫生", "交通秩序"]),
        rarely(8) ? "" : date(found + Int.random(in: 5..<20, using: &random)), "",
      ]
      let isClosed = Int.random(in: 0..<3, using: &random) > 0
      if isClosed && !isMessy { row[6] = date(closed) }
      first.append(Self.line(row))
      if isClosed { row[6] = rarely(15) ? "2025-01-01" : date(closed) }
      if isMessy && number > 10 { second.append(Self.line(row)) }
    }
    files["问题整改/1.csv"] = ([header] + first).joined(separator: "\n") + "\n"
    if !second.isEmpty { files["问题整改/2.csv"] = ([header] + second).joined(separator: "\n") + "\n" }
  }
}
