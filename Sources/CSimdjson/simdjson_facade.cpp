#define SIMDJSON_EXCEPTIONS 0
#include "CSimdjson.h"

#include <new>
#include <simdjson.h>
#include <utility>
#include <vector>

using namespace simdjson;

namespace {
constexpr uint32_t deepest = 64;
// Above this length a line's buffers are given back instead of kept for the next one.
constexpr size_t kept_capacity = 8 << 20;
}  // namespace

struct tradeflow_json_parser {
  ondemand::parser parser;
  std::vector<tradeflow_json_node> nodes;
  const char *message = "";

  tradeflow_json_status parse(padded_string_view line);

 private:
  const char *problem = nullptr;

  error_code walk(padded_string_view line);
  error_code members(ondemand::object object, uint32_t depth);
  error_code elements(ondemand::array array, uint32_t depth);
  error_code value(ondemand::value value, uint32_t depth);
  error_code number(std::string_view text);
  error_code container(ondemand::value &value, tradeflow_json_kind kind, uint32_t depth);
  error_code fail(const char *words);
};

tradeflow_json_status tradeflow_json_parser::parse(padded_string_view line) {
  if (parser.capacity() > kept_capacity) parser = ondemand::parser();
  nodes.clear();
  problem = nullptr;
  error_code error = walk(line);
  if (!error) return TRADEFLOW_JSON_OK;
  nodes.clear();
  message = problem ? problem : error_message(error);
  if (error == UTF8_ERROR) return TRADEFLOW_JSON_NOT_UTF8;
  return error == MEMALLOC ? TRADEFLOW_JSON_NO_MEMORY : TRADEFLOW_JSON_INVALID;
}

error_code tradeflow_json_parser::walk(padded_string_view line) {
  ondemand::document document;
  if (error_code error = parser.iterate(line).get(document)) return error;
  ondemand::json_type type;
  if (error_code error = document.type().get(type)) return error;
  if (type != ondemand::json_type::object) return fail("not an object");
  ondemand::object object;
  if (error_code error = document.get_object().get(object)) return error;
  nodes.push_back({nullptr, nullptr, 0, 0, 0, TRADEFLOW_JSON_OBJECT});
  if (error_code error = members(object, 1)) return error;
  nodes[0].next = uint32_t(nodes.size());
  const char *rest;
  if (document.current_location().get(rest) == SUCCESS) return fail("more text behind the object");
  return SUCCESS;
}

error_code tradeflow_json_parser::members(ondemand::object object, uint32_t depth) {
  for (auto member : object) {
    ondemand::field field;
    if (error_code error = std::move(member).get(field)) return error;
    std::string_view key;
    if (error_code error = field.unescaped_key().get(key)) return error;
    nodes.push_back({key.data(), nullptr, uint32_t(key.size()), 0, 0, TRADEFLOW_JSON_NULL});
    if (error_code error = value(field.value(), depth)) return error;
  }
  return SUCCESS;
}

error_code tradeflow_json_parser::elements(ondemand::array array, uint32_t depth) {
  for (auto element : array) {
    ondemand::value inner;
    if (error_code error = std::move(element).get(inner)) return error;
    nodes.push_back({nullptr, nullptr, 0, 0, 0, TRADEFLOW_JSON_NULL});
    if (error_code error = value(inner, depth)) return error;
  }
  return SUCCESS;
}

