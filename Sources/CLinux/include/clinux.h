#ifndef TAIZHANG_CLINUX_H
#define TAIZHANG_CLINUX_H

/// Swaps two paths in one step (Linux renameat2 with RENAME_EXCHANGE).
/// Both must exist. Returns 0, or the errno of the failure.
int taizhang_exchange_paths(const char *one, const char *other);

/// Has blocks of at least so many bytes given back to the system as soon as they are freed, where the C library can.
void taizhang_give_back_blocks(int bytes);

#endif
