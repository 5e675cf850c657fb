#define _GNU_SOURCE
#include "cparts.h"
#include "parts.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <stdio_ext.h>
#endif

enum { least = 1 << 10, buffered = 1 << 16, kept = 1 << 20 };

/// What lies behind a stream.
struct memory_file {
  struct bytes bytes;
  size_t position;
  char buffer[buffered];
};

_Thread_local FILE *taizhang_current_file;
_Thread_local int taizhang_part_failed;
static _Thread_local unsigned long opened;
/// The last one closed, for the next: a workbook's parts come one after another. One a thread, until it ends.
static _Thread_local struct memory_file *spare;

unsigned long taizhang_memory_files(void) { return opened; }

int taizhang_reserve(struct bytes *bytes, size_t more) {
  if (more <= bytes->capacity - bytes->size) return 1;
  size_t wanted = bytes->size + more;
  if (wanted < more) return 0;
  size_t capacity = bytes->capacity < least ? least : bytes->capacity;
  while (capacity < wanted) capacity *= 2;
  char *data = realloc(bytes->data, capacity);
  if (!data) return 0;
  bytes->data = data;
  bytes->capacity = capacity;
  return 1;
}

#ifdef __GLIBC__

extern int __cxa_thread_atexit_impl(void (*release)(void *), void *value, void *library);
extern void *__dso_handle;

void taizhang_at_thread_end(void (*release)(void *), void *value) {
  __cxa_thread_atexit_impl(release, value, &__dso_handle);
}

static void release_spare(void *unused) {
  (void)unused;
  if (spare) free(spare->bytes.data);
  free(spare);
  spare = NULL;
}

static ssize_t write_part(void *cookie, const char *from, size_t count) {
  struct memory_file *file = cookie;
  size_t end = file->position + count;
  if (end > file->bytes.size) {
    if (!taizhang_reserve(&file->bytes, end - file->bytes.size)) {
      taizhang_part_failed = 1;
      errno = ENOSPC;
      return 0;
    }
    // A position beyond the end leaves zeros, as in a file.
    if (file->position > file->bytes.size)
      memset(file->bytes.data + file->bytes.size, 0, file->position - file->bytes.size);
    file->bytes.size = end;
  }
  memcpy(file->bytes.data + file->position, from, count);
  file->position = end;
  return (ssize_t)count;
}

static ssize_t read_part(void *cookie, char *into, size_t count) {
  struct memory_file *file = cookie;
  if (file->position >= file->bytes.size) return 0;
  size_t left = file->bytes.size - file->position;
  if (count > left) count = left;
  memcpy(into, file->bytes.data + file->position, count);
  file->position += count;
  return (ssize_t)count;
}

static int seek_part(void *cookie, off64_t *offset, int whence) {
  struct memory_file *file = cookie;
  off64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (off64_t)file->position : (off64_t)file->bytes.size;
  if (*offset < -base) {
    errno = EINVAL;
    return -1;
  }
  file->position = (size_t)(base + *offset);
  *offset = base + *offset;
  return 0;
}

static int close_part(void *cookie) {
  struct memory_file *file = cookie;
  if (!spare && file->bytes.capacity <= kept) {
    spare = file;
  } else {
    free(file->bytes.data);
    free(file);
  }
  // The streams of a thread are closed in any order; none is written while another is not closed.
  taizhang_current_file = NULL;
  return 0;
}

/// Stands in for libxlsxwriter's own. Precondition: the file is read and written by this thread alone, by its stream;
/// nobody asks for its path or descriptor. Where that is asked for, it fails as the original may.
FILE *tmpfileplus(const char *dir, const char *prefix, char **pathname, int keep) {
  (void)dir, (void)prefix;
  if (pathname || keep) {
    errno = ENOTSUP;
    return NULL;
  }
  struct memory_file *file = spare;
  spare = NULL;
  if (!file) file = calloc(1, sizeof *file);
  if (!file) return NULL;
  file->bytes.size = file->position = 0;
  cookie_io_functions_t functions = {read_part, write_part, seek_part, close_part};
  FILE *stream = fopencookie(file, "w+", functions);
  if (!stream) {
    free(file->bytes.data);
    free(file);
    return NULL;
  }
  setvbuf(stream, file->buffer, _IOFBF, sizeof file->buffer);
  __fsetlocking(stream, FSETLOCKING_BYCALLER);
  if (!opened++) taizhang_at_thread_end(release_spare, NULL);
  return taizhang_current_file = stream;
}

#else

void taizhang_at_thread_end(void (*release)(void *), void *value) { (void)release, (void)value; }

#endif
