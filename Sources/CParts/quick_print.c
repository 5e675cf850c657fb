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

size_t taizhang_whole_digits(uint64_t number, char *out) {
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
  if (positive == (double)(uint64_t)positive) return at + taizhang_whole_digits((uint64_t)positive, out + at);
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
  size_t count = taizhang_whole_digits(digits, text);
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

/// The system's snprintf.
static size_t systems_own(char *text, size_t size, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int count = vsnprintf(text, size, format, arguments);
  va_end(arguments);
  return count < 0 || (size_t)count >= size ? 0 : (size_t)count;
}

/// Prints by a format whose directives are %s, %d, %.16G and %06X, where all of it has room. Returns the end of what is
/// printed; nil where it is for the system's.
static char *print(char *next, const char *end, const char *format, va_list arguments) {
  for (const char *at = format; *at;) {
    if (*at != '%') {
      if (next == end) return NULL;
      *next++ = *at++;
      continue;
    }
    if (at[1] == 's') {
      const char *text = va_arg(arguments, const char *);
      if (!text) return NULL;
      // Most are names of cells and tags.
      for (int i = 0; i < 16 && *text; i++) {
        if (next == end) return NULL;
        *next++ = *text++;
      }
      if (*text) {
        size_t count = strlen(text);
        if (count > (size_t)(end - next)) return NULL;
        memcpy(next, text, count);
        next += count;
      }
      at += 2;
      continue;
    }
    if (at[1] == 'd') {
      // A cell's row goes where seven digits have room.
      int64_t number = va_arg(arguments, int);
      char digits[20];
      size_t count = taizhang_whole_digits((uint64_t)(number < 0 ? -number : number), digits);
      if (count + (number < 0) > (size_t)(end - next)) return NULL;
      if (number < 0) *next++ = '-';
      memcpy(next, digits, count);
      next += count;
      at += 2;
    } else if (at[1] == '.' && at[2] == '1' && at[3] == '6' && at[4] == 'G') {
      // The longest has 23 characters; the library's own texts have room for 31.
      if (end - next < 24) return NULL;
      double number = va_arg(arguments, double);
      size_t count = taizhang_digits(number, next);
      if (!count) count = systems_own(next, 24, "%.16G", number);
      if (!count) return NULL;
      next += count;
      at += 5;
    } else if (at[1] == '0' && at[2] == '6' && at[3] == 'X') {
      // A colour.
      unsigned number = va_arg(arguments, unsigned);
      if (number > 0xffffff || end - next < 6) return NULL;
      for (int shift = 20; shift >= 0; shift -= 4) *next++ = "0123456789ABCDEF"[number >> shift & 15];
      at += 4;
    } else {
      return NULL;
    }
  }
  return next;
}

/// Stands in for the hardened fprintf. What goes to this thread's stream over memory is put where putc would put it,
/// where its directives are plain and it has room; all else goes to the system's. Precondition: as fprintf's; for a
/// stream over memory LC_NUMERIC is C, as WorkbookWriter sees to.
int __fprintf_chk(FILE *stream, int flag, const char *format, ...) {
  va_list arguments;
  if (stream == taizhang_current_file && stream) {
    va_start(arguments, format);
    char *start = stream->_IO_write_ptr;
    char *next = print(start, stream->_IO_write_end, format, arguments);
    va_end(arguments);
    if (next) {
      stream->_IO_write_ptr = next;
      return (int)(next - start);
    }
  }
  va_start(arguments, format);
  int written = __vfprintf_chk(stream, flag, format, arguments);
  va_end(arguments);
  return written;
}

/// Stands in for snprintf, by which the library writes the name of every cell, while a part is written on this thread.
/// Precondition: as snprintf's; LC_NUMERIC is C there, as WorkbookWriter sees to.
int snprintf(char *restrict text, size_t size, const char *restrict format, ...) {
  va_list arguments;
  if (taizhang_current_file && size > 0) {
    va_start(arguments, format);
    char *next = print(text, text + size - 1, format, arguments);
    va_end(arguments);
    if (next) {
      *next = 0;
      return (int)(next - text);
    }
  }
  va_start(arguments, format);
  int written = vsnprintf(text, size, format, arguments);
  va_end(arguments);
  return written;
}

#endif
