import Diagnostics
import Glibc

/// A failure that the system reported, as people can act on it.
public struct SystemError {
  var number: CInt

  /// A file that could not be written, by the system's number for why.
  public static func unwritten(_ path: String, _ number: CInt) -> Diagnostic {
    SystemError(number: number).diagnostic(.writing, path)
  }

  /// The last failure of this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// What was tried.
  enum Attempt {
    case reading, writing, removing, swapping

    var words: Text {
      switch self {
      case .reading: Text(zh: "无法读取", en: "cannot be read")
      case .writing: Text(zh: "无法写入", en: "cannot be written")
      case .removing: Text(zh: "无法删除", en: "cannot be removed")
      case .swapping: Text(zh: "无法换成新的一套", en: "cannot be replaced by the new set")
      }
    }
  }

  func diagnostic(_ attempt: Attempt, _ path: String) -> Diagnostic {
    let (reason, fix) = explanation
    return Diagnostic(
      .error, attempt == .reading ? "file.unreadable" : "outputs.failed", at: Place(file: path),
      seen: Text(zh: "\(attempt.words.zh)：\(reason.zh)", en: "\(attempt.words.en): \(reason.en)"), fix: fix)
  }

  /// The reason, and what to do about it.
  private var explanation: (reason: Text, fix: Text) {
    switch number {
    case ENOSPC, EDQUOT:
      (
        Text(zh: "磁盘已满", en: "the disk is full"),
        Text(zh: "请腾出空间后重新运行；原有的报表仍完好", en: "free some space and run again; the earlier workbooks are untouched")
      )
    case EACCES, EPERM, EROFS:
      (
        Text(zh: "没有权限", en: "permission denied"),
        Text(zh: "请检查该文件夹的权限，或用 --outputs 指定另一文件夹", en: "check the folder's permissions, or name another by --outputs")
      )
    case ENOENT:
      (Text(zh: "不存在", en: "it does not exist"), Text(zh: "请检查路径", en: "check the path"))
    case EEXIST:
      (Text(zh: "已经存在", en: "it exists already"), Text(zh: "请改用另一名称", en: "choose another name"))
    case ENOTDIR, EISDIR:
      (
        Text(zh: "文件与文件夹重名", en: "a file stands where a folder is meant, or the other way round"),
        Text(zh: "请移走或改名", en: "move or rename it")
      )
    case ENAMETOOLONG:
      (Text(zh: "名称过长", en: "the name is too long"), Text(zh: "请缩短名称", en: "shorten it"))
    default:
      (Text(both: String(cString: strerror(number))), Text(zh: "请排除后重新运行", en: "mend that and run again"))
    }
  }
}
