#define _GNU_SOURCE
#include "cparts.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

int taizhang_is_found(const char *name) {
  // Ours lie in one file, with this function; the system's and the library's in others.
  Dl_info ours, theirs;
  void *found = dlsym(RTLD_DEFAULT, name);
  return found && dladdr(found, &theirs) && dladdr((void *)&taizhang_is_found, &ours) &&
         theirs.dli_fbase == ours.dli_fbase;
}
