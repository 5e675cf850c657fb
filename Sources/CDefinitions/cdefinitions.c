/* The files that are part of the program, as the compiler finds them. A list of bytes in Swift takes it ten seconds. */
#include "cdefinitions.h"

/* Each array is named after its file. `Scripts/check-definitions` holds the list to the folder. */
/* #embed is of C23, whose other changes are not wanted. */
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char settings_yaml[] = {
#embed "../Definitions/BuiltIn/settings.yaml"
};
static const unsigned char kind_units_yaml[] = {
#embed "../Definitions/BuiltIn/kind-units.yaml"
};
static const unsigned char kind_volunteer_yaml[] = {
#embed "../Definitions/BuiltIn/kind-volunteer.yaml"
};
static const unsigned char kind_service_yaml[] = {
#embed "../Definitions/BuiltIn/kind-service.yaml"
};
static const unsigned char kind_activity_yaml[] = {
#embed "../Definitions/BuiltIn/kind-activity.yaml"
};
static const unsigned char kind_publicity_yaml[] = {
#embed "../Definitions/BuiltIn/kind-publicity.yaml"
};
static const unsigned char kind_inspection_yaml[] = {
#embed "../Definitions/BuiltIn/kind-inspection.yaml"
};
static const unsigned char kind_issue_yaml[] = {
#embed "../Definitions/BuiltIn/kind-issue.yaml"
};
static const unsigned char kind_survey_yaml[] = {
#embed "../Definitions/BuiltIn/kind-survey.yaml"
};
static const unsigned char kind_honour_yaml[] = {
#embed "../Definitions/BuiltIn/kind-honour.yaml"
};
static const unsigned char kind_assistance_yaml[] = {
#embed "../Definitions/BuiltIn/kind-assistance.yaml"
};
static const unsigned char kind_task_yaml[] = {
#embed "../Definitions/BuiltIn/kind-task.yaml"
};
static const unsigned char kind_archive_yaml[] = {
#embed "../Definitions/BuiltIn/kind-archive.yaml"
};
static const unsigned char kind_targets_yaml[] = {
#embed "../Definitions/BuiltIn/kind-targets.yaml"
};
static const unsigned char measures_units_yaml[] = {
#embed "../Definitions/BuiltIn/measures-units.yaml"
};
static const unsigned char measures_volunteer_yaml[] = {
#embed "../Definitions/BuiltIn/measures-volunteer.yaml"
};
static const unsigned char measures_service_yaml[] = {
#embed "../Definitions/BuiltIn/measures-service.yaml"
};
static const unsigned char measures_activity_yaml[] = {
#embed "../Definitions/BuiltIn/measures-activity.yaml"
};
static const unsigned char measures_publicity_yaml[] = {
#embed "../Definitions/BuiltIn/measures-publicity.yaml"
};
static const unsigned char measures_inspection_yaml[] = {
#embed "../Definitions/BuiltIn/measures-inspection.yaml"
};
static const unsigned char measures_issue_yaml[] = {
#embed "../Definitions/BuiltIn/measures-issue.yaml"
};
static const unsigned char measures_survey_yaml[] = {
#embed "../Definitions/BuiltIn/measures-survey.yaml"
};
static const unsigned char measures_honour_yaml[] = {
#embed "../Definitions/BuiltIn/measures-honour.yaml"
};
static const unsigned char measures_assistance_yaml[] = {
#embed "../Definitions/BuiltIn/measures-assistance.yaml"
};
static const unsigned char measures_task_yaml[] = {
#embed "../Definitions/BuiltIn/measures-task.yaml"
};
static const unsigned char measures_archive_yaml[] = {
#embed "../Definitions/BuiltIn/measures-archive.yaml"
};
static const unsigned char measures_stars_yaml[] = {
#embed "../Definitions/BuiltIn/measures-stars.yaml"
};
static const unsigned char measures_reports_yaml[] = {
#embed "../Definitions/BuiltIn/measures-reports.yaml"
};
static const unsigned char measures_score_yaml[] = {
#embed "../Definitions/BuiltIn/measures-score.yaml"
};
static const unsigned char workbook_brief_yaml[] = {
#embed "../Definitions/BuiltIn/workbook-brief.yaml"
};
static const unsigned char workbook_score_yaml[] = {
#embed "../Definitions/BuiltIn/workbook-score.yaml"
};
static const unsigned char workbook_stars_yaml[] = {
#embed "../Definitions/BuiltIn/workbook-stars.yaml"
};
static const unsigned char workbook_supervision_yaml[] = {
#embed "../Definitions/BuiltIn/workbook-supervision.yaml"
};
static const unsigned char workbook_quality_yaml[] = {
#embed "../Definitions/BuiltIn/workbook-quality.yaml"
};
static const unsigned char workbook_unit_yaml[] = {
#embed "../Definitions/BuiltIn/workbook-unit.yaml"
};
static const unsigned char measure_words_txt[] = {
#embed "../Definitions/BuiltIn/measure-words.txt"
};
static const unsigned char name_words_txt[] = {
#embed "../Definitions/BuiltIn/name-words.txt"
};
static const unsigned char kind_yaml[] = {
#embed "../Definitions/Templates/kind.yaml"
};
static const unsigned char measure_yaml[] = {
#embed "../Definitions/Templates/measure.yaml"
};
static const unsigned char workbook_yaml[] = {
#embed "../Definitions/Templates/workbook.yaml"
};
static const unsigned char targets_csv[] = {
#embed "../Definitions/Templates/targets.csv"
};

