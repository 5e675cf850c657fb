#include "cscan.h"

#include <string.h>

// Vectors of the compiler's own, so that one text serves every processor. They are handed only to functions that are
// always inlined, so that how a processor would hand them over matters nowhere.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wpsabi"
#endif
typedef uint8_t bytes32 __attribute__((vector_size(32)));
typedef uint64_t words4 __attribute__((vector_size(32)));

static inline __attribute__((always_inline)) bytes32 load(const uint8_t *p) {
  bytes32 bytes;
  memcpy(&bytes, p, sizeof bytes);
  return bytes;
}

static inline __attribute__((always_inline)) int any(bytes32 bytes) {
  words4 words = (words4)bytes;
  return (words[0] | words[1] | words[2] | words[3]) != 0;
}

// What is wrong with the 32 bytes from `p` on, judged with the three bytes before them: ones where something is.
static inline __attribute__((always_inline)) bytes32 faults(const uint8_t *p) {
  const bytes32 now = load(p), one = load(p - 1), two = load(p - 2), three = load(p - 3);
  // A byte goes on with a character if, and only if, one of the three before it asks for that many.
  const bytes32 continues = (bytes32)((now & 0xC0) == 0x80);
  const bytes32 must = (bytes32)(one >= 0xC0) | (bytes32)(two >= 0xE0) | (bytes32)(three >= 0xF0);
  bytes32 wrong = continues ^ must;
  // First bytes that are none, or that do not go with each second byte. Chinese text has hardly any.
  const bytes32 odd =
      (bytes32)((now & 0xFE) == 0xC0) | (bytes32)(now == 0xE0) | (bytes32)(now == 0xED) | (bytes32)(now >= 0xF0);
  const bytes32 oddBefore = (bytes32)(one == 0xE0) | (bytes32)(one == 0xED) | (bytes32)(one >= 0xF0);
  if (any(odd | oddBefore)) {
    wrong |= (bytes32)((now & 0xFE) == 0xC0) | (bytes32)(now >= 0xF5);
    wrong |= (bytes32)(one == 0xE0) & (bytes32)(now < 0xA0);
    wrong |= (bytes32)(one == 0xED) & (bytes32)(now > 0x9F);
    wrong |= (bytes32)(one == 0xF0) & (bytes32)(now < 0x90);
    wrong |= (bytes32)(one == 0xF4) & (bytes32)(now > 0x8F);
  }
  return wrong;
}

// The end of the last whole character among the first `n` bytes, which are valid but for that.
static size_t whole(const uint8_t *p, size_t n) {
  for (size_t back = 1; back <= 3 && back <= n; back++) {
    const uint8_t byte = p[n - back];
    if (byte < 0x80) return n;
    if (byte >= 0xC0) {
      const size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      return length > back ? n - back : n;
    }
  }
  return n;
}

static inline __attribute__((always_inline)) size_t prefix(const uint8_t *p, size_t n) {
  if (n < 64) return 0;
  // Nothing stands before the first byte; blanks take its place.
  uint8_t start[3 + 64] = {0};
  memcpy(start + 3, p, 64);
  if (any(faults(start + 3) | faults(start + 35))) return 0;
  size_t i = 64;
  while (i + 64 <= n && !any(faults(p + i) | faults(p + i + 32))) i += 64;
  return whole(p, i);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t prefix_avx2(const uint8_t *p, size_t n) { return prefix(p, n); }
#endif

size_t taizhang_utf8_prefix(const uint8_t *p, size_t n) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return prefix_avx2(p, n);
#endif
  return prefix(p, n);
}
