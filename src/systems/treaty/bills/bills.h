#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/bills/commands.h"
#include "systems/treaty/bills/events.h"
#include "systems/treaty/bills/state.h"

// The desk that keeps bills of materials (物料清单). README.md has the commands, refusals and laws.
namespace cassia::systems::treaty::bills {

// A bill as it is now: one row for each stream.
struct BillRow {
  static constexpr std::string_view kTable = "bill_of_materials";
  static constexpr std::array kIndexes{std::string_view{"organisation"}, std::string_view{"phase"},
                                       std::string_view{"name"}};
  std::string key = {};  // "furniture:chairs"
  base::OrganisationId organisation = {};
  BillId bill = {};
  std::string name = {};
  BillPhase phase = BillPhase::kept;
  std::int64_t version = 0;  // the latest
  std::int64_t uses = 0;     // for certificates
  base::ActorId changed_by = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(BillRow, (),
                      (key, organisation, bill, name, phase, version, uses, changed_by, changed_at))

struct BillVersionRow {
  static constexpr std::string_view kTable = "bill_version";
  static constexpr std::array kIndexes{std::string_view{"bill"}};
  std::string key = {};   // "furniture:chairs:2"
  std::string bill = {};  // key of its bill
  std::int64_t version = 0;
  std::string name = {};
  std::string text = {};
  std::string rates = {};  // "7.1234 USD, 0.0491 JPY"
  std::string remark = {};
  std::string digest = {};
  base::ActorId saved_by = {};
  base::Instant saved_at = {};
};
BOOST_DESCRIBE_STRUCT(BillVersionRow, (),
                      (key, bill, version, name, text, rates, remark, digest, saved_by, saved_at))

// A version in an application: the one thing of a bill that somebody else than its owner may see,
// and that is the body that was asked.
struct BillUseRow {
  static constexpr std::string_view kTable = "bill_use";
  static constexpr std::array kIndexes{std::string_view{"organisation"}, std::string_view{"issuer"},
                                       std::string_view{"certificate"}};
  std::string key = {};  // "RC26FURN0001:1:furniture:chairs:2"
  std::string certificate = {};
  std::int64_t line_no = 0;
  base::OrganisationId organisation = {};
  base::OrganisationId issuer = {};
  std::string bill = {};  // key of its bill
  std::int64_t version = 0;
  std::string name = {};
  std::string text = {};
  std::string rates = {};
  std::string digest = {};
  base::Instant used_at = {};
};
BOOST_DESCRIBE_STRUCT(BillUseRow, (),
                      (key, certificate, line_no, organisation, issuer, bill, version, name, text,
                       rates, digest, used_at))

using Row = std::variant<BillRow, BillVersionRow, BillUseRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);

// "furniture:chairs": no id has a colon.
std::string bill_key(const base::OrganisationId& organisation, const BillId& bill);
std::string version_key(std::string_view bill, std::int64_t version);
std::string stream_key(const Command& command);

}  // namespace cassia::systems::treaty::bills
