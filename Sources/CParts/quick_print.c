#define _GNU_SOURCE
#include "cparts.h"
#include "parts.h"

#include <stdarg.h>
#include <stdint.h>
#include <string.h>

/// The powers of ten that a 64-bit number holds.
static const uint64_t powers[20] = {
    1ull, 10ull, 100ull, 1000ull, 10000ull, 100000ull, 1000000ull, 10000000ull, 100000000ull, 1000000000ull,
    10000000000ull, 100000000000ull, 1000000000000ull, 10000000000000ull, 100000000000000ull, 1000000000000000ull,
    10000000000000000ull, 100000000000000000ull, 1000000000000000000ull, 10000000000000000000ull};

static size_t whole_digits(uint64_t number, char *out) {
  char digits[20];
  size_t count = 0;
  do {
    digits[count++] = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  for (size_t i = 0; i < count; i++) out[i] = digits[count - 1 - i];
  return count;
}

/// A number as sixteen digits, exactly, ties to even: mantissa · 2^-shift · 10^(15 - exponent), rounded.
static uint64_t sixteen_digits(uint64_t mantissa, int shift, int exponent) {
  // 53 bits by 64 at most; the shift is at most 66 as the number is 0.0001 or more.
  unsigned __int128 product = (unsigned __int128)mantissa * powers[15 - exponent];
  uint64_t digits = (uint64_t)(product >> shift);
  unsigned __int128 rest = product - ((unsigned __int128)digits << shift);
  unsigned __int128 half = shift ? (unsigned __int128)1 << (shift - 1) : 1;
  if (shift && (rest > half || (rest == half && (digits & 1)))) digits++;
  return digits;
}

size_t taizhang_digits(double number, char *out) {
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  int isNegative = bits >> 63 != 0;
  uint64_t magnitude = bits & ~(1ull << 63);
  double positive;
  memcpy(&positive, &magnitude, sizeof positive);
  size_t at = 0;
  if (isNegative) out[at++] = '-';
  if (!(positive < 9007199254740992.0)) return 0;
  if (positive == (double)(uint64_t)positive) return at + whole_digits((uint64_t)positive, out + at);
  // What the exponent is at 0.0001 itself is left to printf.
  if (!(positive > 0.000100001)) return 0;
  int shift = 1075 - (int)(magnitude >> 52);
  uint64_t mantissa = (magnitude & ((1ull << 52) - 1)) | 1ull << 52;
  // The exponent is guessed, then set right by how many digits come out; rounding up may add one.
  int exponent = positive >= 1 ? 0 : positive >= 0.1 ? -1 : positive >= 0.01 ? -2 : positive >= 0.001 ? -3 : -4;
  while (exponent >= 0 && exponent < 15 && positive >= (double)powers[exponent + 1]) exponent++;
  uint64_t digits = sixteen_digits(mantissa, shift, exponent);
  if (digits >= powers[16]) digits = sixteen_digits(mantissa, shift, ++exponent);
  if (digits < powers[15]) {
    if (exponent == -4) return 0;
    digits = sixteen_digits(mantissa, shift, --exponent);
  }
  char text[20];
  size_t count = whole_digits(digits, text);
  while (count > 1 && text[count - 1] == '0') count--;
  if (exponent < 0) {
    out[at++] = '0';
    out[at++] = '.';
    for (int i = -1; i > exponent; i--) out[at++] = '0';
    memcpy(out + at, text, count);
    return at + count;
  }
  size_t before = (size_t)exponent + 1;
  for (size_t i = 0; i < before; i++) out[at++] = i < count ? text[i] : '0';
  if (count > before) {
    out[at++] = '.';
    memcpy(out + at, text + before, count - before);
    at += count - before;
  }
  return at;
}

#ifdef __GLIBC__

int __vfprintf_chk(FILE *stream, int flag, const char *format, va_list arguments);

/// Puts bytes into a stream; most go where putc would put them.
static void put(FILE *stream, const char *from, size_t count) {
  if ((size_t)(stream->_IO_write_end - stream->_IO_write_ptr) >= count) {
    memcpy(stream->_IO_write_ptr, from, count);
    stream->_IO_write_ptr += count;
  } else {
    fwrite_unlocked(from, 1, count, stream);
  }
}

/// Whether a format has no other directives than %s, %d and %.16G.
static int is_plain(const char *format) {
  for (const char *at = strchr(format, '%'); at; at = strchr(at, '%')) {
    if (at[1] == 's' || at[1] == 'd') at += 2;
    else if (!strncmp(at + 1, ".16G", 4)) at += 5;
    else return 0;
  }
  return 1;
}

/// Stands in for the hardened fprintf. What goes to a stream over memory is put there at once, where its directives are
/// plain; all else goes to the system's. Precondition: as fprintf's; LC_NUMERIC is C, as WorkbookWriter sees to. What it
/// returns for a stream over memory counts the bytes, or is negative after an error of writing, as fprintf's.
int __fprintf_chk(FILE *stream, int flag, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int written;
  if (stream != taizhang_current_file || !is_plain(format)) {
    written = __vfprintf_chk(stream, flag, format, arguments);
    va_end(arguments);
    return written;
  }
  size_t total = 0;
  for (const char *at = format;;) {
    const char *next = strchrnul(at, '%');
    if (next != at) put(stream, at, (size_t)(next - at));
    total += (size_t)(next - at);
    if (!*next) break;
    char digits[32];
    const char *text = digits;
    size_t count;
    if (next[1] == 's') {
      text = va_arg(arguments, const char *);
      if (!text) text = "(null)";
      count = strlen(text);
      at = next + 2;
    } else if (next[1] == 'd') {
      int number = va_arg(arguments, int);
      digits[0] = '-';
      count = number < 0 ? 1 + whole_digits(-(uint64_t)(int64_t)number, digits + 1) : whole_digits((uint64_t)number, digits);
      at = next + 2;
    } else {
      double number = va_arg(arguments, double);
      count = taizhang_digits(number, digits);
      if (!count) count = (size_t)snprintf(digits, sizeof digits, "%.16G", number);
      at = next + 5;
    }
    put(stream, text, count);
    total += count;
  }
  va_end(arguments);
  return ferror_unlocked(stream) ? -1 : (int)total;
}

#endif
