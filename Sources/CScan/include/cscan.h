#ifndef TAIZHANG_CSCAN_H
#define TAIZHANG_CSCAN_H

#include <stddef.h>
#include <stdint.h>

/// How far rows of a text were read, and where their fields stand.
typedef struct {
  /// Where the first row starts that was not read.
  size_t at;
  /// How many fields and rows there are; those behind `count`, of a row that was not read to its end, mean nothing.
  size_t count, rows;
  /// How many fields rows have as a rule (0: not known), how many the last ones had, and how many rows they were.
  size_t usual, recent_width, recent_rows;
  /// By field: its first byte, and the one past its last; by row, from the first that was read here: the field past its
  /// last.
  uint32_t *starts, *ends, *row_ends;
  /// How many elements these have. Rows are read while there is room for `TAIZHANG_SCAN_ROOM` more.
  size_t fields_room, rows_room;
} taizhang_scan;

/// What 64 bytes of text may take of `starts` and `ends`, and of `row_ends`.
#define TAIZHANG_SCAN_ROOM 80

/// What a processor may have, and the text be gone through with; the best is what is there.
typedef enum { taizhang_way_best, taizhang_way_plain, taizhang_way_avx2, taizhang_way_avx512 } taizhang_way;

/// Reads rows from `scan->at` on, until one is not as follows, or `n` or the room ends; 1 if it was the room.
///
/// A row is on one line of at most `longest` bytes, its fields parted by `mark`, as many as `usual` says if it says
/// something, or one empty one. Its fields are quoted from their first byte to their last, without a quote within, or
/// not at all; `quote` is above 255 where none may be. The text is gone through 64 bytes at a time from `scan->at` on; what
/// stands in fewer at its end is not read. Nothing is written to `p`. All ways give the same; one that the processor
/// lacks is the plain one.
///
/// Preconditions: `p` has `n` bytes, fewer than 4 GiB, and the arrays have as many elements as they say.
int taizhang_scan_rows_by(
    taizhang_way way, const uint8_t *p, size_t n, unsigned quote, uint8_t mark, size_t longest, taizhang_scan *scan);

/// How many of the `n` bytes from `p` on are certainly whole characters of valid UTF-8 (Unicode 15, table 3-7).
///
/// The rest, as a rule less than 64 bytes, is to be looked at one by one.
size_t taizhang_utf8_prefix(const uint8_t *p, size_t n);

#endif
