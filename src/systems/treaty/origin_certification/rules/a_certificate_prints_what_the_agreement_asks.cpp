#include "systems/treaty/origin_certification/rules/a_certificate_prints_what_the_agreement_asks.h"

#include <fmt/format.h>

#include <algorithm>

#include "systems/treaty/origin_certification/rules/a_split_must_fit_its_original.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

// "criterion.product_rule.change", "criterion.wholly_obtained".
std::string word_name(const Determination& determination) {
  std::string name = "criterion.";
  name += boost::describe::enum_to_string(determination.criterion, "");
  const bool is_by_rule = determination.criterion == engines::origin::Criterion::product_rule ||
                          determination.criterion == engines::origin::Criterion::general_rule;
  if (is_by_rule) {
    name.append(".").append(boost::describe::enum_to_string(determination.basis, ""));
  }
  return name;
}

// The word, with the agreement's letters for cumulation and tolerance behind it.
base::Result<std::string> criterion_word(const Determination& determination,
                                         const Setting& setting) {
  const std::string& agreement = determination.agreement;
  std::string word =
      CASSIA_TRY(setting.law.text(parameter(agreement, word_name(determination)), setting.today))
          .value;
  const std::pair<bool, std::string_view> additions[] = {
      {determination.is_by_cumulation, "criterion.by_cumulation"},
      {determination.is_by_tolerance, "criterion.by_tolerance"}};
  for (const auto& [is_so, name] : additions) {
    if (is_so) {
      const auto letters = CASSIA_TRY(setting.law.text(parameter(agreement, name), setting.today));
      word.append(" ").append(letters.value);
    }
  }
  return word;
}

}  // namespace

base::Result<std::vector<PrintedLine>> printed_lines(const ApplicationSubmitted& submitted,
                                                     const EarlierProof* original,
                                                     const Setting& setting) {
  std::vector<PrintedLine> printed;
  const std::string& agreement = submitted.application.agreement;
  const auto with_fob =
      CASSIA_TRY(setting.law.list(parameter(agreement, "fob_shown_for"), setting.today));
  for (const ApplicationLine& line : submitted.application.lines) {
    const auto found =
        std::ranges::find(submitted.determinations, line.line_no, &Determination::line_no);
    PrintedLine one{.line_no = line.line_no, .country_of_origin = found->country_of_origin};
    std::string basis = boost::describe::enum_to_string(found->basis, "");
    if (original != nullptr) {
      one.criterion = original_line(*original, line.original_line)->criterion;
      basis = one.criterion;
    } else {
      one.criterion = CASSIA_TRY(criterion_word(*found, setting));
    }
    if (std::ranges::find(with_fob.value, basis) != with_fob.value.end()) {
      one.fob = line.fob;
      if (!one.fob) {
        return missing(fmt::format("lines[{}].fob", printed.size()), with_fob.citation);
      }
    }
    printed.push_back(std::move(one));
  }
  return printed;
}

}  // namespace cassia::systems::treaty::origin_certification
