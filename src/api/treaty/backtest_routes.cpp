#include "api/treaty/backtest_routes.h"

#include "api/law/versions_in_force.h"
#include "api/refusals.h"
#include "api/room_answer.h"
#include "api/treaty/recorded_past.h"
#include "api/treaty/seen_reform.h"
#include "law/table_pins.h"
#include "messages/decisions/backtest_told.h"
#include "messages/decisions/desk_decisions.h"
#include "systems/treaty/reforms/case_receipts.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::api {

namespace {

namespace reforms = journeys::reforms;
namespace table = engines::decision::table;

constexpr std::size_t kCasesToldMax = 200;
constexpr std::size_t kSubjectsTold = 10;

enum class MoneySideAsked : std::uint8_t { paid, received };
BOOST_DESCRIBE_ENUM(MoneySideAsked, paid, received)

struct BacktestEnquiry {
  std::optional<std::string> decisions = {};  // CSV; nothing: what this zone decided
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
  std::optional<std::string> money = {};       // an output, whose unit is a currency
  MoneySideAsked side = MoneySideAsked::paid;  // by the subject
};
BOOST_DESCRIBE_STRUCT(BacktestEnquiry, (), (decisions, from, to, money, side))

struct CaseEnquiry {
  BacktestEnquiry backtest = {};
  std::string case_name = {};
};
BOOST_DESCRIBE_STRUCT(CaseEnquiry, (), (backtest, case_name))

struct BacktestAnswer {
  messages::BacktestTold report = {};
  base::Digest file = {};              // of the decision file that holds what was decided again
  std::int64_t by_other_versions = 0;  // decisions that are left out
  bool is_complete = true;             // false: the first decisions of the days only
  std::int64_t bad_lines = 0;
  std::vector<BadLine> bad = {};
  std::vector<messages::CaseTold> cases = {};  // changed, unanswered or drifted: the first of them
  std::int64_t cases_told = 0;                 // how many there are
};
BOOST_DESCRIBE_STRUCT(BacktestAnswer, (),
                      (report, file, by_other_versions, is_complete, bad_lines, bad, cases,
                       cases_told))

struct CaseDecision {
  std::string case_name = {};
  std::string subject = {};
  base::Instant decided_at = {};
  std::map<std::string, std::string> facts = {};     // inputs
  std::map<std::string, std::string> recorded = {};  // outputs
  std::optional<std::string> old_receipt = {};
  std::optional<std::string> new_receipt = {};
  std::optional<Problem> old_problem = {};
  std::optional<Problem> new_problem = {};
};
BOOST_DESCRIBE_STRUCT(CaseDecision, (),
                      (case_name, subject, decided_at, facts, recorded, old_receipt, new_receipt,
                       old_problem, new_problem))

struct CaseAnswer {
  std::vector<CaseDecision> decisions = {};
};
BOOST_DESCRIBE_STRUCT(CaseAnswer, (), (decisions))

// All that a back-test stands on; the tables live as long.
struct Prepared {
  VersionInForce old_version;
  std::shared_ptr<const table::DecisionTable> new_version;
  RecordedPast past;
  reforms::Backtest backtest;
};

// What decisions say in sum, and the facts of one, are for those who may see all of them: all
// rulings, and of a table that a desk asks also what desks decided, which is no table of rows, so
// that the roles name it by itself.
bool may_read_all(const Call& call, bool is_of_desk) {
  const auto reads_all = [&](std::string_view desk, std::string_view rows) {
    return call.principal->may_read(desk, rows) == Principal::Reach::all;
  };
  return reads_all("treaty.rulings", "ruling") &&
         (!is_of_desk || reads_all("treaty.reforms", kDeskDecision));
}

base::Result<RecordedPast> past_of(Counter& counter, const Call& call, const BacktestEnquiry& asked,
                                   const VersionInForce& version, BadLines& bad) {
  const table::DecisionMoment moment = CASSIA_TRY(law::decision_moment(counter.law(), call.now));
  if (asked.decisions) {
    return within(
        "decisions",
        read_decisions(*asked.decisions,
                       recorded_head(*version.table, version.pins, moment.offset_seconds), bad));
  }
  const bool is_of_desk = messages::deciding_desk(version.table->text().name).has_value();
  if (!may_read_all(call, is_of_desk)) {
    return base::Refusal{.code = kNotFound};
  }
  const RulingsAsked past{.version = version.table,
                          .pins = version.pins,
                          .offset_seconds = moment.offset_seconds,
                          .from = asked.from,
                          .to = asked.to};
  if (!is_of_desk) {
    return read_rulings(counter, past);
  }
  return read_decided(counter, *CASSIA_TRY(counter.law().calendar("cn")), past);
}

base::Result<Prepared> prepare(Counter& counter, const Call& call, const BacktestEnquiry& asked,
                               BadLines& bad) {
  const SeenReform seen = CASSIA_TRY(seen_reform(counter, call));
  const auto place = CASSIA_TRY(asked_place(counter, call, call.now));
  auto version = CASSIA_TRY(version_in_force(counter, seen.state->institution.text(), place));
  const auto draft = std::make_shared<const table::DecisionTable>(
      CASSIA_TRY(reforms::version_table(seen.reform->content, {})));
  auto past = CASSIA_TRY(past_of(counter, call, asked, version, bad));
  reforms::BacktestQuestion question{.old_version = version.table.get(),
                                     .new_version = draft.get(),
                                     .recorded = past.head,
                                     .from = asked.from,
                                     .to = asked.to};
  if (asked.money) {
    question.money = reforms::MoneyQuestion{.output = *asked.money,
                                            .side = asked.side == MoneySideAsked::received
                                                        ? reforms::MoneySide::received
                                                        : reforms::MoneySide::paid};
  }
  auto backtest = CASSIA_TRY(reforms::Backtest::prepare(std::move(question)));
  return Prepared{.old_version = std::move(version),
                  .new_version = draft,
                  .past = std::move(past),
                  .backtest = std::move(backtest)};
}

base::Result<http::Response> run_backtest(Counter& counter, const law::LawBook& law,
                                          const Call& call) {
  const auto asked = CASSIA_TRY(
      codec::from_json<BacktestEnquiry>(call.request.body, {.trust = codec::Trust::outside}));
  BadLines bad(call, law);
  const Prepared prepared = CASSIA_TRY(prepare(counter, call, asked, bad));
  const reforms::Backtest& backtest = prepared.backtest;
  BacktestAnswer answer{.file = prepared.past.file_digest(),
                        .by_other_versions = prepared.past.by_other_versions,
                        .is_complete = prepared.past.is_complete,
                        .bad_lines = bad.count(),
                        .bad = bad.take()};
  messages::BacktestSum sum;
  for (const table::RecordedDecisions& block : prepared.past.blocks) {
    sum.add(backtest.count(block, [&](const reforms::ComparedCase& compared) {
      ++answer.cases_told;
      if (answer.cases.size() < kCasesToldMax) {
        answer.cases.push_back(messages::tell_case(backtest, block, compared));
      }
    }));
  }
  answer.report = messages::tell_backtest(backtest, sum, kSubjectsTold);
  return json_response(answer);
}

CaseDecision told_receipts(const reforms::CaseReceipts& receipts, const std::string& case_name,
                           const Call& call, const law::LawBook& law) {
  CaseDecision told{
      .case_name = case_name, .subject = receipts.subject, .decided_at = receipts.decided_at};
  for (const table::NamedValue& input : receipts.facts) {
    told.facts[input.name] = to_text(input.value);
  }
  for (const table::NamedValue& output : receipts.recorded) {
    told.recorded[output.name] = to_text(output.value);
  }
  const auto tell = [&](const base::Result<table::Receipt>& result,
                        std::optional<std::string>& receipt, std::optional<Problem>& why_not) {
    if (result) {
      receipt = print_receipt(*result);
    } else {
      why_not = problem_of(result.error(), call, law);
    }
  };
  tell(receipts.old_version, told.old_receipt, told.old_problem);
  tell(receipts.new_version, told.new_receipt, told.new_problem);
  return told;
}

base::Result<http::Response> tell_receipts(Counter& counter, const law::LawBook& law,
                                           const Call& call) {
  const auto asked = CASSIA_TRY(
      codec::from_json<CaseEnquiry>(call.request.body, {.trust = codec::Trust::outside}));
  BadLines bad(call, law);
  const Prepared prepared = CASSIA_TRY(prepare(counter, call, asked.backtest, bad));
  const reforms::VersionPins pins{.old_version = prepared.old_version.pins};
  CaseAnswer answer;
  for (const table::RecordedDecisions& block : prepared.past.blocks) {
    for (const reforms::CaseReceipts& receipts :
         receipts_of_case(prepared.backtest, pins, block, asked.case_name)) {
      answer.decisions.push_back(told_receipts(receipts, asked.case_name, call, law));
    }
  }
  return json_response(answer);
}

using BacktestWork = base::Result<http::Response> (*)(Counter&, const law::LawBook&, const Call&);

Route backtest_route(PrintRoom& room, const std::string& end, BacktestWork work) {
  return {.method = "POST",
          .path = "/api/v1/treaty/reforms/reform/{key}" + end,
          .system = "treaty",
          .query = {{.name = "area", .description = "an area of the zone: what is in force there"},
                    {.name = "group", .description = "a pilot group"}},
          .run = [&room, work](const CallPtr& call, const Responder& responder) {
            answer_in_room(room, call, responder,
                           [&room, work](const law::LawBook& law, const Call& asked) {
                             return work(room.counter(), law, asked);
                           });
          }};
}

}  // namespace

std::vector<Route> backtest_routes(PrintRoom& room) {
  Route whole = backtest_route(room, "/backtest", run_backtest);
  whole.operation = "run_backtest";
  whole.summary = "past decisions again by the version in force and by the draft; nothing is kept";
  whole.request = [](Schemas& schemas) { return schemas.of<BacktestEnquiry>(); };
  whole.response = [](Schemas& schemas) { return schemas.of<BacktestAnswer>(); };
  Route one = backtest_route(room, "/backtest/case", tell_receipts);
  one.operation = "explain_backtest_case";
  one.summary = "one case of a back-test: both receipts, or why there is none";
  one.request = [](Schemas& schemas) { return schemas.of<CaseEnquiry>(); };
  one.response = [](Schemas& schemas) { return schemas.of<CaseAnswer>(); };
  std::vector<Route> routes;
  routes.push_back(std::move(whole));
  routes.push_back(std::move(one));
  return routes;
}

}  // namespace cassia::api
