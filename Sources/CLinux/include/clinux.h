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

/// The version of the C library, which encodings are converted by; empty where it does not tell.
const char *taizhang_c_library(void);

/// Starts another program: without input, its output into a pipe, its messages into a file that is emptied or made first.
///
/// `arguments` begins with the program's path and ends with NULL; it and `messages` must be valid for the call only. The program
/// gets this one's environment, none of its open files, and no signal blocked. On success `*process` is to be waited for by
/// `waitpid`, `*output` to be read to its end and closed by the caller; else both are untouched.
/// Returns 0, or the errno of the failure.
int taizhang_start(const char *const *arguments, const char *messages, int *process, int *output);

#endif
