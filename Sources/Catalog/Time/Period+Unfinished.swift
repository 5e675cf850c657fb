extension Period {
  /// Whether what is known up to a day is too little to say how the period ended: more than a third of its days, or a month,
  /// are still to come. The last days of a period often bear no record.
  public func isUnfinished(asOf day: CivilDate) -> Bool {
    let left = Int(last.dayNumber - min(day, last).dayNumber)
    return left > min(days / 3, 31)
  }
}
