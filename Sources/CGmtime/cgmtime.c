#define _POSIX_C_SOURCE 200809L
#include "cgmtime.h"

#include <time.h>

static _Thread_local struct tm answer;

struct tm *gmtime(const time_t *time) { return gmtime_r(time, &answer); }

int taizhang_gmtime_is_per_thread(void) {
  const time_t start = 0;
  return gmtime(&start) == &answer;
}
