// uses: law base
// The law folder: one or two files, most of all YAML and CSV, put into a small valid one. Whatever
// stands in them, the folder compiles to a book that answers, or the refusal says where. The input:
// the path of a file, its text from the next line on, and the same again after a line of "====".
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "law/law_book.h"
#include "law/small_law_texts_test.h"

namespace {

namespace base = cassia::base;
namespace law = cassia::law;

// Puts the file in the place of the one with its path, if there is one.
void put(std::vector<law::LawText>& texts, std::string_view part) {
  const std::size_t end = std::min(part.find('\n'), part.size());
  law::LawText file{std::string(part.substr(0, end)),
                    std::string(part.substr(std::min(end + 1, part.size())))};
  if (file.path.empty()) {
    return;
  }
  std::erase_if(texts, [&](const law::LawText& text) { return text.path == file.path; });
  texts.push_back(std::move(file));
}

std::vector<law::LawText> folder_with(std::string_view input) {
  constexpr std::string_view kBorder = "\n====\n";
  std::vector<law::LawText> texts = law::small_law();
  const std::size_t border = input.find(kBorder);
  put(texts, input.substr(0, border));
  if (border != std::string_view::npos) {
    put(texts, input.substr(border + kBorder.size()));
  }
  return texts;
}

void ask_calendar(const law::LawBook& book, base::Date day) {
  const auto calendar = book.calendar("cn");
  if (!calendar) {
    return;
  }
  CASSIA_ASSERT((*calendar)->date_of((*calendar)->start_of(day)) == day,
                "a day begins with a moment of its own");
  const auto is_working = (*calendar)->is_working_day(day);
  const auto working = (*calendar)->working_day_from(day);
  CASSIA_ASSERT(!is_working || !working || (*working == day) == *is_working,
                "a working day is the first from itself on");
  static_cast<void>((*calendar)->add_working_days(day, 15));
}

void ask_agreements(const law::LawBook& book, base::Date day) {
  for (const law::Agreement& agreement : book.agreements()) {
    CASSIA_ASSERT(book.agreement(agreement.id).has_value(), "an agreement is found by its id");
    CASSIA_ASSERT(book.find_clause(agreement.citation) != nullptr, "citations resolve");
    for (const law::AgreementParty& party : agreement.parties) {
      CASSIA_ASSERT(agreement.party_on(party.country, party.in_force_from) == &party,
                    "a party is in force from its first day on");
      CASSIA_ASSERT(book.find_clause(party.citation) != nullptr, "citations resolve");
    }
    for (const std::string& table : agreement.required_tables) {
      static_cast<void>(law::table_id(table, day));
    }
  }
}

void ask(const law::LawBook& book) {
  const base::Date day = base::Date::parse("2026-01-15").value();
  const base::HsCode durian = base::HsCode::parse("08106000", base::HsEdition::hs2022).value();
  if (const auto rate = book.rate("fee.daily_rate", day)) {
    CASSIA_ASSERT(book.find_clause(rate->citation) != nullptr, "citations resolve");
  }
  static_cast<void>(book.exchange_rate(base::Currency::parse("USD").value(), day));
  static_cast<void>(book.units());
  static_cast<void>(book.names().find(durian));
  static_cast<void>(book.names().find_official(durian));
  static_cast<void>(book.names().search("0810", 5));
  for (const law::Message& message : book.messages().all()) {
    CASSIA_ASSERT(book.messages().find(message.code) == &message,
                  "a sentence is found by its code");
  }
  ask_calendar(book, day);
  ask_agreements(book, day);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  std::vector<law::LawText> texts = folder_with(input);
  const auto book = law::compile(texts);
  std::ranges::reverse(texts);
  const auto again = law::compile(std::move(texts));
  CASSIA_ASSERT(book.has_value() == again.has_value(), "the order of files says nothing");
  if (!book) {
    CASSIA_ASSERT(!book.error().place.empty(), "a refusal says where");
    CASSIA_ASSERT(book.error() == again.error(), "the order of files says nothing");
    return 0;
  }
  CASSIA_ASSERT(book->pins() == again->pins(), "the order of files says nothing");
  CASSIA_ASSERT(book->pins().size() == book->packages().size() + 1, "everything is pinned");
  ask(*book);
  return 0;
}
