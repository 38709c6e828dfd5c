#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/origin_exchange/commands.h"
#include "systems/treaty/origin_exchange/events.h"
#include "systems/treaty/origin_exchange/state.h"

// The desk of electronic origin data (原产地电子联网). README.md has the streams, commands,
// refusals and laws.
namespace cassia::systems::treaty::origin_exchange {

struct PartnerRow {
  static constexpr std::string_view kTable = "origin_partner";
  static constexpr std::array kIndexes{std::string_view{"country"}};
  std::string key = {};  // its id
  bool is_ended = false;
  std::string authority = {};
  base::CountryCode country = {};
  std::string public_key = {};
  std::string url = {};
  std::string agreements = {};  // "acfta,rcep"
  base::OrganisationId registrar = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(PartnerRow, (),
                      (key, is_ended, authority, country, public_key, url, agreements, registrar,
                       changed_at))

// requested: asked for and not here. awaited: its end is here, what it said is not. The others are
// what the partner says of it.
enum class CopyStanding : std::uint8_t {
  absent,
  requested,
  awaited,
  valid,
  replaced,
  corrected,
  cancelled
};
BOOST_DESCRIBE_ENUM(CopyStanding, absent, requested, awaited, valid, replaced, corrected, cancelled)

struct CopyRow {
  static constexpr std::string_view kTable = "origin_copy";
  static constexpr std::array kIndexes{std::string_view{"partner"}, std::string_view{"standing"}};
  std::string key = {};  // copy_key
  PartnerId partner = {};
  std::string agreement = {};
  std::string number = {};
  CopyStanding standing = CopyStanding::absent;
  std::string exporter = {};
  std::string consignee = {};
  std::optional<base::Date> issue_date = {};
  std::optional<base::Date> expires_on = {};
  std::string replaced_by = {};
  std::string reason = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(CopyRow, (),
                      (key, partner, agreement, number, standing, exporter, consignee, issue_date,
                       expires_on, replaced_by, reason, changed_at))

struct MessageRow {
  static constexpr std::string_view kTable = "origin_message";
  static constexpr std::array kIndexes{std::string_view{"copy"}, std::string_view{"partner"}};
  std::string key = {};  // partner.message
  std::string copy = {};
  PartnerId partner = {};
  std::string number = {};
  MessageKind kind = MessageKind::issued;
  std::int64_t version = 0;
  MessageEffect effect = MessageEffect::applied;
  std::string digest = {};
  base::Instant received_at = {};
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (key, copy, partner, number, kind, version, effect, digest, received_at))

struct ComparisonRow {
  static constexpr std::string_view kTable = "origin_comparison";
  static constexpr std::array kIndexes{std::string_view{"declaration"},
                                       std::string_view{"outcome"}};
  std::string key = {};  // declaration.line_no
  std::string declaration = {};
  std::int64_t line_no = 0;
  base::OrganisationId claimant = {};
  PartnerId partner = {};
  std::string agreement = {};
  std::string number = {};
  Outcome outcome = Outcome::absent;
  std::string differences = {};  // "hs_code: 081060 | 081090; ..." declared | received
  bool is_unverified = false;
  base::Instant compared_at = {};
};
BOOST_DESCRIBE_STRUCT(ComparisonRow, (),
                      (key, declaration, line_no, claimant, partner, agreement, number, outcome,
                       differences, is_unverified, compared_at))

using Row = std::variant<PartnerRow, CopyRow, MessageRow, ComparisonRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// The stream of the register.
inline constexpr std::string_view kRegister = "partners";
// "vn.acfta.E26VN0500": the stream of what a partner says of one certificate.
std::string copy_key(const PartnerId& partner, std::string_view agreement, std::string_view number);

// Null for one that never was registered.
const Partner* find_partner(const State& partners, const PartnerId& partner);
// Who tells of certificates that a Party issues under an agreement; null where nobody does.
const Partner* linked_partner(const State& partners, base::CountryCode country,
                              std::string_view agreement);
CopyStanding standing_of(const State& copy);

// Whether the partner may tell of such a certificate, or be asked for it. Refuses
// origin_message_refused, without saying why: who knocks does not learn whom the zone knows.
base::Result<void> check_speaks_for(const State& partners, const PartnerId& partner,
                                    base::CountryCode country, std::string_view agreement);

}  // namespace cassia::systems::treaty::origin_exchange
