#include "cscan.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))

// Where some bytes stand among 64: bit i is that of byte i.
typedef struct {
  uint64_t quotes, marks, lf, cr;
} masks;

// Eight bytes at a time: bit i is whether byte i is the one of which `bytes` are eight.
INLINE uint64_t equal(uint64_t word, uint64_t bytes) {
  const uint64_t low = UINT64_C(0x7F7F7F7F7F7F7F7F), other = word ^ bytes;
  // The highest bit of each byte that is zero; then these eight bits side by side.
  const uint64_t zeros = ~(((other & low) + low) | other | low);
  return (zeros >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

INLINE masks masks_plain(const uint8_t *p, uint8_t quote, uint8_t mark) {
  const uint64_t each = UINT64_C(0x0101010101010101);
  masks found = {0, 0, 0, 0};
  for (int i = 0; i < 64; i += 8) {
    uint64_t word;
    memcpy(&word, p + i, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    found.quotes |= equal(word, quote * each) << i;
    found.marks |= equal(word, mark * each) << i;
    found.lf |= equal(word, 0x0A * each) << i;
    found.cr |= equal(word, 0x0D * each) << i;
  }
  return found;
}

#if defined(__x86_64__)
// Thirty-two bytes at a time.
__attribute__((target("avx2"))) INLINE masks masks_avx2(const uint8_t *p, uint8_t quote, uint8_t mark) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)p), high = _mm256_loadu_si256((const __m256i *)(p + 32));
#define WHERE(byte)                                                                               \
  ((uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, _mm256_set1_epi8((char)(byte)))) | \
   (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, _mm256_set1_epi8((char)(byte)))) << 32)
  const masks found = {WHERE(quote), WHERE(mark), WHERE(0x0A), WHERE(0x0D)};
#undef WHERE
  return found;
}

// All 64 at once.
__attribute__((target("avx512bw"))) INLINE masks masks_avx512(const uint8_t *p, uint8_t quote, uint8_t mark) {
  const __m512i all = _mm512_loadu_si512(p);
  const masks found = {
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)quote)),
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8((char)mark)),
      _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8(0x0A)), _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8(0x0D))};
  return found;
}
#endif

// Bit i: whether an odd number of the bits up to i, itself included, is set.
INLINE uint64_t parity(uint64_t bits) {
  for (int by = 1; by < 64; by *= 2) bits ^= bits << by;
  return bits;
}

// Where the lowest bit is; of none, somewhere.
INLINE unsigned lowest(uint64_t bits) { return (unsigned)__builtin_ctzll(bits | UINT64_C(1) << 63); }

// What ends among 64 bytes: fields, which of them behind a closing quote, which behind the CR of CR LF, which are the
// last of a row.
typedef struct {
  uint64_t edges, quoted, paired, rows;
} marked;

// What 64 bytes leave to the next: whether they end within quotes, with a field's end, with a closing quote or one
// before the last byte, with a CR.
typedef struct {
  uint64_t within, ended, closed, closed_before, returned;
} carried;

typedef masks (*find_masks)(const uint8_t *, uint8_t, uint8_t);
typedef void (*find_fields)(marked, size_t, size_t, uint32_t *, uint32_t *);

// 64 bytes each that are looked at in one go.
enum { FEWEST = 4, MOST = 64 };

