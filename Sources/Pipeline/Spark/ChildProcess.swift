internal import CLinux
import Glibc

/// Another program that runs, of which the output is read.
///
/// Not by Foundation, which costs every run a slower start, nor by swift-subprocess, which with swift-system costs a first
/// build some twenty seconds of the processor's time.
struct ChildProcess: ~Copyable {
  private let number: pid_t
  /// What it prints.
  var lines: LineReader

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: the program's path first; at least that.
  ///   - messages: the file that what it says goes into.
  /// - Throws: the system's number of why it could not be started.
  init(_ arguments: [String], messages: String) throws(StartFailure) {
    var (number, output) = (pid_t(0), Int32(-1))
    // Copies of the words, which live until the call has returned.
    let words = arguments.map { strdup($0) }
    defer { for word in words { free(word) } }
    let error = (words.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer {
      taizhang_start($0.baseAddress, messages, &number, &output)
    }
    guard error == 0 else { throw StartFailure(number: error) }
    self.number = number
    lines = LineReader(output)
  }

  /// Waits for its end: its exit code, or 128 and the number of the signal that ended it.
  consuming func end() -> Int32 {
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}

/// Why a program could not be started.
struct StartFailure: Error {
  /// The system's.
  var number: Int32
  /// In its words.
  var words: String { String(cString: strerror(number)) }
}