#define FILE_OF(name, array) {name, array, sizeof array}

/* In the order in which kinds and measures are listed everywhere; then the others. */
static const struct taizhang_embedded files[] = {
    FILE_OF("settings.yaml", settings_yaml),
    FILE_OF("kind-units.yaml", kind_units_yaml),
    FILE_OF("kind-volunteer.yaml", kind_volunteer_yaml),
    FILE_OF("kind-service.yaml", kind_service_yaml),
    FILE_OF("kind-activity.yaml", kind_activity_yaml),
    FILE_OF("kind-publicity.yaml", kind_publicity_yaml),
    FILE_OF("kind-inspection.yaml", kind_inspection_yaml),
    FILE_OF("kind-issue.yaml", kind_issue_yaml),
    FILE_OF("kind-survey.yaml", kind_survey_yaml),
    FILE_OF("kind-honour.yaml", kind_honour_yaml),
    FILE_OF("kind-assistance.yaml", kind_assistance_yaml),
    FILE_OF("kind-task.yaml", kind_task_yaml),
    FILE_OF("kind-archive.yaml", kind_archive_yaml),
    FILE_OF("kind-targets.yaml", kind_targets_yaml),
    FILE_OF("measures-units.yaml", measures_units_yaml),
    FILE_OF("measures-volunteer.yaml", measures_volunteer_yaml),
    FILE_OF("measures-service.yaml", measures_service_yaml),
    FILE_OF("measures-activity.yaml", measures_activity_yaml),
    FILE_OF("measures-publicity.yaml", measures_publicity_yaml),
    FILE_OF("measures-inspection.yaml", measures_inspection_yaml),
    FILE_OF("measures-issue.yaml", measures_issue_yaml),
    FILE_OF("measures-survey.yaml", measures_survey_yaml),
    FILE_OF("measures-honour.yaml", measures_honour_yaml),
    FILE_OF("measures-assistance.yaml", measures_assistance_yaml),
    FILE_OF("measures-task.yaml", measures_task_yaml),
    FILE_OF("measures-archive.yaml", measures_archive_yaml),
    FILE_OF("measures-stars.yaml", measures_stars_yaml),
    FILE_OF("measures-reports.yaml", measures_reports_yaml),
    FILE_OF("measures-score.yaml", measures_score_yaml),
    FILE_OF("workbook-brief.yaml", workbook_brief_yaml),
    FILE_OF("workbook-score.yaml", workbook_score_yaml),
    FILE_OF("workbook-stars.yaml", workbook_stars_yaml),
    FILE_OF("workbook-supervision.yaml", workbook_supervision_yaml),
    FILE_OF("workbook-quality.yaml", workbook_quality_yaml),
    FILE_OF("workbook-unit.yaml", workbook_unit_yaml),
};

static const struct taizhang_embedded others[] = {
    FILE_OF("BuiltIn/measure-words.txt", measure_words_txt),
    FILE_OF("BuiltIn/name-words.txt", name_words_txt),
    FILE_OF("Templates/kind.yaml", kind_yaml),
    FILE_OF("Templates/measure.yaml", measure_yaml),
    FILE_OF("Templates/workbook.yaml", workbook_yaml),
    FILE_OF("Templates/targets.csv", targets_csv),
};

const struct taizhang_embedded *taizhang_definitions(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}

const struct taizhang_embedded *taizhang_other_files(size_t *count) {
  *count = sizeof others / sizeof others[0];
  return others;
}
