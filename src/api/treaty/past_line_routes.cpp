#include "api/treaty/past_line_routes.h"

#include "api/csv_text.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/room_answer.h"
#include "api/treaty/own_imports.h"
#include "api/visibility.h"
#include "messages/past_lines.h"
#include "messages/past_totals.h"

namespace cassia::api {

namespace {

struct PastFile {
  std::string text = {};                    // docs/formats/past_import_lines.md
  std::optional<base::Date> asked_on = {};  // nothing: today
};
BOOST_DESCRIBE_STRUCT(PastFile, (), (text, asked_on))

// A line to be told: with a finding, or with what is wrong with it.
struct PastItem {
  std::int64_t line = 0;  // in the file; 0 for what was imported here
  std::optional<journeys::PastLine> past = {};
  std::optional<journeys::PreferenceFinding> finding = {};
  std::optional<ProblemCitation> refund_citation = {};
  std::optional<ProblemCitation> proof_citation = {};
  std::optional<Problem> problem = {};
};
BOOST_DESCRIBE_STRUCT(PastItem, (), (line, past, finding, refund_citation, proof_citation, problem))

struct PastAnswer {
  base::Date asked_on = {};
  messages::PastTotals totals = {};
  std::vector<PastItem> items = {};  // all but lines that nothing could make cheaper
  bool is_complete = true;           // false: the newest declarations only
};
BOOST_DESCRIBE_STRUCT(PastAnswer, (), (asked_on, totals, items, is_complete))

// Answers line after line, and adds up.
class PastReview {
 public:
  PastReview(const law::LawBook& law, const Call& call, base::Date asked_on)
      : law_(law), call_(call), answer_{.asked_on = asked_on} {}

  void add(const base::Result<journeys::PastLine>& line, std::int64_t number) {
    const auto finding = line ? journeys::find_unused(*line, law_, answer_.asked_on)
                              : base::Result<journeys::PreferenceFinding>(line.error());
    if (!finding) {
      ++bad_lines_;
      answer_.items.push_back({.line = number,
                               .past = line ? std::optional(*line) : std::nullopt,
                               .problem = problem_of(finding.error(), call_, law_)});
      return;
    }
    totals_.add(*line, *finding);
    if (!journeys::is_telling(*finding)) {
      return;
    }
    answer_.items.push_back(
        {.line = number,
         .past = *line,
         .finding = *finding,
         .refund_citation = cited(finding->refund.citation, call_.language, law_),
         .proof_citation = cited(finding->proof.citation, call_.language, law_)});
  }

  void stop_short() { answer_.is_complete = false; }

  PastAnswer take() {
    answer_.totals = messages::list_totals(totals_, bad_lines_);
    return std::move(answer_);
  }

 private:
  const law::LawBook& law_;
  const Call& call_;
  PastAnswer answer_;
  journeys::PreferenceTotals totals_;
  std::int64_t bad_lines_ = 0;
};

base::Result<PastAnswer> review_file(const law::LawBook& law, const Call& call) {
  const auto file =
      CASSIA_TRY(codec::from_json<PastFile>(call.request.body, {.trust = codec::Trust::outside}));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const CsvText text(file.text);
  const auto columns = CASSIA_TRY(messages::read_past_head(text.head()));
  PastReview review(law, call, file.asked_on.value_or(calendar->date_of(call.now)));
  text.for_each_line([&](std::string_view line, std::int64_t number) {
    review.add(messages::read_past_line(line, columns), number);
  });
  return review.take();
}

// Of the organisation that is acted for, whatever else the caller may see: an officer has no
// imports of their own.
base::Result<PastAnswer> review_own(Counter& counter, const Call& call) {
  const TablePolicy& policy = *find_table_policy("declaration");
  if (call.principal->may_read(policy.desk, policy.table) == Principal::Reach::none) {
    return base::Refusal{.code = kNotFound};
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  PastReview review(counter.law(), call, calendar->date_of(call.now));
  const bool is_complete =
      read_own_imports(counter, {.declarant = call.principal->acting_for()},
                       [&](const journeys::PastLine& line) { review.add(line, 0); });
  if (!is_complete) {
    review.stop_short();
  }
  return review.take();
}

Route route(PrintRoom& room, const std::string& method, const std::string& operation,
            const std::string& summary,
            std::function<base::Result<PastAnswer>(const Call&)> review) {
  return {.method = method,
          .path = "/api/v1/treaty/preference/past_lines",
          .system = "treaty",
          .operation = operation,
          .summary = summary,
          .response = [](Schemas& schemas) { return schemas.of<PastAnswer>(); },
          .run =
              [&room, review = std::move(review)](const CallPtr& call, const Responder& responder) {
                answer_in_room(room, call, responder,
                               [review](const law::LawBook&,
                                        const Call& asked) -> base::Result<http::Response> {
                                 return json_response(CASSIA_TRY(review(asked)));
                               });
              }};
}

}  // namespace

std::vector<Route> past_line_routes(PrintRoom& room) {
  Route file = route(room, "POST", "review_past_lines",
                     "lines imported in the past: which lower rates were left unused",
                     [&room](const Call& call) { return review_file(room.counter().law(), call); });
  file.request = [](Schemas& schemas) { return schemas.of<PastFile>(); };
  return {std::move(file),
          route(room, "GET", "review_own_imports",
                "the same of what the organisation imported through this zone",
                [&room](const Call& call) { return review_own(room.counter(), call); })};
}

}  // namespace cassia::api
