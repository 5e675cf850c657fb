#define _GNU_SOURCE
#include "cparts.h"
#include "parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/workbook.h>

// The library takes a piece of memory for each cell, row and text of a workbook, some ten thousand of them, and gives
// them back one by one as the workbook is closed. Here they lie one behind another in a stretch of the thread's, which
// is taken back as a whole. What is not asked for by the library's own code, while a workbook is open on the thread,
// goes to the system's functions, and so does what finds no room.
//
// Preconditions: a workbook is made, written and freed on one thread, between the two functions below; of what the
// library took from then on it keeps nothing beyond, nor do we free any. Both hold for 1.1.4, which has no state of its
// own and hands out nothing for others to free.

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define IS_WATCHED 1
#endif
#endif

#if defined(__GLIBC__) && !defined(IS_WATCHED)

#include <dlfcn.h>
#include <link.h>
#include <sys/mman.h>

#define STANDS_IN __attribute__((weak))

// The system's own, by the names that it has for those who stand in for it.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *piece, size_t size);
extern void __libc_free(void *piece);

/// Most workbooks take far less; beyond the stretch pieces come from the system. What is `kept` stays for the next one.
enum { alignment = 16, kept = 1 << 21, stretched = 1 << 24 };

struct stretch {
  /// Its memory and the first free byte of it; none until a workbook is opened.
  char *start, *next;
  /// The library's code.
  uintptr_t code, codeEnd;
  /// How many workbooks are open.
  unsigned open;
  /// Whether a piece of an open workbook lies elsewhere.
  int hasOthers;
  unsigned long pieces;
};
static _Thread_local struct stretch stretch;

unsigned long taizhang_pieces(void) { return stretch.pieces; }

static int holds(const void *piece) { return (uintptr_t)piece - (uintptr_t)stretch.start < stretched && stretch.start; }

/// Whether the library asks, by the address that a function returns to.
static int is_for_workbook(const void *caller) {
  return stretch.open && (uintptr_t)caller - stretch.code < stretch.codeEnd - stretch.code;
}

/// So many bytes of the stretch; nil where they have no room.
static void *take(size_t size) {
  size_t left = (size_t)(stretch.start + stretched - stretch.next);
  if (size > left || left == 0) {
    stretch.hasOthers = 1;
    return NULL;
  }
  // What is left is a multiple of the alignment, so that the rounded size has room too; no piece is empty.
  char *piece = stretch.next;
  stretch.next += ((size ? size : 1) + alignment - 1) & ~(size_t)(alignment - 1);
  stretch.pieces++;
  return piece;
}

void *taizhang_piece(size_t size) {
  void *piece = stretch.open && stretch.start ? take(size) : NULL;
  return piece ? piece : __libc_malloc(size);
}

STANDS_IN void *malloc(size_t size) {
  void *piece = is_for_workbook(__builtin_return_address(0)) ? take(size) : NULL;
  return piece ? piece : __libc_malloc(size);
}

STANDS_IN void *calloc(size_t count, size_t size) {
  size_t bytes;
  if (is_for_workbook(__builtin_return_address(0)) && !__builtin_mul_overflow(count, size, &bytes)) {
    void *piece = take(bytes);
    if (piece) return memset(piece, 0, bytes);
  }
  return __libc_calloc(count, size);
}

STANDS_IN void *realloc(void *old, size_t size) {
  int isNew = !old && is_for_workbook(__builtin_return_address(0));
  if (!isNew && !holds(old)) return __libc_realloc(old, size);
  void *piece = take(size);
  if (!piece) piece = __libc_malloc(size);
  if (isNew) return piece;
  // How long it was is not known; what lies behind it up to the first free byte may be copied too.
  size_t most = (size_t)(stretch.next - (char *)old);
  return piece ? memmove(piece, old, size < most ? size : most) : NULL;
}

STANDS_IN void free(void *piece) {
  if (!holds(piece)) __libc_free(piece);
}

/// Stands in for the library's own, which frees piece by piece: where all lies in the stretch there is nothing to do.
STANDS_IN void lxw_workbook_free(lxw_workbook *workbook) {
  if (holds(workbook) && !stretch.hasOthers) return;
  void (*original)(lxw_workbook *);
  *(void **)&original = dlsym(RTLD_NEXT, "lxw_workbook_free");
  if (original) original(workbook);
}

/// Finds the segment that `code` lies in. Returns 1 to end the search.
static int find_code(struct dl_phdr_info *info, size_t size, void *unused) {
  (void)size, (void)unused;
  uintptr_t ours = (uintptr_t)&taizhang_open_pieces;
  uintptr_t start = 0, end = 0;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    const ElfW(Phdr) *header = &info->dlpi_phdr[i];
    if (header->p_type != PT_LOAD || !(header->p_flags & PF_X)) continue;
    uintptr_t from = info->dlpi_addr + header->p_vaddr, to = from + header->p_memsz;
    // Linked into the program, its code cannot be told from ours.
    if (ours >= from && ours < to) return 0;
    if (stretch.code < from || stretch.code >= to) continue;
    start = from;
    end = to;
  }
  if (!start) return 0;
  stretch.code = start;
  stretch.codeEnd = end;
  return 1;
}

static void release_stretch(void *unused) {
  (void)unused;
  if (stretch.start) munmap(stretch.start, stretched);
  stretch.start = stretch.next = NULL;
}

/// Takes the stretch's addresses; its memory comes as it is touched. Leaves none where the library is not found.
static void reserve(void) {
  stretch.code = (uintptr_t)dlsym(RTLD_DEFAULT, "workbook_new_opt");
  stretch.codeEnd = stretch.code;
  if (!stretch.code || !dl_iterate_phdr(find_code, NULL)) return;
  void *start = mmap(NULL, stretched, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (start == MAP_FAILED) {
    stretch.codeEnd = stretch.code;
    return;
  }
  stretch.start = stretch.next = start;
  taizhang_at_thread_end(release_stretch, NULL);
}

void taizhang_open_pieces(void) {
  if (!stretch.start) reserve();
  if (!stretch.open++) stretch.hasOthers = 0;
}

void taizhang_close_pieces(void) {
  if (--stretch.open || !stretch.start) return;
  if (stretch.next - stretch.start > kept) madvise(stretch.start + kept, stretched - kept, MADV_DONTNEED);
  stretch.next = stretch.start;
}

#else

void *taizhang_piece(size_t size) { return malloc(size); }
unsigned long taizhang_pieces(void) { return 0; }
void taizhang_open_pieces(void) {}
void taizhang_close_pieces(void) {}

#endif
