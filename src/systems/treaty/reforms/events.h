#pragma once

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/treaty/reforms/commands.h"

// What happened to an institution and its reforms. Published: a change of fields is a new version.
namespace cassia::systems::treaty::reforms {

// Who did a step, for whom, when and why.
struct StepBy {
  base::OrganisationId organisation = {};
  base::ActorId actor = {};
  base::Instant at = {};
  std::string reason = {};

  friend bool operator==(const StepBy&, const StepBy&) = default;
};
BOOST_DESCRIBE_STRUCT(StepBy, (), (organisation, actor, at, reason))

// Content is in its canonical text. `digest` is that of the table's text, `package_digest` that of
// the whole.
struct ReformDrafted {
  static constexpr base::EventType kType{"treaty.reforms.drafted", 1};
  InstitutionId institution = {};
  ReformId reform = {};
  std::int64_t draft = 1;
  VersionContent content = {};
  base::Digest digest = {};
  base::Digest package_digest = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformDrafted, (),
                      (institution, reform, draft, content, digest, package_digest, by))

// What the exact analysis found in the text of that digest: how much, and the digest of the list.
struct ReformAnalysed {
  static constexpr base::EventType kType{"treaty.reforms.analysed", 1};
  ReformId reform = {};
  base::Digest digest = {};
  std::string verdict = {};  // "clean", "partial", "undecided", "faulty"
  std::int64_t faults = 0;
  std::int64_t doubts = 0;
  std::int64_t notes = 0;
  std::int64_t cells_not_analysed = 0;
  base::Digest findings = {};
  StepBy by = {};

  friend bool operator==(const ReformAnalysed&, const ReformAnalysed&) = default;
};
BOOST_DESCRIBE_STRUCT(ReformAnalysed, (),
                      (reform, digest, verdict, faults, doubts, notes, cells_not_analysed, findings,
                       by))

struct BacktestAttached {
  static constexpr base::EventType kType{"treaty.reforms.back_tested", 1};
  ReformId reform = {};
  BacktestReport report = {};
  StepBy by = {};

  friend bool operator==(const BacktestAttached&, const BacktestAttached&) = default;
};
BOOST_DESCRIBE_STRUCT(BacktestAttached, (), (reform, report, by))

// A finding as the law's table decided it, with the receipt by which anybody decides it again.
struct DecidedFinding {
  ReviewFinding finding = {};
  std::string outcome = {};
  std::string advice = {};
  std::string receipt = {};

  friend bool operator==(const DecidedFinding&, const DecidedFinding&) = default;
};
BOOST_DESCRIBE_STRUCT(DecidedFinding, (), (finding, outcome, advice, receipt))

struct ReformReviewed {
  static constexpr base::EventType kType{"treaty.reforms.reviewed", 1};
  ReformId reform = {};
  base::Digest digest = {};
  std::vector<DecidedFinding> findings = {};
  std::string outcome = {};  // the worst of them
  StepBy by = {};

  friend bool operator==(const ReformReviewed&, const ReformReviewed&) = default;
};
BOOST_DESCRIBE_STRUCT(ReformReviewed, (), (reform, digest, findings, outcome, by))

enum class ForceKind : std::uint8_t { pilot, adoption, replication };
BOOST_DESCRIBE_ENUM(ForceKind, pilot, adoption, replication)

// Where and from when a version is in force, with the terms of that place. `until` does not count.
struct Entry {
  ForceKind kind = ForceKind::pilot;
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  base::Instant from = {};
  std::optional<base::Instant> until = {};
  std::optional<ReformId> replaces = {};
  std::vector<TermValue> values = {};
  base::Digest digest = {};  // of the text with the terms filled in
  base::Digest package_digest = {};

  friend bool operator==(const Entry&, const Entry&) = default;
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (kind, area, group, from, until, replaces, values, digest, package_digest))

struct PilotStarted {
  static constexpr base::EventType kType{"treaty.reforms.pilot_started", 1};
  ReformId reform = {};
  Entry entry = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(PilotStarted, (), (reform, entry, by))

struct ReformAdopted {
  static constexpr base::EventType kType{"treaty.reforms.adopted", 1};
  ReformId reform = {};
  Entry entry = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformAdopted, (), (reform, entry, by))

struct ReformReplicated {
  static constexpr base::EventType kType{"treaty.reforms.replicated", 1};
  ReformId reform = {};
  Entry entry = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformReplicated, (), (reform, entry, by))

struct ReformSuspended {
  static constexpr base::EventType kType{"treaty.reforms.suspended", 1};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  base::Instant from = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformSuspended, (), (reform, area, group, from, by))

struct ReformResumed {
  static constexpr base::EventType kType{"treaty.reforms.resumed", 1};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  base::Instant from = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformResumed, (), (reform, area, group, from, by))

struct ReformRolledBack {
  static constexpr base::EventType kType{"treaty.reforms.rolled_back", 1};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  base::Instant from = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformRolledBack, (), (reform, area, group, from, by))

struct ReformWithdrawn {
  static constexpr base::EventType kType{"treaty.reforms.withdrawn", 1};
  ReformId reform = {};
  StepBy by = {};
};
BOOST_DESCRIBE_STRUCT(ReformWithdrawn, (), (reform, by))

// The second person of the step before.
struct StepSigned {
  static constexpr base::EventType kType{"treaty.reforms.signed", 1};
  ReformId reform = {};
  base::ActorId confirmed_by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(StepSigned, (), (reform, confirmed_by, at))

using Event = std::variant<ReformDrafted, ReformAnalysed, BacktestAttached, ReformReviewed,
                           PilotStarted, ReformAdopted, ReformReplicated, ReformSuspended,
                           ReformResumed, ReformRolledBack, ReformWithdrawn, StepSigned>;

}  // namespace cassia::systems::treaty::reforms
