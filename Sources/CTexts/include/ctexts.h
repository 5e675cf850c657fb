#ifndef TAIZHANG_CTEXTS_H
#define TAIZHANG_CTEXTS_H

#include <stddef.h>
#include <stdint.h>

/// The cells of one column, in place: `firsts` and `lasts` have, by row, the first field and the one past the last;
/// `starts` and `ends`, by field, its first byte and the one past its last; all fields lie within the `size` bytes.
typedef struct {
  const uint8_t *bytes;
  size_t size;
  const uint32_t *starts, *ends, *firsts, *lasts;
  size_t rows, column;
} taizhang_cells;

/// The most words that a short text takes.
#define TAIZHANG_MOST_WORDS 4

/// Short texts and their codes by slot, 2 to the power of `bits` (1 to 63) slots, fewer than half of them taken; the code
/// of a free one is `UINT32_MAX`. The empty text must be there, and its code 0.
///
/// A text takes `width` words, 1 to `TAIZHANG_MOST_WORDS`: its bytes, zeros, and its length as the last byte of all.
typedef struct {
  const uint64_t *words;
  const uint32_t *codes;
  size_t width;
  unsigned bits;
} taizhang_short_texts;

/// Writes a text as a slot holds it. Precondition: `p` has `n` bytes, fewer than 8 times `width`, for which `words` has
/// room.
void taizhang_short_words(const uint8_t *p, size_t n, size_t width, uint64_t *words);

/// The slot where a text is sought first; then the next one, behind the last one the first.
size_t taizhang_short_slot(const uint64_t *words, size_t width, unsigned bits);

/// Writes the codes of all rows' cells, `UINT32_MAX` for texts that are not there, 0 past a row's end; whether there
/// were such texts. Precondition: `codes` has an element for each row.
int taizhang_find_short(const taizhang_cells *cells, const taizhang_short_texts *texts, uint32_t *codes);

#endif
