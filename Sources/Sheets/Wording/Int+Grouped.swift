import Catalog

extension Int {
  /// 2,300, as numbers of cells and sentences are written.
  var grouped: String { Exact(self).grouped(places: 0) }
}