// Fills the last node.
error_code tradeflow_json_parser::value(ondemand::value value, uint32_t depth) {
  ondemand::json_type type;
  if (error_code error = value.type().get(type)) return error;
  nodes.back().next = uint32_t(nodes.size());
  switch (type) {
    case ondemand::json_type::object: return container(value, TRADEFLOW_JSON_OBJECT, depth);
    case ondemand::json_type::array: return container(value, TRADEFLOW_JSON_ARRAY, depth);
    // Its text is what is read: a number that no double holds is a number all the same.
    case ondemand::json_type::number: return number(value.raw_json_token());
    case ondemand::json_type::string: {
      std::string_view text;
      if (error_code error = value.get_string().get(text)) return error;
      nodes.back().kind = TRADEFLOW_JSON_STRING;
      nodes.back().text = text.data();
      nodes.back().text_length = uint32_t(text.size());
      return SUCCESS;
    }
    case ondemand::json_type::boolean: {
      bool truth;
      if (error_code error = value.get_bool().get(truth)) return error;
      nodes.back().kind = truth ? TRADEFLOW_JSON_TRUE : TRADEFLOW_JSON_FALSE;
      return SUCCESS;
    }
    case ondemand::json_type::null: {
      bool isNull;
      if (error_code error = value.is_null().get(isNull)) return error;
      return isNull ? SUCCESS : N_ATOM_ERROR;
    }
  }
  return TAPE_ERROR;
}

error_code tradeflow_json_parser::container(ondemand::value &value, tradeflow_json_kind kind, uint32_t depth) {
  if (depth >= deepest) return fail("nested deeper than 64 levels");
  size_t index = nodes.size() - 1;
  nodes[index].kind = kind;
  if (kind == TRADEFLOW_JSON_OBJECT) {
    ondemand::object object;
    if (error_code error = value.get_object().get(object)) return error;
    if (error_code error = members(object, depth + 1)) return error;
  } else {
    ondemand::array array;
    if (error_code error = value.get_array().get(array)) return error;
    if (error_code error = elements(array, depth + 1)) return error;
  }
  nodes[index].next = uint32_t(nodes.size());
  return SUCCESS;
}

// RFC 8259: -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
error_code tradeflow_json_parser::number(std::string_view text) {
  size_t end = text.find_last_not_of(" \t\r\n");
  text = text.substr(0, end == std::string_view::npos ? 0 : end + 1);
  size_t at = 0;
  auto is = [&](char c) { return at < text.size() && text[at] == c; };
  auto digits = [&] {
    size_t start = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') at++;
    return at - start;
  };
  if (is('-')) at++;
  size_t start = at;
  size_t whole = digits();
  if (whole == 0 || (whole > 1 && text[start] == '0')) return NUMBER_ERROR;
  if (is('.')) {
    at++;
    if (digits() == 0) return NUMBER_ERROR;
  }
  if (is('e') || is('E')) {
    at++;
    if (is('+') || is('-')) at++;
    if (digits() == 0) return NUMBER_ERROR;
  }
  if (at != text.size()) return NUMBER_ERROR;
  nodes.back().kind = TRADEFLOW_JSON_NUMBER;
  nodes.back().text = text.data();
  nodes.back().text_length = uint32_t(text.size());
  return SUCCESS;
}

error_code tradeflow_json_parser::fail(const char *words) {
  problem = words;
  return INCORRECT_TYPE;
}

extern "C" {

size_t tradeflow_json_padding(void) { return SIMDJSON_PADDING; }

tradeflow_json_parser *tradeflow_json_parser_new(void) { return new (std::nothrow) tradeflow_json_parser(); }

void tradeflow_json_parser_free(tradeflow_json_parser *parser) { delete parser; }

tradeflow_json_status tradeflow_json_parse(tradeflow_json_parser *parser, const void *bytes, size_t length,
                                           size_t capacity) {
  // The only throwing calls below are the vector's, when memory is out.
  try {
    return parser->parse(padded_string_view(static_cast<const char *>(bytes), length, capacity));
  } catch (...) {
    parser->nodes.clear();
    parser->message = "out of memory";
    return TRADEFLOW_JSON_NO_MEMORY;
  }
}

const tradeflow_json_node *tradeflow_json_nodes(const tradeflow_json_parser *parser, size_t *count) {
  *count = parser->nodes.size();
  return parser->nodes.data();
}

const char *tradeflow_json_message(const tradeflow_json_parser *parser) { return parser->message; }

bool tradeflow_utf8_is_valid(const void *bytes, size_t length) {
  return simdjson::validate_utf8(static_cast<const char *>(bytes), length);
}
}
