#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/treaty/approved_exporters/commands.h"

// What happened to an approved exporter. Published: a change of fields is a new version.
namespace cassia::systems::treaty::approved_exporters {

// What the table said, and by which clauses.
struct TableAnswer {
  std::string reason = {};
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;
  std::string table_digest = {};  // SHA-256 of the table's text

  friend bool operator==(const TableAnswer&, const TableAnswer&) = default;
};
BOOST_DESCRIBE_STRUCT(TableAnswer, (), (reason, citations, is_unverified, table_digest))

struct ApprovalAsked {
  static constexpr base::EventType kType{"treaty.approved_exporters.asked", 1};
  base::OrganisationId approved_exporter = {};
  base::OrganisationId customs = {};
  Conditions conditions = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ApprovalAsked&, const ApprovalAsked&) = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalAsked, (), (approved_exporter, customs, conditions, by, at))

struct ApprovalGiven {
  static constexpr base::EventType kType{"treaty.approved_exporters.approved", 1};
  std::string code = {};  // under which the exporter declares
  base::Date valid_from = {};
  base::Date valid_to = {};  // the last day
  Conditions conditions = {};
  TableAnswer answer = {};
  std::string remark = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ApprovalGiven&, const ApprovalGiven&) = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalGiven, (),
                      (code, valid_from, valid_to, conditions, answer, remark, by, at))

// An approval that stood goes on standing.
struct ApprovalRefused {
  static constexpr base::EventType kType{"treaty.approved_exporters.refused", 1};
  Conditions conditions = {};
  TableAnswer answer = {};
  std::string remark = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ApprovalRefused&, const ApprovalRefused&) = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalRefused, (), (conditions, answer, remark, by, at))

struct ApprovalSuspended {
  static constexpr base::EventType kType{"treaty.approved_exporters.suspended", 1};
  ApprovalIncident incident = ApprovalIncident::aeo_lost;
  TableAnswer answer = {};
  std::string finding = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ApprovalSuspended&, const ApprovalSuspended&) = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalSuspended, (), (incident, answer, finding, by, at))

struct ApprovalWithdrawn {
  static constexpr base::EventType kType{"treaty.approved_exporters.withdrawn", 1};
  ApprovalIncident incident = ApprovalIncident::misuse;
  TableAnswer answer = {};
  std::string finding = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ApprovalWithdrawn&, const ApprovalWithdrawn&) = default;
};
BOOST_DESCRIBE_STRUCT(ApprovalWithdrawn, (), (incident, answer, finding, by, at))

struct GoodFiled {
  static constexpr base::EventType kType{"treaty.approved_exporters.good_filed", 1};
  std::int64_t good_no = 0;
  std::string agreement = {};
  base::HsCode hs_code = {};
  std::string name_zh = {};
  std::string name_en = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const GoodFiled&, const GoodFiled&) = default;
};
BOOST_DESCRIBE_STRUCT(GoodFiled, (), (good_no, agreement, hs_code, name_zh, name_en, by, at))

struct GoodWithdrawn {
  static constexpr base::EventType kType{"treaty.approved_exporters.good_withdrawn", 1};
  std::int64_t good_no = 0;
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const GoodWithdrawn&, const GoodWithdrawn&) = default;
};
BOOST_DESCRIBE_STRUCT(GoodWithdrawn, (), (good_no, by, at))

using Event = std::variant<ApprovalAsked, ApprovalGiven, ApprovalRefused, ApprovalSuspended,
                           ApprovalWithdrawn, GoodFiled, GoodWithdrawn>;

}  // namespace cassia::systems::treaty::approved_exporters
