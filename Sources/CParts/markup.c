#define _GNU_SOURCE
#include "cparts.h"
#include "parts.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/xmlwriter.h>

// The library's own functions for tags, as its installed header declares them. An attribute has room for 2,080 bytes
// each of name and value, which the library fills with zeros to the end, and takes from the heap for each of the
// thousands that a workbook has. Here the attributes of a tag are kept for the next tag as soon as it is written.
// Precondition: the header is that of the library, and of a list whose tag is written nobody reads the attributes,
// but they are freed; which 1.1.4 does after each tag. They are weak, so that a static library keeps its own.

#ifdef __GLIBC__

#define STANDS_IN __attribute__((weak))

enum { most_spare = 64 };
static _Thread_local struct xml_attribute *spare[most_spare];
static _Thread_local int spares, isRegistered;

static void release_spares(void *unused) {
  (void)unused;
  while (spares) free(spare[--spares]);
}

static struct xml_attribute *named(const char *key) {
  struct xml_attribute *attribute = spares ? spare[--spares] : malloc(sizeof *attribute);
  if (!attribute) return NULL;
  size_t count = strnlen(key, LXW_MAX_ATTRIBUTE_LENGTH - 1);
  memcpy(attribute->key, key, count);
  attribute->key[count] = 0;
  return attribute;
}

STANDS_IN struct xml_attribute *lxw_new_attribute_str(const char *key, const char *value) {
  struct xml_attribute *attribute = named(key);
  if (!attribute) return NULL;
  size_t count = strnlen(value, LXW_MAX_ATTRIBUTE_LENGTH - 1);
  memcpy(attribute->value, value, count);
  attribute->value[count] = 0;
  return attribute;
}

STANDS_IN struct xml_attribute *lxw_new_attribute_int(const char *key, uint32_t value) {
  struct xml_attribute *attribute = named(key);
  if (!attribute) return NULL;
  // The library writes it as %d.
  int64_t number = (int32_t)value;
  char *at = attribute->value;
  if (number < 0) *at++ = '-';
  at[taizhang_whole_digits((uint64_t)(number < 0 ? -number : number), at)] = 0;
  return attribute;
}

STANDS_IN struct xml_attribute *lxw_new_attribute_dbl(const char *key, double value) {
  struct xml_attribute *attribute = named(key);
  if (!attribute) return NULL;
  size_t count = taizhang_digits(value, attribute->value);
  attribute->value[count] = 0;
  if (!count) snprintf(attribute->value, LXW_MAX_ATTRIBUTE_LENGTH, "%.16G", value);
  return attribute;
}

/// Keeps the attributes for the next tag, and leaves an empty list.
static void keep(struct xml_attribute_list *attributes) {
  if (!isRegistered) taizhang_at_thread_end(release_spares, NULL);
  isRegistered = 1;
  while (spares < most_spare && !STAILQ_EMPTY(attributes)) {
    spare[spares++] = STAILQ_FIRST(attributes);
    STAILQ_REMOVE_HEAD(attributes, list_entries);
  }
}

/// What is being written: most of it goes where putc would put it.
struct output {
  FILE *stream;
  char *next, *end;
};

static struct output begin(FILE *stream) {
  struct output output = {stream, stream->_IO_write_ptr, stream->_IO_write_end};
  return output;
}

static void end(struct output *output) { output->stream->_IO_write_ptr = output->next; }

static void put(struct output *output, char byte) {
  if (output->next < output->end) {
    *output->next++ = byte;
    return;
  }
  end(output);
  putc_unlocked(byte, output->stream);
  *output = begin(output->stream);
}

static void put_text(struct output *output, const char *text) {
  // As far as there is room, without a look at what the bytes written may have changed.
  char *next = output->next, *end = output->end;
  while (*text && next < end) *next++ = *text++;
  output->next = next;
  while (*text) put(output, *text++);
}

/// Whether data or a value may hold the byte as it is.
static int is_plain(char byte) {
  return byte != '&' && byte != '<' && byte != '>' && byte != '"' && byte != '\n' && byte;
}

/// Data, or the value of an attribute, where quotes and line ends are escaped too.
static void put_escaped(struct output *output, const char *text, int isValue) {
  for (;; text++) {
    char *next = output->next, *end = output->end;
    while (next < end && is_plain(*text)) *next++ = *text++;
    output->next = next;
    switch (*text) {
    case 0: return;
    case '&': put_text(output, "&amp;"); break;
    case '<': put_text(output, "&lt;"); break;
    case '>': put_text(output, "&gt;"); break;
    case '"': put_text(output, isValue ? "&quot;" : "\""); break;
    case '\n': put_text(output, isValue ? "&#xA;" : "\n"); break;
    default: put(output, *text);
    }
  }
}

static void put_start(struct output *output, const char *tag, struct xml_attribute_list *attributes, int isEscaped) {
  put(output, '<');
  put_text(output, tag);
  if (!attributes) return;
  struct xml_attribute *attribute;
  STAILQ_FOREACH(attribute, attributes, list_entries) {
    put(output, ' ');
    put_text(output, attribute->key);
    put_text(output, "=\"");
    if (isEscaped) put_escaped(output, attribute->value, 1);
    else put_text(output, attribute->value);
    put(output, '"');
  }
  keep(attributes);
}

static void put_tag(
    FILE *stream, const char *tag, struct xml_attribute_list *attributes, int isEscaped, const char *close) {
  struct output output = begin(stream);
  put_start(&output, tag, attributes, isEscaped);
  put_text(&output, close);
  end(&output);
}

STANDS_IN void lxw_xml_start_tag(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  put_tag(stream, tag, attributes, 1, ">");
}

STANDS_IN void lxw_xml_start_tag_unencoded(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  put_tag(stream, tag, attributes, 0, ">");
}

STANDS_IN void lxw_xml_empty_tag(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  put_tag(stream, tag, attributes, 1, "/>");
}

STANDS_IN void lxw_xml_empty_tag_unencoded(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  put_tag(stream, tag, attributes, 0, "/>");
}

static void put_end(struct output *output, const char *tag) {
  put_text(output, "</");
  put_text(output, tag);
  put(output, '>');
}

STANDS_IN void lxw_xml_end_tag(FILE *stream, const char *tag) {
  struct output output = begin(stream);
  put_end(&output, tag);
  end(&output);
}

STANDS_IN void lxw_xml_data_element(
    FILE *stream, const char *tag, const char *data, struct xml_attribute_list *attributes) {
  struct output output = begin(stream);
  put_start(&output, tag, attributes, 1);
  put(&output, '>');
  put_escaped(&output, data, 0);
  put_end(&output, tag);
  end(&output);
}

#endif
