#ifndef TAIZHANG_PARTS_H
#define TAIZHANG_PARTS_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// The stream over memory that this thread opened last, where it is still open: the one that is being written.
extern _Thread_local FILE *taizhang_current_file;

/// Whether a stream over memory of this thread found none since the last archive was closed.
extern _Thread_local int taizhang_part_failed;

/// Bytes that grow.
struct bytes {
  char *data;
  size_t size, capacity;
};

/// Makes room for so many bytes more. Returns 0 where there is no memory, and leaves what was there.
int taizhang_reserve(struct bytes *bytes, size_t more);

/// Has a function called with a value as this thread ends, where the C library can; else what it would free stays.
void taizhang_at_thread_end(void (*release)(void *), void *value);

/// The decimal digits of a number, into 20 bytes or more. Returns how many.
size_t taizhang_whole_digits(uint64_t number, char *out);

#endif
