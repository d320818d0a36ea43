#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What one value is.
typedef enum {
  TRADEFLOW_JSON_NULL,
  TRADEFLOW_JSON_FALSE,
  TRADEFLOW_JSON_TRUE,
  TRADEFLOW_JSON_NUMBER,
  TRADEFLOW_JSON_STRING,
  TRADEFLOW_JSON_ARRAY,
  TRADEFLOW_JSON_OBJECT,
} tradeflow_json_kind;

/// One value of a parsed line. Values stand in the order of the text; those inside an object or array follow it, up to
/// the index `next`. Nothing is terminated by a zero; all of it lives until the parser's next call.
typedef struct {
  /// The member's name, unescaped; NULL in an array and of the line itself.
  const char *key;
  /// Of a string its bytes, unescaped; of a number its text as written; else NULL.
  const char *text;
  uint32_t key_length;
  uint32_t text_length;
  /// Index of the first value behind this one and all that is in it.
  uint32_t next;
  tradeflow_json_kind kind;
} tradeflow_json_node;

typedef enum {
  TRADEFLOW_JSON_OK,
  TRADEFLOW_JSON_INVALID,
  TRADEFLOW_JSON_NOT_UTF8,
  TRADEFLOW_JSON_NO_MEMORY,
} tradeflow_json_status;

typedef struct tradeflow_json_parser tradeflow_json_parser;

/// Bytes that must be readable behind a line, whatever they hold.
size_t tradeflow_json_padding(void);

/// NULL where there is no memory.
tradeflow_json_parser *tradeflow_json_parser_new(void);
void tradeflow_json_parser_free(tradeflow_json_parser *parser);

/// Parses one object; `capacity` is at least `length` and the padding.
tradeflow_json_status tradeflow_json_parse(tradeflow_json_parser *parser, const void *bytes, size_t length,
                                           size_t capacity);

/// The values of the last line that was parsed; the first is the object itself.
const tradeflow_json_node *tradeflow_json_nodes(const tradeflow_json_parser *parser, size_t *count);

/// What was wrong with the last line.
const char *tradeflow_json_message(const tradeflow_json_parser *parser);

bool tradeflow_utf8_is_valid(const void *bytes, size_t length);

#ifdef __cplusplus
}
#endif
