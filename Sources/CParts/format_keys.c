#define _GNU_SOURCE
#include "cparts.h"
#include "parts.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/hash_table.h>

// The library's own functions for its tables of formats, fonts, borders and fills, as its installed header declares
// them. A key is a structure of some hundred bytes, which the library hashes byte by byte; here eight at a time. What
// is written goes by the order in which keys came, so that it is the same. They are weak, so that a static library
// keeps its own. Precondition: the header is that of the library, whose other functions look into no bucket but to
// free it.

#define STANDS_IN __attribute__((weak))

static struct lxw_hash_bucket_list **bucket(lxw_hash_table *table, const void *key, size_t size) {
  const unsigned char *at = key;
  uint64_t hash = size;
  for (; size >= sizeof hash; at += sizeof hash, size -= sizeof hash) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    hash = (hash ^ word) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  for (; size; at++, size--) hash = (hash ^ *at) * 0x9e3779b97f4a7c15;
  return &table->buckets[(hash >> 32) % table->num_buckets];
}

static lxw_hash_element *find(struct lxw_hash_bucket_list *list, const void *key, size_t size) {
  lxw_hash_element *element;
  if (!list) return NULL;
  SLIST_FOREACH(element, list, lxw_hash_list_pointers) {
    if (!memcmp(element->key, key, size)) return element;
  }
  return NULL;
}

STANDS_IN lxw_hash_element *lxw_hash_key_exists(lxw_hash_table *table, void *key, size_t size) {
  return find(*bucket(table, key, size), key, size);
}

/// Adds a key with its value, or gives the key that is there the value. Returns nil where there is no memory.
STANDS_IN lxw_hash_element *lxw_insert_hash_element(lxw_hash_table *table, void *key, void *value, size_t size) {
  struct lxw_hash_bucket_list **list = bucket(table, key, size);
  lxw_hash_element *element = find(*list, key, size);
  if (element) {
    if (table->free_value) free(element->value);
    element->value = value;
    return element;
  }
  if (!*list) {
    if (!(*list = malloc(sizeof **list))) return NULL;
    SLIST_INIT(*list);
    table->used_buckets++;
  }
  if (!(element = malloc(sizeof *element))) return NULL;
  element->key = key;
  element->value = value;
  SLIST_INSERT_HEAD(*list, element, lxw_hash_list_pointers);
  STAILQ_INSERT_TAIL(table->order_list, element, lxw_hash_order_pointers);
  table->unique_count++;
  return element;
}
