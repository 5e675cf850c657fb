#define _GNU_SOURCE
#include "clinux.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <gnu/libc-version.h>
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

const char *taizhang_c_library(void) {
#ifdef __GLIBC__
  return gnu_get_libc_version();
#else
  return "";
#endif
}

extern char **environ;

int taizhang_start(const char *const *arguments, const char *messages, int *process, int *output) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&files);
  if (error == 0) {
    error = posix_spawnattr_init(&attributes);
    if (error == 0) {
      sigset_t none;
      sigemptyset(&none);
      pid_t child;
      if (!(error = posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)) &&
          !(error = posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO)) &&
          !(error = posix_spawn_file_actions_addopen(&files, STDERR_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0600)) &&
          !(error = posix_spawnattr_setsigmask(&attributes, &none)) &&
          !(error = posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK)) &&
          !(error = posix_spawn(&child, arguments[0], &files, &attributes, (char *const *)arguments, environ))) {
        *process = child;
        *output = ends[0];
      }
      posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&files);
  }
  close(ends[1]);
  if (error != 0) close(ends[0]);
  return error;
}
