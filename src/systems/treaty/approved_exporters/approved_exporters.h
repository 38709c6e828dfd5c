#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/approved_exporters/commands.h"
#include "systems/treaty/approved_exporters/events.h"
#include "systems/treaty/approved_exporters/state.h"

// The desk of approved exporters (经核准出口商). README.md has the states, commands, refusals and
// laws.
namespace cassia::systems::treaty::approved_exporters {

// An exporter as it stands now: one row for each stream.
struct ApprovedExporterRow {
  static constexpr std::string_view kTable = "approved_exporter";
  static constexpr std::array kIndexes{std::string_view{"customs"}, std::string_view{"phase"},
                                       std::string_view{"code"}};
  std::string key = {};  // the exporter
  ApprovalPhase phase = ApprovalPhase::asked;
  bool is_asked = false;  // waits for customs
  base::OrganisationId customs = {};
  std::string code = {};  // of the latest approval; empty before the first
  std::optional<base::Date> valid_from = {};
  std::optional<base::Date> valid_to = {};  // the last day
  std::string reason = {};                  // of the table's last answer
  std::int64_t goods = 0;                   // filed and not withdrawn
  base::ActorId changed_by = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(ApprovedExporterRow, (),
                      (key, phase, is_asked, customs, code, valid_from, valid_to, reason, goods,
                       changed_by, changed_at))

// What an exporter asked, what customs found, and what the table answered.
struct ApprovalStepRow {
  static constexpr std::string_view kTable = "approval_step";
  static constexpr std::array kIndexes{std::string_view{"exporter"}};
  std::string key = {};       // "fruit:3"
  std::string exporter = {};  // key of the exporter's row
  std::int64_t step_no = 0;   // from 1
  std::string step = {};      // "asked", "approved", "refused", "suspended", "withdrawn"
  std::string facts = {};     // the conditions, as the table was asked
  std::string reason = {};
  std::string citation = {};  // that the answer rests on first
  bool is_unverified = false;
  std::string words = {};  // remark or finding of customs
  std::string table_digest = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ApprovalStepRow, (),
                      (key, exporter, step_no, step, facts, reason, citation, is_unverified, words,
                       table_digest, by, at))

struct FiledGoodRow {
  static constexpr std::string_view kTable = "approved_good";
  static constexpr std::array kIndexes{std::string_view{"exporter"}, std::string_view{"hs_code"}};
  std::string key = {};       // "fruit:2"
  std::string exporter = {};  // key of the exporter's row
  std::int64_t good_no = 0;
  std::string agreement = {};
  base::HsCode hs_code = {};
  std::string name_zh = {};
  std::string name_en = {};
  bool is_withdrawn = false;
  base::Instant filed_at = {};
};
BOOST_DESCRIBE_STRUCT(FiledGoodRow, (),
                      (key, exporter, good_no, agreement, hs_code, name_zh, name_en, is_withdrawn,
                       filed_at))

using Row = std::variant<ApprovedExporterRow, ApprovalStepRow, FiledGoodRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Whether the exporter may declare origin on the day: refuses approval_phase and approval_expired.
base::Result<void> may_declare(const State& state, base::Date on);
// The good of that number, unless it was withdrawn; null when there is none.
const GoodFiled* find_good(const State& state, std::int64_t good_no);

}  // namespace cassia::systems::treaty::approved_exporters
