#ifndef TAIZHANG_CPARTS_H
#define TAIZHANG_CPARTS_H

#include <stddef.h>

// libxlsxwriter writes each part of a workbook (some thirty) to a temporary file with fprintf, reads it back and has
// minizip pack it. What stands in here for the functions that it finds keeps all of that in memory:
//
// - tmpfileplus, its own function for a temporary file: a stream over memory;
// - __fprintf_chk, what fprintf comes to in a hardened build, and snprintf: their few directives;
// - lxw_xml_start_tag and its like, its own functions for tags: straight into such a stream;
// - lxw_hash_key_exists and lxw_insert_hash_element, by which it tells formats apart;
// - zipOpen and what follows of minizip: the archive in memory, packed by libdeflate, written as it is closed.
//
// A library that is built otherwise (static, or without these calls) does not find them, and works as it ever did.
// All are safe on several threads, as each workbook is written on one.

/// Makes sure that this target is linked. Returns how many streams over memory this thread has opened.
unsigned long taizhang_memory_files(void);

/// Whether a shared library that looks for a function by its name finds one of the program itself.
int taizhang_is_found(const char *name);

/// How many archives this thread has written.
unsigned long taizhang_archives(void);

/// The system's number (errno) for why the last archive of this thread could not be made or written, once; 0 where it
/// was. The library does not hear of it.
int taizhang_archive_failure(void);

/// `%.16G` of a number, without a terminating NUL, into 24 bytes or more. Returns its length; 0 where the number is for
/// printf (below 0.0001, from 2^53, infinite or none).
size_t taizhang_digits(double number, char *out);

#endif
