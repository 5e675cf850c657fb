#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdio.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

int taizhang_exchange_paths(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

void taizhang_share_heap(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  // Else the C library raises this by itself, up to 32 MiB, and great pieces leave holes that only small ones fit.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  // With it the C library no longer raises this one either: what is free at the heap's end stays, up to so much.
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
}

void taizhang_give_back_heap(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

struct visit {
  void (*each)(const char *path, void *value);
  void *value;
};

static int visit_library(struct dl_phdr_info *info, size_t size, void *visit) {
  (void)size;
  struct visit *v = visit;
  // The program itself has no name; what the kernel lends has no path.
  if (info->dlpi_name && info->dlpi_name[0] == '/') v->each(info->dlpi_name, v->value);
  return 0;
}

void taizhang_each_library(void (*each)(const char *path, void *value), void *value) {
  struct visit visit = {each, value};
  dl_iterate_phdr(visit_library, &visit);
}
