import Diagnostics
internal import Mustache
import Sheets

/// `index.html`: one self-contained page, without scripts and without anything fetched.
public struct PageFile: Sendable {
  /// Its name in a period's folder.
  public static let name = "index.html"

  private let page: Page

  /// The file of a page.
  public init(_ page: Page) { self.page = page }

  /// The file itself: valid HTML, all text escaped, the same bytes for the same page.
  /// - Throws: where the template cannot be read, which a test rules out.
  public func bytes() throws(Diagnostic) -> [UInt8] {
    PageEscaping.register()
    do {
      return Array(try MustacheTemplate(string: PageTemplate.words).render(PageContent(page)).utf8)
    } catch {
      throw Diagnostic(
        .error, "page.template", at: Place(file: Self.name), seen: Text(both: "\(error)"),
        fix: Text(zh: "请修正 PageTemplate.swift", en: "mend PageTemplate.swift"))
    }
  }
}
