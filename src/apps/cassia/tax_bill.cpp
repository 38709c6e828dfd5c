#include <fmt/format.h>

#include "api/documents/wording.h"
#include "apps/cassia/console.h"
#include "apps/cassia/story_text.h"

namespace cassia::apps {

namespace {

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = width_of(text);
  return std::string(text) + std::string(width > taken ? width - taken : 1, ' ');
}

}  // namespace

std::string bill_text(const api::ConsignmentStory& story, law::Language language) {
  const api::BillWords& words = api::bill_words(language);
  Table table{.head = {words.head.begin(), words.head.end()}, .rows = {}};
  base::Money duty = base::Money::of_minor(0);
  base::Money vat = base::Money::of_minor(0);
  bool is_unverified = false;
  for (const api::StoryLine& line : story.lines) {
    duty += line.duty;
    vat += line.vat;
    is_unverified = is_unverified || line.is_unverified;
    table.rows.push_back({std::to_string(line.line_no), line.goods, line.hs_code, line.origin,
                          line.quantity, base::print_amount(line.customs_value),
                          line.regime + (line.is_unverified ? " *" : ""), line.duty_rate,
                          base::print_amount(line.duty), base::print_amount(line.vat),
                          base::print_amount(line.tax)});
  }
  constexpr std::size_t kLabelWidth = 26;
  const auto row = [](std::string_view label, const std::string& value) {
    return padded(label, kLabelWidth) + value + "\n";
  };
  std::string text = fmt::format("{}\n\n", words.title);
  text += row(words.declaration, story.declaration_id);
  text += row(words.declarant, story.declarant) + "\n" + to_text(table) + "\n";
  text += row(words.duty, base::to_text(duty));
  text += row(words.vat, base::to_text(vat));
  text += row(words.late_fee, base::to_text(story.late_fee));
  text += row(words.total, base::to_text(story.tax + story.late_fee));
  text += row(words.security, base::to_text(story.security));
  text += row(words.due, story.tax_due);
  return is_unverified ? text + "\n" + std::string(words.unverified) + "\n" : text;
}

}  // namespace cassia::apps
