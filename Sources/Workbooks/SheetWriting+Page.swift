internal import CXlsxWriter
import Sheets

extension SheetWriting {
  func setViews() throws(WorkbookError) {
    if let freeze = sheet.freeze { worksheet_freeze_panes(target, UInt32(freeze.row), UInt16(freeze.column)) }
    if let filter = sheet.filter {
      try WorkbookError.check(
        worksheet_autofilter(
          target, UInt32(filter.first.row), UInt16(filter.first.column), UInt32(filter.last.row),
          UInt16(filter.last.column)))
    }
    if sheet.isHidden { worksheet_hide(target) }
    if let tab = sheet.tab { worksheet_set_tab_color(target, tab.rgb) }
    for sort in Sheet.Ignored.allCases {
      guard let ranges = sheet.ignored[sort], !ranges.isEmpty else { continue }
      let type =
        switch sort {
        case .numberAsText: LXW_IGNORE_NUMBER_STORED_AS_TEXT
        case .formulaDiffers: LXW_IGNORE_FORMULA_DIFFERS
        case .formulaRange: LXW_IGNORE_FORMULA_RANGE
        case .twoDigitYear: LXW_IGNORE_TWO_DIGIT_TEXT_YEAR
        }
      let names = ranges.map(\.name).joined(separator: " ")
      try WorkbookError.check(worksheet_ignore_errors(target, UInt8(type.rawValue), names))
    }
  }

  func setPrint() throws(WorkbookError) {
    let print = sheet.print
    if print.isPortrait { worksheet_set_portrait(target) } else { worksheet_set_landscape(target) }
    worksheet_set_paper(target, 9)
    let inch = 25.4
    worksheet_set_margins(
      target, print.sideMargin / inch, print.sideMargin / inch, print.topMargin / inch, print.bottomMargin / inch)
    worksheet_center_horizontally(target)
    if let scale = sheet.printScale {
      try setBlocks(scale: scale)
    } else {
      worksheet_fit_to_pages(target, 1, UInt16(clamping: print.pages ?? 0))
    }
    if let repeated = print.repeated {
      try WorkbookError.check(worksheet_repeat_rows(target, UInt32(repeated.lowerBound), UInt32(repeated.upperBound)))
    }
    if let area = print.area {
      try WorkbookError.check(
        worksheet_print_area(
          target, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row), UInt16(area.last.column)))
    }
    if !sheet.footer.isEmpty {
      var options = lxw_header_footer_options()
      options.margin = 10 / inch
      try WorkbookError.check(worksheet_set_footer_opt(target, CText.clean(sheet.footer), &options))
    }
    if !print.breaks.isEmpty {
      var breaks = print.breaks.map { UInt32($0) } + [0]
      try WorkbookError.check(worksheet_set_h_pagebreaks(target, &breaks))
    }
  }
  /// Fitting to a page's width would put all blocks on one page again; so they bring their scale.
  private func setBlocks(scale: Int) throws(WorkbookError) {
    worksheet_set_print_scale(target, UInt16(clamping: scale))
    var breaks = sheet.print.blocks.dropFirst().map { UInt16(clamping: $0.lowerBound) } + [0]
    if breaks.count > 1 { try WorkbookError.check(worksheet_set_v_pagebreaks(target, &breaks)) }
    guard !sheet.lead.isEmpty else { return }
    try WorkbookError.check(worksheet_repeat_columns(target, 0, UInt16(clamping: sheet.lead.count - 1)))
  }
}
