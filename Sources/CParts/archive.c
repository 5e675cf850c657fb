#define _GNU_SOURCE
#include "cparts.h"
#include "parts.h"

#include <errno.h>
#include <fcntl.h>
#include <libdeflate.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// minizip's interface, as its zip.h has it.
enum { ok = 0, os_error = -1, wrong_parameter = -102 };
struct zip_time {
  int second, minute, hour, day, month, year;
};
typedef struct {
  struct zip_time time;
  unsigned long dosDate, internal, external;
} zip_fileinfo;

/// The fastest level. Level 6, zlib's own, makes files of 7 % less and takes twice the time.
enum { level = 1, deflated = 8 };

/// A part as it was packed before: workbooks that are alike share their theme, their styles, what relates them, and
/// many a sheet whose texts stand in the table of texts.
struct packed_part {
  struct bytes content, packed;
  uint32_t crc;
};
enum { remembered = 256, longest = 1 << 15 };

struct archive {
  /// Tells an archive of ours: a library that opened one by another function of minizip is refused.
  uint64_t mark;
  /// Negative where the file could not be made.
  int descriptor;
  /// The file so far; its directory; the part that is being written.
  struct bytes file, directory, part;
  unsigned entries;
  char *name;
  uint32_t time;
  struct libdeflate_compressor *compressor;
  /// By the last bits of the content's CRC.
  struct packed_part known[remembered];
};

static const uint64_t ours = 0x7461697a68616e67;
static _Thread_local unsigned long archives;
/// The last one closed, with its memory, for the next. One a thread, until it ends.
static _Thread_local struct archive *spare;

/// Why the last archive of this thread could not be made or written; 0 where it was.
static _Thread_local int failed;

unsigned long taizhang_archives(void) { return archives; }

int taizhang_archive_failure(void) {
  int failure = failed;
  failed = 0;
  return failure;
}

static void put(struct bytes *into, uint64_t number, int count) {
  // The room is made before.
  for (int i = 0; i < count; i++) into->data[into->size++] = (char)(number >> (8 * i));
}

static void put_bytes(struct bytes *into, const void *from, size_t count) {
  memcpy(into->data + into->size, from, count);
  into->size += count;
}

static void release(struct archive *archive) {
  for (int i = 0; i < remembered; i++) {
    free(archive->known[i].content.data);
    free(archive->known[i].packed.data);
  }
  free(archive->file.data);
  free(archive->directory.data);
  free(archive->part.data);
  free(archive->name);
  libdeflate_free_compressor(archive->compressor);
  free(archive);
}

static void release_spare(void *unused) {
  (void)unused;
  if (spare) release(spare);
  spare = NULL;
}

/// Stands in for minizip's: makes the file, or empties it. Where the system refuses, the failure is kept and the
/// archive made in memory only: of an error the library would print words of its own. Precondition: append is 0.
void *zipOpen(const char *path, int append) {
  if (append) return NULL;
  failed = 0;
  int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) failed = errno;
  struct archive *archive = spare;
  spare = NULL;
  if (!archive) {
    archive = calloc(1, sizeof *archive);
    if (archive && !(archive->compressor = libdeflate_alloc_compressor(level))) {
      free(archive);
      archive = NULL;
    }
  }
  if (!archive) {
    if (descriptor >= 0) close(descriptor);
    return NULL;
  }
  archive->mark = ours;
  archive->descriptor = descriptor;
  archive->file.size = archive->directory.size = archive->part.size = 0;
  archive->entries = 0;
  return archive;
}

/// Stands in for minizip's: begins a part. Precondition: deflated, not encrypted, without extra fields or comment, not
/// zip64, which is all that libxlsxwriter asks for; else it is refused.
int zipOpenNewFileInZip4_64(
    void *file, const char *name, const zip_fileinfo *info, const void *extraLocal, unsigned sizeLocal,
    const void *extraGlobal, unsigned sizeGlobal, const char *comment, int method, int asked, int raw, int windowBits,
    int memoryLevel, int strategy, const char *password, unsigned long crc, unsigned long madeBy, unsigned long flags,
    int zip64) {
  (void)extraLocal, (void)extraGlobal, (void)asked, (void)windowBits, (void)memoryLevel, (void)strategy, (void)crc;
  struct archive *archive = file;
  if (!archive || archive->mark != ours) return wrong_parameter;
  if (sizeLocal || sizeGlobal || comment || method != deflated || raw || password || madeBy || flags || zip64 || !name)
    return wrong_parameter;
  size_t length = strlen(name);
  if (length > UINT16_MAX || archive->entries == UINT16_MAX || archive->name) return wrong_parameter;
  if (!(archive->name = strdup(name))) return os_error;
  archive->time = 0;
  if (info && info->dosDate) {
    archive->time = (uint32_t)info->dosDate;
  } else if (info) {
    const struct zip_time *time = &info->time;
    unsigned year = (unsigned)(time->year >= 1980 ? time->year - 1980 : time->year >= 80 ? time->year - 80 : time->year);
    archive->time = ((unsigned)time->day + 32u * ((unsigned)time->month + 1) + 512u * year) << 16 |
                    ((unsigned)time->second / 2 + 32u * (unsigned)time->minute + 2048u * (unsigned)time->hour);
  }
  archive->part.size = 0;
  return ok;
}

