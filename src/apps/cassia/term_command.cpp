#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "base/enumerator_name.h"
#include "codec/described_json.h"
#include "law/term.h"

namespace cassia::apps {

struct TermJson {
  base::Date last_day = {};
  base::Date counted_to = {};
  std::vector<law::SkippedDay> skipped = {};
  std::vector<base::Citation> rules = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(TermJson, (), (last_day, counted_to, skipped, rules, is_unverified))

namespace {

base::Result<law::Term> term_of(const TermOptions& asked) {
  law::Term term{
      .from = CASSIA_TRY(base::Date::parse(asked.from)),
      .days = asked.days,
      .unit = asked.is_of_working_days ? law::TermUnit::working_days : law::TermUnit::days};
  for (const std::string& pause : asked.pauses) {
    term.pauses.push_back(CASSIA_TRY(law::parse_pause(pause)));
  }
  return term;
}

std::string term_text(const law::TermEnd& end, const law::LawBook& law, law::Language language) {
  std::string text = fmt::format("{}\n", paint(Colour::strong, base::to_text(end.last_day)));
  for (const law::SkippedDay& day : end.skipped) {
    text +=
        fmt::format("  not {}: {}\n", base::to_text(day.date), base::enumerator_name(day.reason));
  }
  for (const base::Citation& rule : end.rules) {
    text += fmt::format("  by {}\n", citation_text(rule, law, language));
  }
  return text;
}

}  // namespace

int term_command(const TermOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto term = term_of(asked);
  const auto end = term ? law::end_of_term(*term, *law) : base::Result<law::TermEnd>(term.error());
  if (!end) {
    return tell_refusal(end.error(), *law, options);
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(TermJson{.last_day = end->last_day,
                                         .counted_to = end->counted_to,
                                         .skipped = end->skipped,
                                         .rules = end->rules,
                                         .is_unverified = end->is_unverified})
              << '\n';
  } else {
    std::cout << term_text(*end, *law, language_of(options));
  }
  return kDone;
}

}  // namespace cassia::apps
