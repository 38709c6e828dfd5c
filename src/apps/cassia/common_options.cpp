#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/refusal_text.h"
#include "codec/described_json.h"

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

int tell_refusal(const base::Refusal& refusal, const law::LawBook& law,
                 const CommonOptions& options) {
  if (options.output() == Output::json) {
    std::cout << codec::to_json(
                     RefusalJson{.code = std::string(refusal.code.name()),
                                 .sentence = law.messages().sentence(refusal, language_of(options)),
                                 .place = refusal.place,
                                 .citation = refusal.citation,
                                 .facts = refusal.facts})
              << '\n';
  } else {
    std::cerr << refusal_text(refusal, law, language_of(options)) << '\n';
  }
  return kRefused;
}

}  // namespace cassia::apps
