/* The definitions, words and templates of Sources/Definitions, as bytes within the program. */
#ifndef CDEFINITIONS_H
#define CDEFINITIONS_H

#include <stddef.h>

/* A file: its name, and its bytes, which live as long as the program. */
struct taizhang_embedded {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

/* The definitions, in the order in which kinds and measures are listed everywhere. */
const struct taizhang_embedded *taizhang_definitions(size_t *count);

/* The lists of words and the templates, each named with its folder. */
const struct taizhang_embedded *taizhang_other_files(size_t *count);

#endif
