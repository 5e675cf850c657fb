/// The definitions that are part of the program. `Scripts/check-definitions` holds the list to the folder.
enum EmbeddedDefinitions {
  static var all: [DefinitionFile] {
    list.map { name, bytes in
      DefinitionFile(name: name, shownAs: "definitions/\(name)", text: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The order in which kinds and measures are listed everywhere.
  static var order: [String] { list.map(\.name) }

  private static var list: [(name: String, bytes: [UInt8])] {
    [
      ("settings.yaml", PackageResources.settings_yaml),
      ("kind-units.yaml", PackageResources.kind_units_yaml),
      ("kind-volunteer.yaml", PackageResources.kind_volunteer_yaml),
      ("kind-service.yaml", PackageResources.kind_service_yaml),
      ("kind-activity.yaml", PackageResources.kind_activity_yaml),
      ("measures-units.yaml", PackageResources.measures_units_yaml),
      ("measures-volunteer.yaml", PackageResources.measures_volunteer_yaml),
      ("measures-service.yaml", PackageResources.measures_service_yaml),
      ("measures-activity.yaml", PackageResources.measures_activity_yaml),
      ("workbook-brief.yaml", PackageResources.workbook_brief_yaml),
      ("workbook-unit.yaml", PackageResources.workbook_unit_yaml),
    ]
  }
}
