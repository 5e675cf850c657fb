#ifndef TAIZHANG_CGMTIME_H
#define TAIZHANG_CGMTIME_H

/// Makes sure that this target is linked, whose `gmtime` then stands in the place of the system's for the whole
/// program, libraries included: it keeps its answer per thread, as the system's does not. libxlsxwriter calls it for a
/// workbook's created date, and workbooks are written on several threads. Returns 1.
int taizhang_gmtime_is_per_thread(void);

#endif
