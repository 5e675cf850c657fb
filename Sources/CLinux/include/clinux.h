#ifndef TAIZHANG_CLINUX_H
#define TAIZHANG_CLINUX_H

/// Swaps two paths in one step (Linux renameat2 with RENAME_EXCHANGE).
/// Both must exist. Returns 0, or the errno of the failure.
int taizhang_exchange_paths(const char *one, const char *other);

/// Has all threads share one heap, where the C library can: what one file took serves the next, on whichever thread.
/// Pieces of four mebibytes or more stand outside it, and go back to the system as soon as they are not needed.
void taizhang_share_heap(void);

/// Calls a function with the path of each shared library that the program was loaded with, where the C library can tell.
void taizhang_each_library(void (*each)(const char *path, void *value), void *value);

/// Gives memory that is not in use back to the system, where the C library can.
void taizhang_give_back_heap(void);

#endif
