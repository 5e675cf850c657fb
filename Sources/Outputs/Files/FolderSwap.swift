import CLinux
import Diagnostics
import Glibc

/// Puts a finished folder in the place of an earlier one.
enum FolderSwap {
  /// In one step where the file system can exchange two paths, so that the place is never empty. Elsewhere (some
  /// network and Windows drives) in two, between which the earlier set stands at `aside`.
  ///
  /// - Parameter keptAs: where the earlier set goes, on the same file system; nil where it is not kept.
  static func put(
    _ new: String, inPlaceOf place: String, aside: String, keptAs: String? = nil
  ) throws(Diagnostic) {
    guard FileTree.entry(at: place) != .nothing else {
      guard rename(new, place) == 0 else { throw SystemError.last.diagnostic(.swapping, place) }
      return
    }
    switch taizhang_exchange_paths(new, place) {
    case 0: try putAway(new, as: keptAs)
    case EINVAL, ENOSYS, EOPNOTSUPP: try putInTwoSteps(new, inPlaceOf: place, aside: aside, keptAs: keptAs)
    case let error: throw SystemError(number: error).diagnostic(.swapping, place)
    }
  }

  static func putInTwoSteps(
    _ new: String, inPlaceOf place: String, aside: String, keptAs: String? = nil
  ) throws(Diagnostic) {
    guard rename(place, aside) == 0 else { throw SystemError.last.diagnostic(.swapping, place) }
    guard rename(new, place) == 0 else {
      let failure = SystemError.last
      _ = rename(aside, place)
      throw failure.diagnostic(.swapping, place)
    }
    try putAway(aside, as: keptAs)
  }

  private static func putAway(_ earlier: String, as kept: String?) throws(Diagnostic) {
    if let kept {
      guard rename(earlier, kept) == 0 else { throw SystemError.last.diagnostic(.swapping, kept) }
    } else {
      // The new set is whole; what cannot be removed now is cleared away by the next run.
      try? FileTree.remove(earlier)
    }
  }
}
