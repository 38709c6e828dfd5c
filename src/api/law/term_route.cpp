#include "api/law/term_route.h"

#include <algorithm>

#include "api/problem.h"
#include "api/query.h"
#include "law/term.h"

namespace cassia::api {

namespace {

struct TermAnswer {
  base::Date last_day = {};
  base::Date counted_to = {};
  std::vector<law::SkippedDay> skipped = {};
  std::vector<ProblemCitation> rules = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(TermAnswer, (), (last_day, counted_to, skipped, rules, is_unverified))

base::Result<base::Date> day_of(const std::string& field, const std::string& text) {
  const auto day = base::Date::parse(text);
  return day ? day : base::Result<base::Date>(malformed_query(field, text));
}

base::Result<std::vector<law::Pause>> pauses_of(std::string_view text) {
  std::vector<law::Pause> pauses;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(','));
    pauses.push_back(CASSIA_TRY(law::parse_pause(one)));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
  }
  return pauses;
}

base::Result<law::Term> asked_term(const Call& call) {
  const auto text = [&](const char* name) {
    const std::string* const found = call.request.find_query(name);
    return found == nullptr ? std::string() : *found;
  };
  law::Term term{.from = CASSIA_TRY(day_of("from", text("from"))),
                 .days = CASSIA_TRY(number_of("days", text("days")))};
  const std::string unit = text("unit");
  if (!unit.empty() && !boost::describe::enum_from_string(unit.c_str(), term.unit)) {
    return malformed_query("unit", unit);
  }
  term.pauses = CASSIA_TRY(pauses_of(text("pauses")));
  return term;
}

base::Result<TermAnswer> answer_of(const Counter& counter, const Call& call) {
  const law::TermEnd end =
      CASSIA_TRY(law::end_of_term(CASSIA_TRY(asked_term(call)), counter.law()));
  TermAnswer answer{.last_day = end.last_day,
                    .counted_to = end.counted_to,
                    .skipped = end.skipped,
                    .is_unverified = end.is_unverified};
  for (const base::Citation& rule : end.rules) {
    if (auto told = cited(rule, call.language, counter.law())) {
      answer.rules.push_back(*std::move(told));
    }
  }
  return answer;
}

}  // namespace

Route term_route(Counter& counter) {
  return {
      .method = "GET",
      .path = "/api/v1/law/term",
      .system = "law",
      .operation = "end_of_term",
      .summary = "on what day a term ends, the days that do not count, and by which rules",
      .admission = Admission::everyone,
      .query = {{.name = "from", .description = "the day it begins on, which does not count"},
                {.name = "days", .description = "how many days there are"},
                {.name = "unit", .description = "working_days, or days, as when it is left out"},
                {.name = "pauses",
                 .description = "days that do not count, each `from/until` with the first day "
                                "that counts again as the second, commas between them"}},
      .response = [](Schemas& schemas) { return schemas.of<TermAnswer>(); },
      .run =
          [&counter](const CallPtr& call, const Responder& responder) {
            const auto answer = answer_of(counter, *call);
            responder->send(answer ? json_response(*answer)
                                   : problem(answer.error(), *call, counter.law()));
          }};
}

}  // namespace cassia::api
