#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/problem.h"
#include "base/actor.h"
#include "base/date.h"
#include "base/grant.h"
#include "law/language.h"
#include "law/law_book.h"

// A file of many lodgings on its way into the zone.
namespace cassia::api {

//   checking --> checked --lodge--> lodging <--lodge/pause--> paused
//      |            ^                  |
//      +-cancel-----+--> cancelled     +--> done --lodge (what was refused, again)--> lodging
enum class BulkState : std::uint8_t { checking, checked, lodging, paused, done, cancelled };
BOOST_DESCRIBE_ENUM(BulkState, checking, checked, lodging, paused, done, cancelled)

// acceptable: would be lodged if it were lodged alone now. Not kept: a second declaration that
// takes from the same account or proof is decided when its turn comes.
enum class BulkLineState : std::uint8_t { waiting, acceptable, lodged, refused };
BOOST_DESCRIBE_ENUM(BulkLineState, waiting, acceptable, lodged, refused)

struct BulkCounts {
  std::int64_t declarations = 0;
  std::int64_t acceptable = 0;
  std::int64_t lodged = 0;
  std::int64_t refused = 0;
};
BOOST_DESCRIBE_STRUCT(BulkCounts, (), (declarations, acceptable, lodged, refused))

// What everybody of the organisation who may lodge sees of a job.
struct BulkJob {
  std::string job = {};
  base::OrganisationId organisation = {};  // for whom is lodged
  std::string file_name = {};
  base::ActorId started_by = {};
  BulkState state = BulkState::checking;
  BulkCounts counts = {};
  std::int64_t looked_at = 0;  // declarations of this pass that are behind it
  base::Instant created_at = {};
  std::optional<base::Instant> ended_at = {};
  std::optional<Problem> stopped_by = {};  // why it paused by itself
};
BOOST_DESCRIBE_STRUCT(BulkJob, (),
                      (job, organisation, file_name, started_by, state, counts, looked_at,
                       created_at, ended_at, stopped_by))

// A refusal as it is told in each language, in their order; nothing where nothing is refused. Who
// reads it is known only then.
using ToldProblem = std::vector<Problem>;

ToldProblem told_in_all(const base::Refusal& refusal, const std::string& request_id,
                        const law::LawBook& law);
std::optional<Problem> problem_in(const ToldProblem& told, law::Language language);

// What is kept of a job: the rights it runs under, which never are more than its starter has.
struct KeptBulkJob {
  BulkJob shown = {};  // but for stopped_by
  std::vector<base::Grant> grants = {};
  ToldProblem stopped_by = {};
  std::string upload_key = {};  // the Idempotency-Key that the file came under, or empty
};
BOOST_DESCRIBE_STRUCT(KeptBulkJob, (), (shown, grants, stopped_by, upload_key))

BulkJob shown_in(const KeptBulkJob& job, law::Language language);

struct BulkLine {
  std::int64_t number = 0;  // from 1, in the order of the file
  std::int64_t line = 0;    // of the file
  std::string declaration_id = {};
  BulkLineState state = BulkLineState::waiting;
  std::optional<Problem> problem = {};
};
BOOST_DESCRIBE_STRUCT(BulkLine, (), (number, line, declaration_id, state, problem))

struct BulkCell {
  std::string column = {};
  std::string text = {};
};
BOOST_DESCRIBE_STRUCT(BulkCell, (), (column, text))

struct KeptBulkLine {
  BulkLine shown = {};  // but for its problem
  ToldProblem problem = {};
  std::string command = {};                      // JSON of lodge_consignment; empty: unreadable
  std::vector<std::vector<BulkCell>> rows = {};  // of a CSV file: as they came
};
BOOST_DESCRIBE_STRUCT(KeptBulkLine, (), (shown, problem, command, rows))

BulkLine shown_in(const KeptBulkLine& line, law::Language language);

}  // namespace cassia::api
