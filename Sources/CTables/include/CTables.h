#pragma once
#include <stddef.h>

/// One embedded table: its name without `.tsv`, and its bytes as they stand in `Sources/Lexicon/Tables`.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} tradeflow_table;

const tradeflow_table *tradeflow_tables(size_t *count);
