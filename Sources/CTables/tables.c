#include "CTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed, which this compiler takes in C17 too

// Each table: its bytes, then its row in the list below.
static const unsigned char abbreviations[] = {
#embed "../Lexicon/Tables/abbreviations.tsv"
};
static const unsigned char adjectives[] = {
#embed "../Lexicon/Tables/adjectives.tsv"
};
static const unsigned char areas[] = {
#embed "../Lexicon/Tables/areas.tsv"
};
static const unsigned char bearings[] = {
#embed "../Lexicon/Tables/bearings.tsv"
};
static const unsigned char blocs[] = {
#embed "../Lexicon/Tables/blocs.tsv"
};
static const unsigned char changes[] = {
#embed "../Lexicon/Tables/changes.tsv"
};
static const unsigned char cities[] = {
#embed "../Lexicon/Tables/cities.tsv"
};
static const unsigned char codes[] = {
#embed "../Lexicon/Tables/codes.tsv"
};
static const unsigned char commodities[] = {
#embed "../Lexicon/Tables/commodities.tsv"
};
static const unsigned char commodity_factors[] = {
#embed "../Lexicon/Tables/commodity-factors.tsv"
};
static const unsigned char confidences[] = {
#embed "../Lexicon/Tables/confidences.tsv"
};
static const unsigned char crop_years[] = {
#embed "../Lexicon/Tables/crop-years.tsv"
};
static const unsigned char currencies[] = {
#embed "../Lexicon/Tables/currencies.tsv"
};
static const unsigned char currency_words[] = {
#embed "../Lexicon/Tables/currency-words.tsv"
};
static const unsigned char date_orders[] = {
#embed "../Lexicon/Tables/date-orders.tsv"
};
static const unsigned char entities[] = {
#embed "../Lexicon/Tables/entities.tsv"
};
static const unsigned char exchanges[] = {
#embed "../Lexicon/Tables/exchanges.tsv"
};
static const unsigned char fiscal_years[] = {
#embed "../Lexicon/Tables/fiscal-years.tsv"
};
static const unsigned char folded_letters[] = {
#embed "../Lexicon/Tables/folded-letters.tsv"
};
static const unsigned char former_countries[] = {
#embed "../Lexicon/Tables/former-countries.tsv"
};
static const unsigned char frequency_words[] = {
#embed "../Lexicon/Tables/frequency-words.tsv"
};
static const unsigned char function_words[] = {
#embed "../Lexicon/Tables/function-words.tsv"
};
static const unsigned char grades[] = {
#embed "../Lexicon/Tables/grades.tsv"
};
static const unsigned char grammar[] = {
#embed "../Lexicon/Tables/grammar.tsv"
};
static const unsigned char holidays[] = {
#embed "../Lexicon/Tables/holidays.tsv"
};
static const unsigned char homographs[] = {
#embed "../Lexicon/Tables/homographs.tsv"
};
static const unsigned char hs[] = {
#embed "../Lexicon/Tables/hs.tsv"
};
static const unsigned char measured_goods[] = {
#embed "../Lexicon/Tables/measured-goods.tsv"
};
static const unsigned char measures[] = {
#embed "../Lexicon/Tables/measures.tsv"
};
static const unsigned char months[] = {
#embed "../Lexicon/Tables/months.tsv"
};
static const unsigned char numbers[] = {
#embed "../Lexicon/Tables/numbers.tsv"
};
static const unsigned char pegs[] = {
#embed "../Lexicon/Tables/pegs.tsv"
};
static const unsigned char place_nouns[] = {
#embed "../Lexicon/Tables/place-nouns.tsv"
};
static const unsigned char plausible[] = {
#embed "../Lexicon/Tables/plausible.tsv"
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
static const unsigned char role_cues[] = {
#embed "../Lexicon/Tables/role-cues.tsv"
};
static const unsigned char scales[] = {
#embed "../Lexicon/Tables/scales.tsv"
};
static const unsigned char seasons[] = {
#embed "../Lexicon/Tables/seasons.tsv"
};
static const unsigned char speech[] = {
#embed "../Lexicon/Tables/speech.tsv"
};
static const unsigned char statuses[] = {
#embed "../Lexicon/Tables/statuses.tsv"
};
static const unsigned char stop_words[] = {
#embed "../Lexicon/Tables/stop-words.tsv"
};
static const unsigned char story_words[] = {
#embed "../Lexicon/Tables/story-words.tsv"
};
static const unsigned char street_words[] = {
#embed "../Lexicon/Tables/street-words.tsv"
};
static const unsigned char time_units[] = {
#embed "../Lexicon/Tables/time-units.tsv"
};
static const unsigned char time_words[] = {
#embed "../Lexicon/Tables/time-words.tsv"
};
static const unsigned char titles[] = {
#embed "../Lexicon/Tables/titles.tsv"
};
static const unsigned char unit_goods[] = {
#embed "../Lexicon/Tables/unit-goods.tsv"
};
static const unsigned char unit_words[] = {
#embed "../Lexicon/Tables/unit-words.tsv"
};
static const unsigned char units[] = {
#embed "../Lexicon/Tables/units.tsv"
};
static const unsigned char weekdays[] = {
#embed "../Lexicon/Tables/weekdays.tsv"
};
static const unsigned char year_edges[] = {
#embed "../Lexicon/Tables/year-edges.tsv"
};
static const unsigned char zones[] = {
#embed "../Lexicon/Tables/zones.tsv"
};

#define TABLE(name, bytes) {name, bytes, sizeof bytes}

static const tradeflow_table list[] = {
    TABLE("abbreviations", abbreviations),
    TABLE("adjectives", adjectives),
    TABLE("areas", areas),
    TABLE("bearings", bearings),
    TABLE("blocs", blocs),
    TABLE("changes", changes),
    TABLE("cities", cities),
    TABLE("codes", codes),
    TABLE("commodities", commodities),
    TABLE("commodity-factors", commodity_factors),
    TABLE("confidences", confidences),
    TABLE("crop-years", crop_years),
    TABLE("currencies", currencies),
    TABLE("currency-words", currency_words),
    TABLE("date-orders", date_orders),
    TABLE("entities", entities),
    TABLE("exchanges", exchanges),
    TABLE("fiscal-years", fiscal_years),
    TABLE("folded-letters", folded_letters),
    TABLE("former-countries", former_countries),
    TABLE("frequency-words", frequency_words),
    TABLE("function-words", function_words),
    TABLE("grades", grades),
    TABLE("grammar", grammar),
    TABLE("holidays", holidays),
    TABLE("homographs", homographs),
    TABLE("hs", hs),
    TABLE("measured-goods", measured_goods),
    TABLE("measures", measures),
    TABLE("months", months),
    TABLE("numbers", numbers),
    TABLE("pegs", pegs),
    TABLE("place-nouns", place_nouns),
    TABLE("plausible", plausible),
    TABLE("plurals", plurals),
    TABLE("qualifiers", qualifiers),
    TABLE("rates", rates),
    TABLE("role-cues", role_cues),
    TABLE("scales", scales),
    TABLE("seasons", seasons),
    TABLE("speech", speech),
    TABLE("statuses", statuses),
    TABLE("stop-words", stop_words),
    TABLE("story-words", story_words),
    TABLE("street-words", street_words),
    TABLE("time-units", time_units),
    TABLE("time-words", time_words),
    TABLE("titles", titles),
    TABLE("unit-goods", unit_goods),
    TABLE("unit-words", unit_words),
    TABLE("units", units),
    TABLE("weekdays", weekdays),
    TABLE("year-edges", year_edges),
    TABLE("zones", zones),
};

const tradeflow_table *tradeflow_tables(size_t *count) {
  *count = sizeof list / sizeof *list;
  return list;
}
