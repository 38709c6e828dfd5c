#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/refusal_text.h"
#include "base/utf8.h"
#include "codec/described_json.h"
#include "runtime/ports.h"

namespace cassia::apps {

struct RefusalJson {
  std::string code = {};
  std::string sentence = {};
  std::string place = {};
  base::Citation citation = {};
  std::vector<base::Fact> facts = {};
};
BOOST_DESCRIBE_STRUCT(RefusalJson, (), (code, sentence, place, citation, facts))

law::Language language_of(const CommonOptions& options) {
  law::Language language = law::Language::en;
  boost::describe::enum_from_string(options.language.c_str(), language);
  return language;
}

std::optional<law::LawBook> law_or_tell(const LawFolders& folders, const CommonOptions& options) {
  auto book = load_law(folders);
  if (book) {
    return *std::move(book);
  }
  tell_refusal(book.error(), law::LawBook(), options);
  return {};
}

base::Result<base::Date> zone_today(const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->date_of(runtime::system_clock()->now());
}

std::string citation_text(const base::Citation& citation, const law::LawBook& law,
                          law::Language language) {
  const law::Source* const source = law.find_source(citation.source);
  return fmt::format("{} {}", source == nullptr ? citation.source : source->title.in(language),
                     citation.clause);
}

int tell_refusal(const base::Refusal& refusal, const law::LawBook& law,
                 const CommonOptions& options) {
  if (options.output() == Output::json) {
    const auto clean = [](const std::string& text) { return base::replace_malformed(text); };
    std::vector<base::Fact> facts;  // they may quote what was typed, whatever its bytes
    for (const base::Fact& fact : refusal.facts) {
      facts.push_back({.name = fact.name, .value = clean(fact.value)});
    }
    std::cout << codec::to_json(RefusalJson{
                     .code = std::string(refusal.code.name()),
                     .sentence = clean(law.messages().sentence(refusal, language_of(options))),
                     .place = clean(refusal.place),
                     .citation = refusal.citation,
                     .facts = std::move(facts)})
              << '\n';
  } else {
    std::cerr << refusal_text(refusal, law, language_of(options)) << '\n';
  }
  return kRefused;
}

}  // namespace cassia::apps
