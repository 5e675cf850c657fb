/// The files that are part of the program, as bytes of UTF-8. They are a module of their own since long lists of bytes
/// beside other code take the optimiser several times as long.
package enum EmbeddedFiles {
  /// Name and bytes of every definition, in the order in which kinds and measures are listed everywhere.
  /// `Scripts/check-definitions` holds the list to the folder.
  package static var definitions: [(name: String, bytes: [UInt8])] {
    [
      ("settings.yaml", PackageResources.settings_yaml),
      ("kind-units.yaml", PackageResources.kind_units_yaml),
      ("kind-volunteer.yaml", PackageResources.kind_volunteer_yaml),
      ("kind-service.yaml", PackageResources.kind_service_yaml),
      ("kind-activity.yaml", PackageResources.kind_activity_yaml),
      ("kind-publicity.yaml", PackageResources.kind_publicity_yaml),
      ("kind-inspection.yaml", PackageResources.kind_inspection_yaml),
      ("kind-issue.yaml", PackageResources.kind_issue_yaml),
      ("kind-survey.yaml", PackageResources.kind_survey_yaml),
      ("kind-honour.yaml", PackageResources.kind_honour_yaml),
      ("kind-assistance.yaml", PackageResources.kind_assistance_yaml),
      ("kind-task.yaml", PackageResources.kind_task_yaml),
      ("kind-archive.yaml", PackageResources.kind_archive_yaml),
      ("kind-targets.yaml", PackageResources.kind_targets_yaml),
      ("measures-units.yaml", PackageResources.measures_units_yaml),
      ("measures-volunteer.yaml", PackageResources.measures_volunteer_yaml),
      ("measures-service.yaml", PackageResources.measures_service_yaml),
      ("measures-activity.yaml", PackageResources.measures_activity_yaml),
      ("measures-publicity.yaml", PackageResources.measures_publicity_yaml),
      ("measures-inspection.yaml", PackageResources.measures_inspection_yaml),
      ("measures-issue.yaml", PackageResources.measures_issue_yaml),
      ("measures-survey.yaml", PackageResources.measures_survey_yaml),
      ("measures-honour.yaml", PackageResources.measures_honour_yaml),
      ("measures-assistance.yaml", PackageResources.measures_assistance_yaml),
      ("measures-task.yaml", PackageResources.measures_task_yaml),
      ("measures-archive.yaml", PackageResources.measures_archive_yaml),
      ("measures-stars.yaml", PackageResources.measures_stars_yaml),
      ("measures-reports.yaml", PackageResources.measures_reports_yaml),
      ("measures-score.yaml", PackageResources.measures_score_yaml),
      ("workbook-brief.yaml", PackageResources.workbook_brief_yaml),
      ("workbook-score.yaml", PackageResources.workbook_score_yaml),
      ("workbook-stars.yaml", PackageResources.workbook_stars_yaml),
      ("workbook-supervision.yaml", PackageResources.workbook_supervision_yaml),
      ("workbook-quality.yaml", PackageResources.workbook_quality_yaml),
      ("workbook-unit.yaml", PackageResources.workbook_unit_yaml),
    ]
  }

  /// The words by which titles of measures are known.
  package static var measureWords: [UInt8] { PackageResources.measure_words_txt }

  /// Words within the names of people and bodies.
  package static var nameWords: [UInt8] { PackageResources.name_words_txt }

  package static var kindTemplate: [UInt8] { PackageResources.kind_yaml }
  package static var measureTemplate: [UInt8] { PackageResources.measure_yaml }
  package static var workbookTemplate: [UInt8] { PackageResources.workbook_yaml }
  package static var targetsTemplate: [UInt8] { PackageResources.targets_csv }
  /// The template of settings is what holds without any.
  package static var settingsTemplate: [UInt8] { PackageResources.settings_yaml }
}
