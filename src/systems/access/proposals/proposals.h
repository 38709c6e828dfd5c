#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/proposals/commands.h"
#include "systems/access/proposals/events.h"
#include "systems/access/proposals/state.h"

// The desk of proposals (双人复核): one person decides, another confirms, and only then it is so.
// README.md has the commands, refusals and laws.
namespace cassia::systems::access::proposals {

struct ProposalRow {
  static constexpr std::string_view kTable = "proposal";
  static constexpr std::array kIndexes{std::string_view{"organisation"}, std::string_view{"status"},
                                       std::string_view{"subject"}};
  std::string key = {};
  ProposalStatus status = ProposalStatus::none;
  std::string decision = {};
  std::string command = {};
  std::string content = {};
  std::string subject = {};  // "trade.declarations/D1"
  std::int64_t subject_version = 0;
  std::string place = {};
  std::string reason = {};
  std::string organisation = {};
  std::string proposed_by = {};
  base::Instant proposed_at = {};
  base::Instant expires_at = {};
  std::string ended_by = {};  // who confirmed, declined or withdrew it
  std::optional<base::Instant> ended_at = {};
  std::string decline_reason = {};
};
BOOST_DESCRIBE_STRUCT(ProposalRow, (),
                      (key, status, decision, command, content, subject, subject_version, place,
                       reason, organisation, proposed_by, proposed_at, expires_at, ended_by,
                       ended_at, decline_reason))

using Row = std::variant<ProposalRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Whether law asks two persons for the decision on the day of receipt.
base::Result<bool> needs_two_persons(std::string_view decision, const base::Context& context,
                                     const law::LawBook& law);

}  // namespace cassia::systems::access::proposals
