#include "ctexts.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

// Ones for as many bytes as are asked for, then zeros: from byte 32 minus their number on.
static const uint8_t kept[64] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
};

static const uint64_t factors[TAIZHANG_MOST_WORDS] = {
    UINT64_C(0x9E3779B97F4A7C15), UINT64_C(0xE7037ED1A0B428DB),
    UINT64_C(0xA0761D6478BD642F), UINT64_C(0x8EBC6AF09C88C6E3),
};

// `room` bytes can be read from `p` on.
INLINE void words_of(const uint8_t *p, size_t n, size_t room, size_t width, uint64_t *words) {
  if (room >= width * 8) {
    uint64_t mask[TAIZHANG_MOST_WORDS];
    memcpy(words, p, width * 8);
    memcpy(mask, kept + 32 - n, width * 8);
    for (size_t i = 0; i < width; i++) words[i] &= mask[i];
  } else {
    memset(words, 0, width * 8);
    memcpy(words, p, n);
  }
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  words[width - 1] |= (uint64_t)n;
#else
  words[width - 1] |= (uint64_t)n << 56;
#endif
}

// A sum of products with odd numbers: of the highest bits, each depends on all of the text.
INLINE size_t slot_of(const uint64_t *words, size_t width, unsigned bits) {
  uint64_t sum = 0;
  for (size_t i = 0; i < width; i++) sum += words[i] * factors[i];
  return (size_t)((sum ^ sum >> 29) * factors[0] >> (64 - bits));
}

INLINE int differ(const uint64_t *a, const uint64_t *b, size_t width) {
  uint64_t bits = 0;
  for (size_t i = 0; i < width; i++) bits |= a[i] ^ b[i];
  return bits != 0;
}

// `width` is known where this is called.
INLINE int find(const taizhang_cells *cells, const taizhang_short_texts *texts, size_t width, uint32_t *codes) {
  const taizhang_cells all = *cells;
  const taizhang_short_texts known = *texts;
  const size_t last = ((size_t)1 << known.bits) - 1;
  int is_missing = 0;
  for (size_t row = 0; row < all.rows; row++) {
    const size_t field = all.firsts[row] + all.column;
    uint32_t code = 0;
    if (field < all.lasts[row]) {
      const size_t start = all.starts[field], count = all.ends[field] - start;
      code = UINT32_MAX;
      if (count < width * 8) {
        uint64_t words[TAIZHANG_MOST_WORDS];
        words_of(all.bytes + start, count, all.size - start, width, words);
        size_t slot = slot_of(words, width, known.bits);
        while ((code = known.codes[slot]) != UINT32_MAX && differ(words, known.words + slot * width, width)) {
          slot = (slot + 1) & last;
        }
      }
    }
    codes[row] = code;
    is_missing |= code == UINT32_MAX;
  }
  return is_missing;
}

INLINE int find_any(const taizhang_cells *cells, const taizhang_short_texts *texts, uint32_t *codes) {
  switch (texts->width) {
    case 1: return find(cells, texts, 1, codes);
    case 2: return find(cells, texts, 2, codes);
    case 3: return find(cells, texts, 3, codes);
    default: return find(cells, texts, 4, codes);
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2"))) static int find_avx2(
    const taizhang_cells *cells, const taizhang_short_texts *texts, uint32_t *codes) {
  return find_any(cells, texts, codes);
}
#endif

int taizhang_find_short(const taizhang_cells *cells, const taizhang_short_texts *texts, uint32_t *codes) {
#if defined(__x86_64__)
  const int has_bits = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
  if (has_bits && __builtin_cpu_supports("avx2")) return find_avx2(cells, texts, codes);
#endif
  return find_any(cells, texts, codes);
}

void taizhang_short_words(const uint8_t *p, size_t n, size_t width, uint64_t *words) {
  words_of(p, n, 0, width, words);
}

size_t taizhang_short_slot(const uint64_t *words, size_t width, unsigned bits) { return slot_of(words, width, bits); }
