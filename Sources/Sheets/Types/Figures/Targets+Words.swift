import Catalog
import Diagnostics
import Figures

extension TargetResult {
  /// The word beside the light's sign.
  var word: Text {
    if isAhead { return Text(zh: "快于序时进度", en: " ahead of time") }
    guard isRunning else { return light.word }
    if light == .grey { return Text(zh: "未到期", en: " not over yet") }
    if target.isCeiling || isBehind { return soFar }
    return Text(zh: "进行中", en: " running")
  }

  /// How it stands that is not met in a cycle that still runs, said of units.
  var soFar: Text {
    if target.isCeiling { return Text(zh: "已超出", en: " exceeded") }
    return isBehind ? Text(zh: "慢于序时进度", en: " behind time") : Text(zh: "尚未达到", en: " not met so far")
  }

  /// The same with nothing before it.
  var bareWord: Text { Text(zh: word.zh, en: String(word.en.drop { $0 == " " })) }
}

extension Light {
  /// The word beside the sign.
  var word: Text {
    switch self {
    case .green: Text(zh: "达标", en: " met")
    case .yellow: Text(zh: "接近", en: " near")
    case .red: Text(zh: "未达", en: " not met")
    case .grey: Text(zh: "未测", en: " unmeasured")
    }
  }

  /// The same with nothing before it.
  var bareWord: Text { Text(zh: word.zh, en: String(word.en.drop { $0 == " " })) }

  /// The worst first.
  var severity: Int {
    switch self {
    case .red: 0
    case .yellow: 1
    case .green: 2
    case .grey: 3
    }
  }
}

extension Cycle {
  /// 本月, 本季 …: what Chinese tiles call the cycle that runs.
  var own: String {
    switch self {
    case .month: "本月"
    case .quarter: "本季"
    case .halfYear: "本半年"
    case .year: "本年"
    }
  }

  /// 每月, 每季 …
  var word: Text {
    switch self {
    case .month: Text(zh: "每月", en: "month")
    case .quarter: Text(zh: "每季", en: "quarter")
    case .halfYear: Text(zh: "每半年", en: "half-year")
    case .year: Text(zh: "每年", en: "year")
    }
  }
}