// Marks `most` times 64 bytes, or as often as there are 64 of the `n`; gives back how often, and whether the last of
// them have something odd, before which their marks end.
INLINE size_t mark_all(
    const uint8_t *p, size_t n, unsigned quote, uint8_t mark, size_t most, carried *before, marked *found, int *is_odd,
    find_masks masks_of) {
  const uint64_t quoting = quote < 256 ? UINT64_MAX : 0;
  carried last = *before;
  size_t count = 0;
  while (count < most && count * 64 + 64 <= n) {
    const uint8_t *here = p + count * 64;
    const masks bytes = masks_of(here, (uint8_t)quote, mark);
    const uint64_t quotes = bytes.quotes & quoting, breaks = bytes.lf | bytes.cr;
    const uint64_t within = parity(quotes) ^ last.within;
    const uint64_t edges = (bytes.marks | breaks) & ~within;
    const uint64_t opening = quotes & within, closing = quotes & ~within;
    const uint64_t closed = closing << 1 | last.closed;
    // A quote opens behind an edge and closes before one; a line break in quotes is another's business.
    const uint64_t odd = (opening & ~(edges << 1 | last.ended)) | (closed & ~edges) | (breaks & within);
    // Of CR LF, the LF ends the row. Where no byte follows to tell, the row's end is not seen.
    const uint64_t follows = count * 64 + 64 < n ? (uint64_t)(here[64] == 0x0A) : 1;
    const uint64_t pairs = bytes.lf & (bytes.cr << 1 | last.returned);
    uint64_t ends = edges & ~(bytes.cr & (bytes.lf >> 1 | follows << 63));
    // Up to the first odd bit, if there is one.
    ends &= (odd & (0 - odd)) - 1;
    // A field that ends with a quote began with one.
    const uint64_t quoted = (closed & ~pairs) | ((closed << 1 | last.closed_before) & pairs);
    const marked here_found = {ends, quoted, pairs, ends & breaks};
    found[count++] = here_found;
    if (odd != 0) {
      *is_odd = 1;
      break;
    }
    const carried now = {0 - (within >> 63), edges >> 63, closing >> 63, closing >> 62 & 1, bytes.cr >> 63};
    last = now;
  }
  *before = last;
  return count;
}

// Where the fields that end among 64 bytes stand, `base` being the first of the bytes and `start` where the first field
// starts, its opening quote included. Up to seven times nothing is written behind them.
INLINE void write_fields(marked found, size_t base, size_t start, uint32_t *starts, uint32_t *ends) {
  const size_t count = (size_t)__builtin_popcountll(found.edges);
  uint64_t left = found.edges;
  // Eight at a time without looking, as most 64 bytes have no more.
  for (size_t done = 0; done < count; done += 8) {
    for (size_t i = done; i < done + 8; i++) {
      const unsigned edge = lowest(left);
      const size_t inset = found.quoted >> edge & 1, pair = found.paired >> edge & 1;
      starts[i] = (uint32_t)(start + inset);
      ends[i] = (uint32_t)(base + edge - inset - pair);
      start = base + edge + 1;
      left &= left - 1;
    }
  }
}

