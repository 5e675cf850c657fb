/// A table as its author meant it: what every polluted writing of it should be read as.
struct CleanTable {
  var name: String
  var header: [String]
  var rows: [[String]]

  /// A log as a volunteer platform exports it.
  static let service = CleanTable(
    name: "service",
    header: ["记录编号", "姓名", "所属单位", "服务日期", "开始时间", "服务时长(小时)", "活动说明", "状态"],
    rows: (0..<40).map { i in
      [
        "S\(1000 + i * 7)", ["王芳", "李明", "欧阳娜", "陈伟"][i % 4], ["城东街道", "卫生健康局", "河口镇", "第17大队"][i * 3 % 4],
        "2026-\(i % 2 == 0 ? "10" : "09")-\(10 + i % 18)", "\(7 + i % 9):\(i % 2 == 0 ? "00" : "30")",
        i % 3 == 0 ? "2.5" : "\(1 + i % 6)",
        ["义诊，测血压、血糖", "文明劝导,早高峰", "打扫\"和平\"小区卫生", "关爱老人", ""][i % 5], i % 7 == 0 ? "" : "通过",
      ]
    })

  /// A product list in English, with apostrophes, quotes, commas and long texts.
  static let products = CleanTable(
    name: "products",
    header: ["Date", "Time", "Qty", "SKU", "Price", "Type", "Description", "Link", "Comments"],
    rows: (0..<40).map { i in
      [
        "\(10 + i % 18)/\(i % 2 == 0 ? "03" : "04")/2018", "\(10 + i % 12):\(i % 2 == 0 ? "15" : "45")", "\(i % 13)",
        "\(["BH", "RI", "GN"][i % 3])-\(1000 + i * 37)", "$\(10 + i).\(10 + i * 3 % 90)",
        ["Men's Trail Shoes", "Table, Round 48\"", "Women's Hat", "Shorts, 5\" Inseam", "Mug"][i % 5],
        [
          "The next level of protection, day or night.", "Won't chip, peel or crack; won't fade.",
          "Made in the USA.", "Our 8'9\" rod, \"impeccably\" made", "Soft and warm for all-day comfort",
        ][i * 2 % 5],
        "https://www.example.com/product/\(i)", "",
      ]
    })

  /// Few, short columns of numbers.
  static let figures = CleanTable(
    name: "figures", header: ["unit", "count", "rate", "amount"],
    rows: (0..<25).map { i in ["U\(100 + i)", "\(i * i)", "\(i).\(i % 10)%", "-\(i * 1000)"] })

  /// Texts only.
  static let names = CleanTable(
    name: "names", header: ["指标编号", "材料名称", "责任单位"],
    rows: (0..<25).map { i in ["A-\(i)", "第\(i)号材料", ["教育局", "公安局", "宣传部"][i % 3]] })

  /// A longer product list; texts and links are always quoted, and the last column is always empty.
  static let catalogue = CleanTable(
    name: "catalogue",
    header: ["DATE", "TIME", "Count", "ARTICLE", "Price", "ArticleType", "LongText", "LINK", "Remarks"],
    rows: (0..<83).map { i in
      let code = "\(["QA", "LT", "DF", "WE", "PO", "KV", "UM", "SX", "JB"][i * 7 % 9])-\(1000 + i * 7919 % 9000)"
      let kinds = [
        "Teacher's Oak Desk", "Stools", "Lamp, 2 Arms", "Glass Jar", "Nurse's  Coat", "Boys' Drum, 13\"",
        "Pot & Pan & Lid Set",
        "Pipe, Steel 3\"", "Cotton Apron, Long With Pocket Blue", "Salt/Pepper Mill", "2-in-1 Ladder",
      ]
      let texts = [
        "Made to be used daily, and easy to clean.",
        "It doesn't bend. In shops, schools and wards, it's what people ask for; we still make it.",
        "A ladder of 6\\'2\" folded, tested by hand.", "Keeps well in a dry place.",
        "Sold by the dozen: 12% off, grade A+, and packed in paper.",
      ]
      return [
        "\(13 + i % 18)/0\(1 + i / 18)/2018", "\(i / 4 < 10 ? "0" : "")\(i / 4):\(["00", "15", "30", "45"][i % 4])",
        "\(i * i % 31)", code, i % 13 == 0 ? "$\(i)" : "$\(i % 90).\(10 + i * 37 % 90)", kinds[i * 5 % 11],
        texts[i * 3 % 5],
        "https://www.example.com/article/\(code.replacing("-", with: "_")).html", "",
      ]
    })

  static let all = [service, products, figures, names]
}
