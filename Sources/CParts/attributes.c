#include "cparts.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/xmlwriter.h>

// An attribute of the library has room for 2,080 bytes each of name and value, which it fills with zeros to the end;
// a workbook has some thousand attributes.

static void copy(char *into, const char *from) {
  size_t count = strnlen(from, LXW_MAX_ATTRIBUTE_LENGTH - 1);
  memcpy(into, from, count);
  into[count] = 0;
}

/// Stands in for the library's own, as its header declares it, without the zeros. Precondition: the header is that of
/// the library, and nobody reads beyond the texts' ends.
struct xml_attribute *lxw_new_attribute_str(const char *key, const char *value) {
  struct xml_attribute *attribute = malloc(sizeof *attribute);
  if (!attribute) return NULL;
  copy(attribute->key, key);
  copy(attribute->value, value);
  return attribute;
}

/// The same of a number.
struct xml_attribute *lxw_new_attribute_int(const char *key, uint32_t value) {
  struct xml_attribute *attribute = malloc(sizeof *attribute);
  if (!attribute) return NULL;
  copy(attribute->key, key);
  snprintf(attribute->value, LXW_MAX_ATTRIBUTE_LENGTH, "%d", (int)value);
  return attribute;
}

/// The same of a number with a point.
struct xml_attribute *lxw_new_attribute_dbl(const char *key, double value) {
  struct xml_attribute *attribute = malloc(sizeof *attribute);
  if (!attribute) return NULL;
  copy(attribute->key, key);
  snprintf(attribute->value, LXW_MAX_ATTRIBUTE_LENGTH, "%.16G", value);
  return attribute;
}
