#pragma once

#include <vector>

#include "api/counter.h"
#include "systems/treaty/reforms/reform_desk.h"

namespace cassia::api {

// A version at one place, as everybody may read it.
struct ForceView {
  std::string kind = {};  // "pilot", "adoption", "replication"
  std::string reform = {};
  std::string title = {};
  std::string area = {};
  std::string group = {};
  base::Instant from = {};
  std::optional<base::Instant> until = {};
  std::vector<systems::treaty::reforms::TermValue> values = {};
  base::Digest digest = {};
  base::Digest package_digest = {};
  std::vector<systems::treaty::reforms::Pause> pauses = {};
  bool is_rolled_back = false;
};
BOOST_DESCRIBE_STRUCT(ForceView, (),
                      (kind, reform, title, area, group, from, until, values, digest,
                       package_digest, pauses, is_rolled_back))

// In the order in which they were decided; of one reform, or of all.
std::vector<ForceView> force_views(const systems::treaty::reforms::State& state,
                                   const systems::treaty::reforms::ReformId* of);
ForceView force_view(const systems::treaty::reforms::State& state,
                     const systems::treaty::reforms::Force& force);

// Which version of a decision table is in force where, for everybody:
//
//   GET /api/v1/law/tables/{name}/versions                 what decides here and now, and the
//   others GET /api/v1/law/tables/{name}/versions/{digest}/text   the text by which receipts are
//   replayed
std::vector<Route> version_routes(Counter& counter);

}  // namespace cassia::api