/// Stands in for minizip's: adds to the part.
int zipWriteInFileInZip(void *file, const void *from, unsigned count) {
  struct archive *archive = file;
  if (!archive || archive->mark != ours || !archive->name) return wrong_parameter;
  if (!taizhang_reserve(&archive->part, count)) {
    errno = ENOMEM;
    return os_error;
  }
  put_bytes(&archive->part, from, count);
  return ok;
}

/// What a header of the file and an entry of the directory have in common.
static void put_header(struct bytes *into, const struct archive *archive, uint32_t crc, size_t packed, size_t length) {
  put(into, 20, 2);
  put(into, 0, 2);
  put(into, deflated, 2);
  put(into, archive->time, 4);
  put(into, crc, 4);
  put(into, packed, 4);
  put(into, archive->part.size, 4);
  put(into, length, 2);
  put(into, 0, 2);
}

/// Packs the part behind what the file holds already, where there is room. Returns its size.
static size_t pack(struct archive *archive, size_t body, uint32_t crc) {
  const struct bytes *part = &archive->part;
  struct packed_part *known = &archive->known[crc % remembered];
  char *into = archive->file.data + body;
  if (known->crc == crc && known->content.size == part->size && part->size > 0 &&
      !memcmp(known->content.data, part->data, part->size)) {
    memcpy(into, known->packed.data, known->packed.size);
    return known->packed.size;
  }
  size_t size = libdeflate_deflate_compress(
      archive->compressor, part->data, part->size, into, archive->file.capacity - body);
  if (part->size > longest) return size;
  known->content.size = known->packed.size = 0;
  if (taizhang_reserve(&known->content, part->size) && taizhang_reserve(&known->packed, size)) {
    put_bytes(&known->content, part->data, part->size);
    put_bytes(&known->packed, into, size);
    known->crc = crc;
  }
  return size;
}

/// Stands in for minizip's: packs the part.
int zipCloseFileInZip(void *file) {
  struct archive *archive = file;
  if (!archive || archive->mark != ours || !archive->name) return wrong_parameter;
  struct bytes *out = &archive->file, *directory = &archive->directory;
  size_t length = strlen(archive->name), start = out->size;
  size_t bound = libdeflate_deflate_compress_bound(archive->compressor, archive->part.size);
  // Without zip64, sizes and places have 32 bits.
  if (archive->part.size > UINT32_MAX || start + 30 + length + bound > UINT32_MAX) {
    errno = EFBIG;
    return os_error;
  }
  if (!taizhang_reserve(out, 30 + length + bound) || !taizhang_reserve(directory, 46 + length)) {
    errno = ENOMEM;
    return os_error;
  }
  size_t body = start + 30 + length;
  uint32_t crc = libdeflate_crc32(0, archive->part.data, archive->part.size);
  size_t packed = pack(archive, body, crc);
  put(out, 0x04034b50, 4);
  put_header(out, archive, crc, packed, length);
  put_bytes(out, archive->name, length);
  out->size = body + packed;
  put(directory, 0x02014b50, 4);
  put(directory, 0, 2);
  put_header(directory, archive, crc, packed, length);
  put(directory, 0, 8);
  put(directory, 0, 2);
  put(directory, start, 4);
  put_bytes(directory, archive->name, length);
  archive->entries++;
  free(archive->name);
  archive->name = NULL;
  return ok;
}

/// Writes all, as far as it goes. Returns 0, or the errno of the failure: one that tells none is EIO.
static int write_all(int descriptor, const struct bytes *bytes) {
  for (size_t done = 0; done < bytes->size;) {
    ssize_t count = write(descriptor, bytes->data + done, bytes->size - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno ? errno : EIO;
    if (count == 0) return EIO;
    done += (size_t)count;
  }
  return 0;
}

/// Stands in for minizip's: writes the file. What the system refuses is kept and no error here, as in `zipOpen`.
/// Precondition: no comment.
int zipClose(void *file, const char *comment) {
  struct archive *archive = file;
  if (!archive || archive->mark != ours) return wrong_parameter;
  struct bytes *out = &archive->file;
  size_t start = out->size, size = archive->directory.size;
  int result = comment ? wrong_parameter : ok;
  int failure = 0;
  // A part that found no memory was read back short.
  if (result == ok && taizhang_part_failed) {
    result = os_error;
    failure = ENOMEM;
  }
  taizhang_part_failed = 0;
  if (result == ok && (start + size > UINT32_MAX || !taizhang_reserve(out, size + 22))) {
    result = os_error;
    failure = ENOMEM;
  }
  if (result == ok) {
    put_bytes(out, archive->directory.data, size);
    put(out, 0x06054b50, 4);
    put(out, 0, 4);
    put(out, archive->entries, 2);
    put(out, archive->entries, 2);
    put(out, size, 4);
    put(out, start, 4);
    put(out, 0, 2);
    if (archive->descriptor >= 0) {
      int unwritten = write_all(archive->descriptor, out);
      if (unwritten) failed = unwritten;
    }
  }
  if (archive->descriptor >= 0 && close(archive->descriptor) != 0 && !failed) failed = errno;
  free(archive->name);
  archive->name = NULL;
  enum { kept = 1 << 21 };
  if (!spare && out->capacity <= kept && archive->part.capacity <= kept) {
    spare = archive;
  } else {
    release(archive);
  }
  if (!archives++) taizhang_at_thread_end(release_spare, NULL);
  if (failure) errno = failure;
  return result;
}