// Reads on from `scan->at`, first a little, then more: what was read behind a row that is not as it should be was in
// vain.
// The functions are known where this is called, so that they become part of it.
INLINE int scan_rows(
    const uint8_t *p, size_t n, unsigned quote, uint8_t mark, size_t longest, taizhang_scan *scan, find_masks masks_of,
    find_fields write) {
  marked found[MOST];
  size_t field = scan->count, start = scan->at, base = scan->at;
  carried before = {0, 1, 0, 0, 0};
  for (size_t most = FEWEST;; most = most < MOST ? most * 2 : MOST) {
    const size_t fields_room = (scan->fields_room - field) / TAIZHANG_SCAN_ROOM;
    const size_t rows_room = (scan->rows_room - scan->rows) / TAIZHANG_SCAN_ROOM;
    const size_t room = fields_room < rows_room ? fields_room : rows_room;
    if (room == 0) return 1;
    int is_odd = 0;
    const size_t count =
        mark_all(p + base, n - base, quote, mark, most < room ? most : room, &before, found, &is_odd, masks_of);
    size_t first = field;
    for (size_t i = 0; i < count; i++) {
      const uint64_t edges = found[i].edges;
      write(found[i], base + i * 64, start, scan->starts + field, scan->ends + field);
      field += (size_t)__builtin_popcountll(edges);
      start = edges == 0 ? start : base + i * 64 + 64 - (size_t)__builtin_clzll(edges);
    }
    for (size_t i = 0; i < count; i++) {
      for (uint64_t left = found[i].rows; left != 0; left &= left - 1) {
        const unsigned edge = lowest(left);
        const size_t end = base + i * 64 + edge - (found[i].paired >> edge & 1);
        const size_t past = first + (size_t)__builtin_popcountll(found[i].edges & ((UINT64_C(2) << edge) - 1));
        const size_t width = past - scan->count;
        if ((width != scan->usual && scan->usual != 0 && end != scan->at) || end - scan->at > longest) return 0;
        scan->row_ends[scan->rows++] = (uint32_t)past;
        scan->count = past;
        scan->at = base + i * 64 + edge + 1;
        // Three rows of one width change what is usual.
        if (width != scan->recent_width) {
          scan->recent_width = width;
          scan->recent_rows = 1;
        } else if (++scan->recent_rows == 3 && width > 1) {
          scan->usual = width;
        }
      }
      first += (size_t)__builtin_popcountll(found[i].edges);
    }
    base += count * 64;
    if (is_odd || base + 64 > n) return 0;
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2,popcnt"))) static int scan_rows_avx2(
    const uint8_t *p, size_t n, unsigned quote, uint8_t mark, size_t longest, taizhang_scan *scan) {
  return scan_rows(p, n, quote, mark, longest, scan, masks_avx2, write_fields);
}

// Sixteen at a time.
__attribute__((target("avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,popcnt"))) INLINE void write_fields_avx512(
    marked found, size_t base, size_t start, uint32_t *starts, uint32_t *ends) {
  if (__builtin_popcountll(found.edges) > 16) {
    write_fields(found, base, start, starts, ends);
    return;
  }
  const __m512i places = _mm512_maskz_compress_epi8(
      found.edges, _mm512_set_epi64(
                       0x3F3E3D3C3B3A3938, 0x3736353433323130, 0x2F2E2D2C2B2A2928, 0x2726252423222120,
                       0x1F1E1D1C1B1A1918, 0x1716151413121110, 0x0F0E0D0C0B0A0908, 0x0706050403020100));
  const __mmask16 quoted = (__mmask16)_pext_u64(found.quoted, found.edges);
  const __mmask16 paired = (__mmask16)_pext_u64(found.paired, found.edges);
  const __m512i one = _mm512_set1_epi32(1);
  const __m512i edges = _mm512_add_epi32(
      _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places)), _mm512_set1_epi32((int)(uint32_t)base));
  // A field starts behind the edge before.
  const __m512i before = _mm512_alignr_epi32(edges, _mm512_set1_epi32((int)(uint32_t)(start - 1)), 15);
  const __m512i nexts = _mm512_add_epi32(before, one);
  const __m512i lasts = _mm512_mask_sub_epi32(edges, quoted, edges, one);
  _mm512_storeu_si512(starts, _mm512_mask_add_epi32(nexts, quoted, nexts, one));
  _mm512_storeu_si512(ends, _mm512_mask_sub_epi32(lasts, paired, lasts, one));
}

__attribute__((target("avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,popcnt"))) static int scan_rows_avx512(
    const uint8_t *p, size_t n, unsigned quote, uint8_t mark, size_t longest, taizhang_scan *scan) {
  return scan_rows(p, n, quote, mark, longest, scan, masks_avx512, write_fields_avx512);
}
#endif

int taizhang_scan_rows_by(
    taizhang_way way, const uint8_t *p, size_t n, unsigned quote, uint8_t mark, size_t longest, taizhang_scan *scan) {
#if defined(__x86_64__)
  const int has_bits =
      __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
  const int has_avx2 = has_bits && __builtin_cpu_supports("avx2");
  const int has_avx512 = has_bits && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                         __builtin_cpu_supports("avx512vbmi2");
  if (has_avx512 && (way == taizhang_way_best || way == taizhang_way_avx512)) {
    return scan_rows_avx512(p, n, quote, mark, longest, scan);
  }
  if (has_avx2 && (way == taizhang_way_best || way == taizhang_way_avx2)) {
    return scan_rows_avx2(p, n, quote, mark, longest, scan);
  }
#endif
  return scan_rows(p, n, quote, mark, longest, scan, masks_plain, write_fields);
}
