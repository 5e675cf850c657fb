import Catalog

extension Cell {
  /// Takes `z` or `+08:00` behind a time and turns another zone's time into Beijing's.
  mutating func takeZone(_ moment: inout Moment) throws(Refusal) {
    guard let seconds = moment.seconds, let sign = next, sign == "z" || sign == "+" || sign == "-" else { return }
    var ahead = self
    ahead.rest.removeFirst()
    var offset = 0
    if sign != "z" {
      guard let hours = ahead.takeInteger(atMost: 4), ahead.atEnd || ahead.next == ":" else { return }
      let minutes = ahead.take(":") ? ahead.takeInteger(atMost: 2) : hours > 14 ? hours % 100 : 0
      guard let minutes, minutes < 60 else { throw unreadable }
      offset = ((hours > 14 ? hours / 100 : hours) * 60 + minutes) * (sign == "-" ? -1 : 1)
    }
    self = ahead
    guard offset != 480 else { return }
    guard abs(offset) <= 14 * 60 else { throw unreadable }
    note(.zone)
    let shifted = Int(seconds) + (480 - offset) * 60
    let days = shifted >= 0 ? shifted / 86_400 : -1 - (-shifted - 1) / 86_400
    moment = Moment(date: moment.date + days, seconds: Int32(shifted - days * 86_400))
  }
}
