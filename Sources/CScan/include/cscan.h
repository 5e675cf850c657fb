#ifndef TAIZHANG_CSCAN_H
#define TAIZHANG_CSCAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Where some bytes stand among 64: bit i is that of byte i.
typedef struct {
  /// The quote.
  uint64_t quotes;
  /// The delimiter.
  uint64_t marks;
  /// CR and LF.
  uint64_t breaks;
} taizhang_masks;

/// The masks of the 64 bytes from `p` on, byte by byte. All 64 must be readable.
static inline taizhang_masks taizhang_masks_plain(const uint8_t *p, uint8_t quote, uint8_t mark) {
  taizhang_masks found = {0, 0, 0};
  for (int i = 0; i < 64; i++) {
    found.quotes |= (uint64_t)(p[i] == quote) << i;
    found.marks |= (uint64_t)(p[i] == mark) << i;
    found.breaks |= (uint64_t)(p[i] == 0x0A || p[i] == 0x0D) << i;
  }
  return found;
}

/// The same, sixteen bytes at a time where the processor can. All 64 must be readable.
static inline taizhang_masks taizhang_masks_of(const uint8_t *p, uint8_t quote, uint8_t mark) {
#if defined(__SSE2__)
  const __m128i quotes = _mm_set1_epi8((char)quote), marks = _mm_set1_epi8((char)mark);
  const __m128i lf = _mm_set1_epi8(0x0A), cr = _mm_set1_epi8(0x0D);
  taizhang_masks found = {0, 0, 0};
  for (int i = 0; i < 64; i += 16) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(p + i));
    const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr));
    found.quotes |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, quotes)) << i;
    found.marks |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, marks)) << i;
    found.breaks |= (uint64_t)(uint32_t)_mm_movemask_epi8(ends) << i;
  }
  return found;
#else
  return taizhang_masks_plain(p, quote, mark);
#endif
}

/// How many of the `n` bytes from `p` on are certainly whole characters of valid UTF-8 (Unicode 15, table 3-7).
///
/// The rest, as a rule less than 64 bytes, is to be looked at one by one.
size_t taizhang_utf8_prefix(const uint8_t *p, size_t n);

#endif
