#pragma once

#include <utility>

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/treaty/origin_exchange/commands.h"

// What happened between this zone and its partners. Published: a change of fields is a new version.
namespace cassia::systems::treaty::origin_exchange {

struct PartnerRegistered {
  static constexpr base::EventType kType{"treaty.origin_exchange.partner_registered", 1};
  PartnerId partner = {};
  PartnerTerms terms = {};
  base::OrganisationId registrar = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(PartnerRegistered, (), (partner, terms, registrar, by, at))

struct PartnerChanged {
  static constexpr base::EventType kType{"treaty.origin_exchange.partner_changed", 1};
  PartnerId partner = {};
  PartnerTerms terms = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(PartnerChanged, (), (partner, terms, by, at))

struct PartnerEnded {
  static constexpr base::EventType kType{"treaty.origin_exchange.partner_ended", 1};
  PartnerId partner = {};
  std::string reason = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(PartnerEnded, (), (partner, reason, by, at))

// applied: this is what the partner says now. waits: an end came before what it ends. outdated: a
// later message was here before.
enum class MessageEffect : std::uint8_t { applied, waits, outdated };
BOOST_DESCRIBE_ENUM(MessageEffect, applied, waits, outdated)

struct MessageReceived {
  static constexpr base::EventType kType{"treaty.origin_exchange.message_received", 1};
  ReceiveOriginMessage told = {};
  MessageEffect effect = MessageEffect::applied;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(MessageReceived, (), (told, effect, at))

struct CopyRequested {
  static constexpr base::EventType kType{"treaty.origin_exchange.copy_requested", 1};
  PartnerId partner = {};
  std::string agreement = {};
  CopyNumber number = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CopyRequested, (), (partner, agreement, number, by, at))

// Decision D5 of the brief.
enum class Outcome : std::uint8_t { match, minor_difference, mismatch, absent };
BOOST_DESCRIBE_ENUM(Outcome, match, minor_difference, mismatch, absent)

// One field of which declaration and electronic copy say different things.
struct Difference {
  std::string field = {};  // "hs_code", "quantity", ...
  std::string declared = {};
  std::string received = {};

  friend bool operator==(const Difference&, const Difference&) = default;
};
BOOST_DESCRIBE_STRUCT(Difference, (), (field, declared, received))

// What the comparison found, in the words of the table `e_origin_match`; empty where nobody kept
// it.
struct ComparisonFindings {
  std::string copy = {};
  std::string hs_code = {};
  std::string country = {};
  std::string quantity = {};
  std::string certified = {};
  std::string wording = {};

  friend bool operator==(const ComparisonFindings&, const ComparisonFindings&) = default;
};
BOOST_DESCRIBE_STRUCT(ComparisonFindings, (),
                      (copy, hs_code, country, quantity, certified, wording))

// As it was written before the findings were kept.
struct CopyComparedV1 {
  static constexpr base::EventType kType{"treaty.origin_exchange.compared", 1};
  PartnerId partner = {};
  std::string agreement = {};
  CopyNumber number = {};
  ComparedDeclaration declaration = {};
  std::int64_t line_no = 0;
  base::OrganisationId claimant = {};
  Outcome outcome = Outcome::absent;
  std::vector<Difference> differences = {};
  std::int64_t version = 0;
  base::Citation citation = {};
  bool is_unverified = false;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CopyComparedV1, (),
                      (partner, agreement, number, declaration, line_no, claimant, outcome,
                       differences, version, citation, is_unverified, at))

struct CopyCompared {
  static constexpr base::EventType kType{"treaty.origin_exchange.compared", 2};
  PartnerId partner = {};
  std::string agreement = {};
  CopyNumber number = {};
  ComparedDeclaration declaration = {};
  std::int64_t line_no = 0;
  base::OrganisationId claimant = {};
  Outcome outcome = Outcome::absent;
  ComparisonFindings findings = {};
  std::vector<Difference> differences = {};
  std::int64_t version = 0;  // of what the partner said; 0: nothing
  base::Citation citation = {};
  bool is_unverified = false;
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CopyCompared, (),
                      (partner, agreement, number, declaration, line_no, claimant, outcome,
                       findings, differences, version, citation, is_unverified, at))

inline CopyCompared upcast(CopyComparedV1 old) {
  return {.partner = std::move(old.partner),
          .agreement = std::move(old.agreement),
          .number = std::move(old.number),
          .declaration = std::move(old.declaration),
          .line_no = old.line_no,
          .claimant = std::move(old.claimant),
          .outcome = old.outcome,
          .differences = std::move(old.differences),
          .version = old.version,
          .citation = std::move(old.citation),
          .is_unverified = old.is_unverified,
          .at = old.at};
}

using Event = std::variant<PartnerRegistered, PartnerChanged, PartnerEnded, MessageReceived,
                           CopyRequested, CopyCompared>;

}  // namespace cassia::systems::treaty::origin_exchange
