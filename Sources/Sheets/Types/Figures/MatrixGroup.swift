/// Columns of a matrix under a common heading.
struct MatrixGroup {
  var heading: String
  var columns: [MatrixColumn]
  /// How many categories there are more than can be read beside each other.
  var more = 0
}
