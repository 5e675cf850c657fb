internal import CXlsxWriter
import Sheets

extension SheetWriting {
  func write(_ chart: Chart) throws(WorkbookError) {
    let type =
      switch chart.shape {
      case .line: LXW_CHART_LINE
      case .column: LXW_CHART_COLUMN
      case .bar: LXW_CHART_BAR
      case .pie: LXW_CHART_PIE
      }
    guard let made = workbook_add_chart(book, UInt8(type.rawValue)) else { throw .library("workbook_add_chart") }
    var strings = CStrings()
    setFrame(made, chart, &strings)
    for series in chart.series { add(series, of: chart, to: made, &strings) }
    if chart.shape != .pie { setAxes(made, chart, &strings) }
    chart_show_hidden_data(made)
    try place(made, chart, &strings)
    _ = consume strings
  }

  private func font(
    _ size: Double, _ colour: Colour, _ strings: inout CStrings
  ) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.name = strings.keep(Face.figures.fontName)
    font.size = size
    font.color = colour.rgb
    // Titles are bold unless told otherwise.
    font.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
    return font
  }

  /// Neither frame nor fill; the title small, in ink.
  private func setFrame(_ made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart, _ strings: inout CStrings) {
    chart_title_set_name(made, CText.clean(chart.title))
    var title = font(11, .ink, &strings)
    chart_title_set_name_font(made, &title)
    var none = lxw_chart_line()
    none.none = 1
    chart_chartarea_set_line(made, &none)
    chart_plotarea_set_line(made, &none)
    if chart.hasLegend {
      chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      var legend = font(9, .grey, &strings)
      chart_legend_set_font(made, &legend)
    } else {
      chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
  }

  private func setAxes(_ made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart, _ strings: inout CStrings) {
    // X lies, Y stands: with bars lying down, the categories stand.
    let isLying = chart.shape == .bar
    guard let categories = chart_axis_get(made, isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X),
      let values = chart_axis_get(made, isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
    else { return }
    var small = font(9, .grey, &strings)
    // Names of many bars must all find room.
    let count = chart.series.first?.categories.range.rows.count ?? 0
    var names = font(isLying && count > 8 ? 8 : 9, .ink, &strings)
    var title = font(9, .grey, &strings)
    var (help, axis, none) = (lxw_chart_line(), lxw_chart_line(), lxw_chart_line())
    (help.color, help.width) = (Colour.hairline.rgb, 0.5)
    (axis.color, axis.width) = (Colour.rule.rgb, 0.75)
    none.none = 1
    chart_axis_set_num_font(categories, &names)
    chart_axis_set_num_font(values, &small)
    chart_axis_set_line(categories, &axis)
    chart_axis_set_line(values, &none)
    chart_axis_set_major_tick_mark(categories, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_axis_set_major_tick_mark(values, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_axis_set_num_format(values, chart.axisFormat)
    if chart.startsAtZero { chart_axis_set_min(values, 0) }
    if let end = chart.axisEnd { chart_axis_set_max(values, Double(end)) }
    if let step = chart.axisStep { chart_axis_set_major_unit(values, Double(step)) }
    if !chart.valueTitle.isEmpty {
      chart_axis_set_name(values, CText.clean(chart.valueTitle))
      chart_axis_set_name_font(values, &title)
    }
    if !chart.categoryTitle.isEmpty {
      chart_axis_set_name(categories, CText.clean(chart.categoryTitle))
      chart_axis_set_name_font(categories, &title)
    }
    if chart.shape == .bar {
      chart_axis_set_reverse(categories)
      chart_axis_set_interval_unit(categories, 1)
      chart_axis_major_gridlines_set_visible(values, 0)
      // Each bar bears its value: the axis would say it again.
      chart_axis_set_label_position(values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_NONE.rawValue))
      chart_set_series_gap(made, 45)
    } else {
      chart_axis_major_gridlines_set_visible(values, 1)
      chart_axis_major_gridlines_set_line(values, &help)
      if chart.shape == .column { chart_set_series_gap(made, 60) }
    }
  }

  private func add(
    _ series: ChartSeries, of chart: Chart, to made: UnsafeMutablePointer<lxw_chart>, _ strings: inout CStrings
  ) {
    guard let target = chart_add_series(made, nil, nil) else { return }
    let (x, y) = (series.categories, series.values)
    chart_series_set_categories(
      target, x.sheet, UInt32(x.range.first.row), UInt16(x.range.first.column), UInt32(x.range.last.row),
      UInt16(x.range.last.column))
    chart_series_set_values(
      target, y.sheet, UInt32(y.range.first.row), UInt16(y.range.first.column), UInt32(y.range.last.row),
      UInt16(y.range.last.column))
    chart_series_set_name(target, CText.clean(series.name))
    var line = lxw_chart_line()
    line.color = series.colour.rgb
    var fill = lxw_chart_fill()
    fill.color = series.colour.rgb
    var small = font(9, .ink, &strings)
    switch chart.shape {
    case .line:
      line.width = series.isDashed ? 1.25 : 2
      if series.isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
      chart_series_set_line(target, &line)
      let marker = series.isDashed ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE
      chart_series_set_marker_type(target, UInt8(marker.rawValue))
      if !series.isDashed {
        chart_series_set_marker_size(target, 5)
        chart_series_set_marker_fill(target, &fill)
        chart_series_set_marker_line(target, &line)
      }
    case .bar, .column:
      chart_series_set_fill(target, &fill)
      chart_series_set_labels(target)
      chart_series_set_labels_num_format(target, chart.labelFormat)
      chart_series_set_labels_font(target, &small)
    case .pie:
      setSlices(target, series.slices)
      chart_series_set_labels_percentage(target)
      chart_series_set_labels_num_format(target, "0.0%")
      chart_series_set_labels_position(target, UInt8(LXW_CHART_LABEL_POSITION_OUTSIDE_END.rawValue))
      chart_series_set_labels_separator(target, UInt8(LXW_CHART_LABEL_SEPARATOR_SPACE.rawValue))
      chart_series_set_labels_font(target, &small)
      // Last: the calls above turn the value back on.
      chart_series_set_labels_options(target, 0, 1, 0)
    }
  }

  /// Slices from dark to light with white between them: told apart without colour too.
  private func setSlices(_ target: UnsafeMutablePointer<lxw_chart_series>, _ colours: [Colour]) {
    guard !colours.isEmpty else { return }
    let fills = UnsafeMutableBufferPointer<lxw_chart_fill>.allocate(capacity: colours.count)
    let line = UnsafeMutablePointer<lxw_chart_line>.allocate(capacity: 1)
    let points = UnsafeMutableBufferPointer<lxw_chart_point>.allocate(capacity: colours.count)
    defer {
      fills.deallocate()
      line.deallocate()
      points.deallocate()
    }
    line.initialize(to: lxw_chart_line())
    (line.pointee.color, line.pointee.width) = (Colour.white.rgb, 1)
    var list: [UnsafeMutablePointer<lxw_chart_point>?] = []
    for (i, colour) in colours.enumerated() {
      var fill = lxw_chart_fill()
      fill.color = colour.rgb
      fills.initializeElement(at: i, to: fill)
      points.initializeElement(
        at: i, to: lxw_chart_point(line: line, fill: fills.baseAddress.map { $0 + i }, pattern: nil))
      list.append(points.baseAddress.map { $0 + i })
    }
    list.append(nil)
    _ = chart_series_set_points(target, &list)
  }

  /// Fits the chart to the cells that it covers.
  private func place(
    _ made: UnsafeMutablePointer<lxw_chart>, _ chart: Chart, _ strings: inout CStrings
  ) throws(WorkbookError) {
    let width = chart.area.columns.reduce(0) { $0 + sheet.pixels(column: $1) } / max(1, chart.parts)
    let height = chart.area.rows.reduce(0) { $0 + sheet.pixels(row: $1) }
    var options = lxw_chart_options()
    options.x_offset = Int32(clamping: 2 + width * chart.part)
    options.y_offset = 2
    options.x_scale = Double(max(40, width - 4)) / 480
    options.y_scale = Double(max(40, height - 4)) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_AND_SIZE.rawValue)
    if !chart.description.isEmpty { options.description = strings.keep(CText.clean(chart.description)) }
    try WorkbookError.check(
      worksheet_insert_chart_opt(
        target, UInt32(chart.area.first.row), UInt16(chart.area.first.column), made, &options))
  }
}

extension Chart {
  /// A label says what its cell says, but for cents.
  var labelFormat: String { format == .decimal || format.isPercent ? format.code : axisFormat }

  /// An axis needs no more places than tell values apart.
  var axisFormat: String {
    switch format {
    case .tenThousands: format.code
    default: (format.isPercent ? NumberFormat.percent : .integer).code
    }
  }
}

extension Sheet {
  /// A column's width as the library reckons it.
  func pixels(column: Int) -> Int {
    let width = widths.indices.contains(column) ? widths[column] : 8.43
    return width < 1 ? Int(width * 12 + 0.5) : Int(width * 7 + 0.5) + 5
  }

  /// A row's height.
  func pixels(row: Int) -> Int { Int((rows[row]?.height ?? 15) * 4 / 3 + 0.5) }
}
