extension Period {
  /// Whether what is known up to a day is too little to say how the period ended: more than a tenth of its days are still
  /// to come, of a short one more than a week or a third of it. The last days of a period often bear no record.
  public func isUnfinished(asOf day: CivilDate) -> Bool {
    let left = Int(last.dayNumber - min(day, last).dayNumber)
    return left > max(days / 10, min(7, days / 3))
  }
}
