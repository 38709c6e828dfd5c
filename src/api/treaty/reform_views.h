#pragma once

#include <string>
#include <vector>

#include "api/law/decision_views.h"
#include "api/law/version_routes.h"
#include "journeys/journeys.h"

// A reform as its desk shows it.
namespace cassia::api {

struct ReformStepView {
  std::string step = {};
  base::ActorId by = {};
  base::ActorId confirmed_by = {};  // empty for a step of one person
  base::OrganisationId organisation = {};
  base::Instant at = {};
  std::string reason = {};
  std::string area = {};
  std::string group = {};
};
BOOST_DESCRIBE_STRUCT(ReformStepView, (),
                      (step, by, confirmed_by, organisation, at, reason, area, group))

struct ReformDetail {
  std::string institution = {};
  std::string reform = {};
  journeys::reforms::ReformPhase phase = journeys::reforms::ReformPhase::none;
  std::int64_t draft = 0;
  std::int64_t version = 0;  // of the institution's stream
  base::OrganisationId keeper = {};
  journeys::reforms::VersionContent content = {};
  base::Digest digest = {};
  base::Digest package_digest = {};
  std::string package_text = {};  // what package_digest covers
  std::optional<journeys::reforms::ReformAnalysed> analysis = {};
  std::optional<journeys::reforms::BacktestAttached> backtest = {};
  std::optional<journeys::reforms::ReformReviewed> review = {};
  std::vector<std::string> missing_for_pilot = {};
  std::vector<std::string> missing_for_adoption = {};
  std::vector<ForceView> forces = {};
  std::vector<ReformStepView> steps = {};
};
BOOST_DESCRIBE_STRUCT(ReformDetail, (),
                      (institution, reform, phase, draft, version, keeper, content, digest,
                       package_digest, package_text, analysis, backtest, review, missing_for_pilot,
                       missing_for_adoption, forces, steps))

base::Result<ReformDetail> reform_detail(const journeys::reforms::State& state,
                                         const journeys::reforms::Reform& reform, base::Date today,
                                         const law::LawBook& law);

// "same", "added", "removed" or "changed"; rows count from 1, 0 is none, -1 the row `otherwise`.
struct RowChangeView {
  std::string change = {};
  std::int64_t old_row = 0;
  std::int64_t new_row = 0;
  std::vector<std::string> old_cells = {};  // inputs, outputs, citations
  std::vector<std::string> new_cells = {};
};
BOOST_DESCRIBE_STRUCT(RowChangeView, (), (change, old_row, new_row, old_cells, new_cells))

struct VersionDiff {
  std::optional<base::Digest> old_digest = {};
  base::Digest new_digest = {};
  std::vector<std::string> columns = {};  // of the new version
  std::vector<RowChangeView> rows = {};
};
BOOST_DESCRIBE_STRUCT(VersionDiff, (), (old_digest, new_digest, columns, rows))

// Rows of two versions side by side: the longest sequence that both have stays, what lies between
// is changed, then added or removed. `old_version` is null where there is none.
VersionDiff version_diff(const engines::decision::table::DecisionTable* old_version,
                         const engines::decision::table::DecisionTable& new_version);

}  // namespace cassia::api
