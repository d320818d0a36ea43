#include "CTables.h"

// Each table: its bytes, then its row in the list below.
static const unsigned char months[] = {
#embed "../Lexicon/Tables/months.tsv"
};

#define TABLE(table) {#table, table, sizeof table}

static const tradeflow_table list[] = {
    TABLE(months),
};

const tradeflow_table *tradeflow_tables(size_t *count) {
  *count = sizeof list / sizeof *list;
  return list;
}
