#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engines/origin/determination.h"
#include "engines/origin/rule_text.h"

// A small agreement and small bills for tests. The figures of the terms are those of the worked
// examples; none of them is law.
namespace cassia::engines::origin {

inline constexpr base::HsEdition kEdition = base::HsEdition::hs2012;

inline base::HsCode hs(std::string_view code) {
  return base::HsCode::parse(code, kEdition).value();
}
inline base::CountryCode country(std::string_view code) {
  return base::CountryCode::parse(code).value();
}
inline base::Date day(std::string_view text) { return base::Date::parse(text).value(); }
inline base::Rate percent(std::string_view text) { return base::Rate::parse_percent(text).value(); }
inline base::Money fen(std::int64_t minor) { return base::Money::of_minor(minor); }
inline base::Money yuan(std::string_view text) { return base::Money::parse(text, {}).value(); }
inline base::Quantity kilograms(std::string_view text) {
  return base::Quantity::parse(text, {}).value();
}
inline CodeSet codes(std::string_view text) { return parse_codes(text, kEdition).value(); }
inline Rule rule(std::string_view text) { return parse_rule(text, kEdition).value(); }

// Four Parties, one of which joined later; 10 % of value or, of textiles, of weight may fail.
inline Terms example_terms(std::string id = "pact") {
  const base::Citation law{"pact", "1"};
  Terms terms;
  terms.id = std::move(id);
  terms.citation = law;
  for (const char* party : {"CN", "VN", "JP"}) {
    terms.parties.push_back({country(party), day("2022-01-01"), {"pact", "parties"}});
  }
  terms.parties.push_back({country("PH"), day("2023-06-02"), {"pact", "parties"}, true});
  for (const Criterion criterion : {Criterion::wholly_obtained, Criterion::exclusively_originating,
                                    Criterion::product_rule, Criterion::general_rule}) {
    terms.order.push_back({criterion, law});
  }
  terms.value_methods = {{ValueMethod::build_down, ValueMethod::build_up}, {"pact", "value"}};
  terms.build_up = {BuildUp::with_costs, {"pact", "value"}};
  terms.tolerances = {
      {{.measure = Measure::value, .share = percent("10"), .goods = codes("01-97")},
       {"pact", "10"}},
      {{.measure = Measure::weight, .share = percent("10"), .goods = codes("50-63")},
       {"pact", "10"}}};
  terms.cumulation = {Cumulation::regional, {"pact", "4"}};
  terms.minimal_operations = {{"cutting", "packing", "labelling"}, {"pact", "6"}};
  auto& roles = terms.roles.value;
  roles[static_cast<std::size_t>(InputRole::accessory)].in_change = Counting::ignored;
  roles[static_cast<std::size_t>(InputRole::retail_packing)].in_change = Counting::ignored;
  roles[static_cast<std::size_t>(InputRole::transport_packing)] = {Counting::ignored,
                                                                   Counting::ignored};
  roles[static_cast<std::size_t>(InputRole::indirect)] = {Counting::ignored, Counting::originating};
  terms.deductions = {{DeductionKind::freight, DeductionKind::insurance}, {"pact", "5"}};
  return terms;
}

inline RuleRow row(std::string_view goods, std::string_view text) {
  return {.goods = codes(goods).ranges().front(), .rule = rule(text), .source_line = "test"};
}

inline RuleTable table(std::vector<RuleRow> rows, std::string agreement = "pact") {
  return {.id = "pact-rules",
          .agreement = std::move(agreement),
          .edition = kEdition,
          .valid_from = day("2022-01-01"),
          .citation = {"pact", "annex"},
          .rows = std::move(rows)};
}

inline Line line(std::string_view code, std::int64_t minor) {
  return {.codes = codes_of(hs(code)), .value = fen(minor)};
}
inline Line originating(std::string_view code, std::int64_t minor, std::string_view from) {
  Line made = line(code, minor);
  made.standing = Standing::originating;
  made.country = country(from);
  return made;
}

inline Bill bill_of(std::string_view code, std::int64_t minor, std::vector<Line> lines) {
  Bill bill{.good_name = "good", .codes = codes_of(hs(code)), .value = fen(minor)};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].name.empty()) {
      lines[i].name = std::to_string(i + 1);
    }
  }
  bill.lines = std::move(lines);
  return bill;
}

// The law of one test, and its questions in words.
struct Pact {
  Terms terms = example_terms();
  RuleBook book = {};
  Correlations correlations = {};
  Trade trade = {country("CN"), country("JP"), day("2026-03-02")};

  explicit Pact(std::vector<RuleRow> rows) : book({table(std::move(rows))}) {}
  OriginLaw law() const { return {&terms, &book, &correlations}; }
  base::Result<Determination> ask(const Bill& bill, const Watched& watched = {}) const {
    return determine(bill, trade, law(), watched);
  }
  // "product_rule change+tolerance cumulation", "not_met", or "open rule_not_loaded@hs".
  std::string tell(const Bill& bill) const {
    const auto answer = ask(bill);
    if (!answer) {
      return "refused " + std::string(answer.error().code.name()) + " at " + answer.error().place;
    }
    std::string text = boost::describe::enum_to_string(
        answer->verdict == Verdict::met ? answer->criterion : Criterion::none, "");
    if (answer->verdict != Verdict::met) {
      text = boost::describe::enum_to_string(answer->verdict, "");
    }
    static constexpr std::pair<Basis, const char*> kNames[] = {
        {kByChange, " change"},   {kByTolerance, " tolerance"}, {kByValue, " value"},
        {kByProcess, " process"}, {kByMaterials, " materials"}, {kByCondition, " condition"}};
    for (const auto& [basis, name] : kNames) {
      text += (answer->basis & basis) != 0 ? name : "";
    }
    text += answer->is_by_cumulation ? " cumulation" : "";
    for (const base::Refusal& question : answer->questions) {
      text += " " + std::string(question.code.name()) + "@" + question.place;
    }
    return text;
  }
};

}  // namespace cassia::engines::origin
