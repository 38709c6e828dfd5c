#include "systems/treaty/reforms/version_content.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "engines/decision/feel/number.h"
#include "systems/treaty/reforms/refusals.h"

namespace cassia::systems::treaty::reforms {

namespace {

namespace table = engines::decision::table;
using engines::decision::feel::Number;

const base::Citation kTermsOfAreas{"cassia_design", "reforms"};

base::Refusal term_refusal(base::RefusalCode code, const std::string& place,
                           std::vector<base::Fact> facts) {
  return {.code = code, .citation = kTermsOfAreas, .place = place, .facts = std::move(facts)};
}

base::Refusal unfit(const DelegatedTerm& term, std::string problem) {
  return term_refusal(kTermUnfit, "terms." + term.name,
                      {{"term", term.name}, {"problem", std::move(problem)}});
}

bool is_numeral_letter(char letter) {
  return std::isdigit(static_cast<unsigned char>(letter)) != 0 || letter == '.';
}

bool is_name_letter(char letter) {
  return std::isalpha(static_cast<unsigned char>(letter)) != 0 || letter == '_' ||
         static_cast<unsigned char>(letter) >= 0x80U;
}

// Where the numeral that begins at `at` ends. Dots of ranges ("[10..20]") belong to no numeral.
std::size_t numeral_end(const std::string& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_numeral_letter(text[end]) &&
         !(text[end] == '.' && end + 1 < text.size() && text[end + 1] == '.')) {
    ++end;
  }
  return end;
}

// The cell with each numeral that is written as `initial` replaced; how many there were is added to
// `found`. What stands within a string or a name is no numeral.
std::string filled_cell(const std::string& text, const std::string& initial,
                        const std::string& value, std::size_t& found) {
  std::string filled;
  bool is_in_string = false;
  for (std::size_t at = 0; at < text.size();) {
    const char letter = text[at];
    if (is_in_string || letter == '"') {
      const bool is_escaped = is_in_string && letter == '\\' && at + 1 < text.size();
      filled.append(text, at, is_escaped ? 2 : 1);
      is_in_string = is_escaped ? is_in_string : (letter == '"') != is_in_string;
      at += is_escaped ? 2 : 1;
      continue;
    }
    const bool begins = std::isdigit(static_cast<unsigned char>(letter)) != 0 &&
                        (at == 0 || !(is_name_letter(text[at - 1])));
    const std::size_t end = begins ? numeral_end(text, at) : at + 1;
    const std::string part = text.substr(at, end - at);
    const bool is_term = begins && part == initial;
    found += is_term ? 1U : 0U;
    filled += is_term ? value : part;
    at = end;
  }
  return filled;
}

// The cell of a row in the term's column; inputs go before outputs.
struct ColumnPlace {
  bool is_input = true;
  std::size_t place = 0;
};

std::optional<ColumnPlace> column_of(const table::TableText& text, const std::string& name) {
  for (const bool is_input : {true, false}) {
    const auto& columns = is_input ? text.inputs : text.outputs;
    const auto found = std::ranges::find(columns, name, &table::ColumnText::name);
    if (found != columns.end()) {
      return ColumnPlace{is_input, static_cast<std::size_t>(found - columns.begin())};
    }
  }
  return std::nullopt;
}

base::Result<void> is_sound(const DelegatedTerm& term) {
  const auto initial = Number::parse(term.initial);
  const auto least = Number::parse(term.least);
  const auto most = Number::parse(term.most);
  if (term.name.empty() || !initial || !least || !most) {
    return unfit(term, "a name and three numbers");
  }
  if (*least > *initial || *initial > *most) {
    return unfit(term, "least <= initial <= most");
  }
  return {};
}

base::Result<std::string> value_of(const DelegatedTerm& term,
                                   const std::vector<TermValue>& values) {
  const auto given = std::ranges::find(values, term.name, &TermValue::name);
  if (given == values.end()) {
    return term.initial;
  }
  const auto number = Number::parse(given->value);
  if (!number || *number < *Number::parse(term.least) || *number > *Number::parse(term.most)) {
    return term_refusal(
        kTermOutOfBounds, "values." + term.name,
        {{"term", term.name}, {"value", given->value}, {"least", term.least}, {"most", term.most}});
  }
  return given->value;
}

base::Result<void> fill(table::TableText& text, const DelegatedTerm& term,
                        const std::string& value) {
  const auto column = column_of(text, term.column);
  if (!column) {
    return unfit(term, "no column " + term.column);
  }
  std::size_t found = 0;
  const auto fill_row = [&](table::RowText& row) {
    std::vector<table::CellText>& cells = column->is_input ? row.inputs : row.outputs;
    if (column->place < cells.size()) {
      std::string& cell = cells[column->place].text;
      cell = filled_cell(cell, term.initial, value, found);
    }
  };
  std::ranges::for_each(text.rows, fill_row);
  if (text.otherwise) {
    fill_row(*text.otherwise);
  }
  return found > 0 ? base::Result<void>{}
                   : unfit(term, "no numeral " + term.initial + " in the column");
}

base::Result<void> have_terms(const VersionContent& content, const std::vector<TermValue>& values) {
  for (const TermValue& value : values) {
    if (std::ranges::count(values, value.name, &TermValue::name) != 1 ||
        std::ranges::count(content.terms, value.name, &DelegatedTerm::name) != 1) {
      return term_refusal(
          kTermOutOfBounds, "values." + value.name,
          {{"term", value.name}, {"value", value.value}, {"least", "-"}, {"most", "-"}});
    }
  }
  return {};
}

}  // namespace

base::Result<table::DecisionTable> version_table(const VersionContent& content,
                                                 const std::vector<TermValue>& values) {
  CASSIA_TRY(have_terms(content, values));
  auto text = table::read_table(content.text);
  if (!text) {
    return base::at("content.text", text.error());
  }
  for (const DelegatedTerm& term : content.terms) {
    CASSIA_TRY(is_sound(term));
    if (std::ranges::count(content.terms, term.name, &DelegatedTerm::name) != 1) {
      return unfit(term, "named twice");
    }
    const auto value = value_of(term, values);
    if (!value) {
      return value.error();
    }
    CASSIA_TRY(fill(*text, term, *value));
  }
  // Read again, so that places are those of the filled text.
  auto filled = table::read_table(print_table(*text));
  if (!filled) {
    return base::at("content.text", filled.error());
  }
  auto bound = table::DecisionTable::bind(*std::move(filled));
  if (!bound) {
    return base::at("content.text", bound.error());
  }
  return *std::move(bound);
}

std::string package_text(const VersionContent& content, const base::Digest& digest) {
  std::string text = "cassia-institution 1\n";
  text += fmt::format("table {}\n", base::to_hex(digest.bytes));
  for (const base::AreaId& area : content.territory) {
    text += fmt::format("territory {}\n", area.text());
  }
  for (const DelegatedTerm& term : content.terms) {
    text += fmt::format("term {} {} {} {} {}\n", term.name, term.column, term.initial, term.least,
                        term.most);
  }
  for (const Dependency& dependency : content.dependencies) {
    text += fmt::format("depends {} {}\n", dependency.institution.text(),
                        base::to_hex(dependency.digest.bytes));
  }
  return text;
}

base::Digest package_digest(const VersionContent& content, const base::Digest& digest) {
  const std::string text = package_text(content, digest);
  return base::sha256({base::bytes_of(text)});
}

}  // namespace cassia::systems::treaty::reforms
