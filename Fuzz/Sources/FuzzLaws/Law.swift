/// What must hold for any input.
public protocol Law: Sendable {
  init()

  /// Reads an input; ends the process where something does not hold. `file` is written anew.
  func check(_ bytes: UnsafeBufferPointer<UInt8>, in file: borrowing MemoryFile)
}

/// Ends the process where a law does not hold.
func hold(_ law: Bool, _ name: @autoclosure () -> String) {
  guard !law else { return }
  fatalError("broken law: \(name())")
}

extension UnsafeBufferPointer<UInt8> {
  /// A number made of the bytes, for choices that depend on the input alone.
  var hash: UInt32 { reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } }
}
