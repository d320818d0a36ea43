#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed, which this compiler takes in C17 too

// Each table: its bytes, then its row in the list below.
static const unsigned char abbreviations[] = {
#embed "../Lexicon/Tables/abbreviations.tsv"
};
static const unsigned char currencies[] = {
#embed "../Lexicon/Tables/currencies.tsv"
};
static const unsigned char currency_words[] = {
#embed "../Lexicon/Tables/currency-words.tsv"
};
static const unsigned char frequency_words[] = {
#embed "../Lexicon/Tables/frequency-words.tsv"
};
static const unsigned char function_words[] = {
#embed "../Lexicon/Tables/function-words.tsv"
};
static const unsigned char months[] = {
#embed "../Lexicon/Tables/months.tsv"
};
static const unsigned char numbers[] = {
#embed "../Lexicon/Tables/numbers.tsv"
};
static const unsigned char plurals[] = {
#embed "../Lexicon/Tables/plurals.tsv"
};
static const unsigned char qualifiers[] = {
#embed "../Lexicon/Tables/qualifiers.tsv"
};
static const unsigned char rates[] = {
#embed "../Lexicon/Tables/rates.tsv"
};
static const unsigned char scales[] = {
#embed "../Lexicon/Tables/scales.tsv"
};
static const unsigned char stop_words[] = {
#embed "../Lexicon/Tables/stop-words.tsv"
};
static const unsigned char unit_words[] = {
#embed "../Lexicon/Tables/unit-words.tsv"
};
static const unsigned char units[] = {
#embed "../Lexicon/Tables/units.tsv"
};

#define TABLE(name, bytes) {name, bytes, sizeof bytes}

static const tradeflow_table list[] = {
    TABLE("abbreviations", abbreviations),
    TABLE("currencies", currencies),
    TABLE("currency-words", currency_words),
    TABLE("frequency-words", frequency_words),
    TABLE("function-words", function_words),
    TABLE("months", months),
    TABLE("numbers", numbers),
    TABLE("plurals", plurals),
    TABLE("qualifiers", qualifiers),
    TABLE("rates", rates),
    TABLE("scales", scales),
    TABLE("stop-words", stop_words),
    TABLE("unit-words", unit_words),
    TABLE("units", units),
};

const tradeflow_table *tradeflow_tables(size_t *count) {
  *count = sizeof list / sizeof *list;
  return list;
}
