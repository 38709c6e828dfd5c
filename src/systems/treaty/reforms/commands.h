#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/digest.h"
#include "base/grant.h"

// What may be asked of the reform desk (制度改革). A stream is one institution: a decision table by
// its name, with every version that was drafted and where each is in force.
namespace cassia::systems::treaty::reforms {

struct InstitutionTag;
using InstitutionId = base::Id<InstitutionTag>;  // the name of the table
struct ReformTag;
using ReformId = base::Id<ReformTag>;
struct PilotGroupTag;
using PilotGroupId = base::Id<PilotGroupTag>;  // "aeo_importers"

// What an area may fill in (授权事项): in the column each numeral that is written as `initial`.
// Decimals as texts; both bounds count.
struct DelegatedTerm {
  std::string name = {};
  std::string column = {};
  std::string initial = {};
  std::string least = {};
  std::string most = {};

  friend bool operator==(const DelegatedTerm&, const DelegatedTerm&) = default;
};
BOOST_DESCRIBE_STRUCT(DelegatedTerm, (), (name, column, initial, least, most))

struct TermValue {
  std::string name = {};
  std::string value = {};

  friend bool operator==(const TermValue&, const TermValue&) = default;
};
BOOST_DESCRIBE_STRUCT(TermValue, (), (name, value))

// A version of another institution that this one counts on, by the digest of its text.
struct Dependency {
  InstitutionId institution = {};
  base::Digest digest = {};

  friend bool operator==(const Dependency&, const Dependency&) = default;
};
BOOST_DESCRIBE_STRUCT(Dependency, (), (institution, digest))

// An institution package: all that its digest covers (docs/formats/institution_package.md).
struct VersionContent {
  std::string title = {};
  std::string text = {};  // of the decision table
  std::vector<base::AreaId> territory = {};
  std::vector<DelegatedTerm> terms = {};
  std::vector<Dependency> dependencies = {};

  friend bool operator==(const VersionContent&, const VersionContent&) = default;
};
BOOST_DESCRIBE_STRUCT(VersionContent, (), (title, text, territory, terms, dependencies))

struct DraftReform {
  InstitutionId institution = {};
  ReformId reform = {};
  VersionContent content = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(DraftReform, (), (institution, reform, content, reason))

struct EditReform {
  InstitutionId institution = {};
  ReformId reform = {};
  std::int64_t based_on = 0;  // the draft that the editor saw
  VersionContent content = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(EditReform, (), (institution, reform, based_on, content, reason))

// What the streams of other institutions know of a version that was named.
struct KnownVersion {
  InstitutionId institution = {};
  base::Digest digest = {};
  std::vector<Dependency> dependencies = {};
};
BOOST_DESCRIBE_STRUCT(KnownVersion, (), (institution, digest, dependencies))

// A draft is put in the book: the first (based on nothing) or a later one. Given by the journey,
// which sees the other institutions.
struct PutDraft {
  InstitutionId institution = {};
  ReformId reform = {};
  std::optional<std::int64_t> based_on = {};
  VersionContent content = {};
  std::string reason = {};
  std::vector<KnownVersion> known = {};
};
BOOST_DESCRIBE_STRUCT(PutDraft, (), (institution, reform, based_on, content, reason, known))

struct AnalyseReform {
  InstitutionId institution = {};
  ReformId reform = {};
};
BOOST_DESCRIBE_STRUCT(AnalyseReform, (), (institution, reform))

// What a back-test came to (docs/concepts/backtest.md). Money in minor units, never netted.
struct BacktestReport {
  base::Digest file = {};  // of the decision file
  base::Digest old_version = {};
  base::Digest new_version = {};
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
  std::int64_t decisions = 0;
  std::int64_t unchanged = 0;
  std::int64_t changed = 0;
  std::int64_t unanswered = 0;
  std::string currency = {};  // empty: no money was summed
  std::int64_t gains = 0;     // decisions
  std::int64_t losses = 0;
  std::int64_t gained = 0;
  std::int64_t lost = 0;

  friend bool operator==(const BacktestReport&, const BacktestReport&) = default;
};
BOOST_DESCRIBE_STRUCT(BacktestReport, (),
                      (file, old_version, new_version, from, to, decisions, unchanged, changed,
                       unanswered, currency, gains, losses, gained, lost))

struct AttachBacktest {
  InstitutionId institution = {};
  ReformId reform = {};
  BacktestReport report = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(AttachBacktest, (), (institution, reform, report, reason))

// One situation that the fair competition review looked at, as the law's table asks for it.
struct ReviewFinding {
  std::string situation = {};
  std::string group = {};  // "none", "A" entry and exit, "B" free flow, "C" cost, "D" conduct
  bool has_legal_basis = false;
  std::string ground = {};
  bool is_alternative_tested = false;
  bool has_end = false;

  friend bool operator==(const ReviewFinding&, const ReviewFinding&) = default;
};
BOOST_DESCRIBE_STRUCT(ReviewFinding, (),
                      (situation, group, has_legal_basis, ground, is_alternative_tested, has_end))

struct ReviewReform {
  InstitutionId institution = {};
  ReformId reform = {};
  std::vector<ReviewFinding> findings = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReviewReform, (), (institution, reform, findings, reason))

// An instant that is left out is the moment of signing.
struct StartPilot {
  InstitutionId institution = {};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  std::optional<base::Instant> from = {};
  base::Instant until = {};
  std::vector<TermValue> values = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(StartPilot, (),
                      (institution, reform, area, group, from, until, values, reason))

struct AdoptReform {
  InstitutionId institution = {};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<base::Instant> from = {};
  std::optional<ReformId> replaces = {};  // the reform that is in force there, if one is
  std::vector<TermValue> values = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(AdoptReform, (), (institution, reform, area, from, replaces, values, reason))

// A reform that is adopted somewhere is taken over by another area, with terms of its own.
struct ReplicateReform {
  InstitutionId institution = {};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<base::Instant> from = {};
  std::optional<ReformId> replaces = {};
  std::vector<TermValue> values = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReplicateReform, (),
                      (institution, reform, area, from, replaces, values, reason))

struct SuspendReform {
  InstitutionId institution = {};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  std::optional<base::Instant> from = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(SuspendReform, (), (institution, reform, area, group, from, reason))

struct ResumeReform {
  InstitutionId institution = {};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  std::optional<base::Instant> from = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ResumeReform, (), (institution, reform, area, group, from, reason))

// What was in force there before is in force again.
struct RollBackReform {
  InstitutionId institution = {};
  ReformId reform = {};
  base::AreaId area = {};
  std::optional<PilotGroupId> group = {};
  std::optional<base::Instant> from = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(RollBackReform, (), (institution, reform, area, group, from, reason))

// Given up. What is in force is rolled back first.
struct WithdrawReform {
  InstitutionId institution = {};
  ReformId reform = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawReform, (), (institution, reform, reason))

// The second person of the step that was decided just before, in the same commit. Given by the
// journey.
struct NoteSignature {
  InstitutionId institution = {};
  ReformId reform = {};
  base::ActorId confirmed_by = {};
};
BOOST_DESCRIBE_STRUCT(NoteSignature, (), (institution, reform, confirmed_by))

using Command = std::variant<PutDraft, AnalyseReform, AttachBacktest, ReviewReform, StartPilot,
                             AdoptReform, ReplicateReform, SuspendReform, ResumeReform,
                             RollBackReform, WithdrawReform, NoteSignature>;

}  // namespace cassia::systems::treaty::reforms
