#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/hs_code.h"

// What may be asked of the desk that keeps approved exporters (经核准出口商): who may declare
// origin itself, from when until when, and for which goods. A stream is one exporter.
namespace cassia::systems::treaty::approved_exporters {

// What the conditions of approval are tested by (GACC Decree 254; register: gacc_decree_254).
struct Conditions {
  bool is_aeo_advanced = false;                 // an advanced certified enterprise (高级认证企业)
  bool has_trained_staff = false;               // who master the rules of origin
  base::Date records_since = {};                // since when origin papers have been kept in full
  std::optional<base::Date> last_offence = {};  // against rules of origin; nothing: there was none

  friend bool operator==(const Conditions&, const Conditions&) = default;
};
BOOST_DESCRIBE_STRUCT(Conditions, (),
                      (is_aeo_advanced, has_trained_staff, records_since, last_offence))

// Given by the exporter: what it says of itself, to the customs that it belongs to.
struct AskApproval {
  base::OrganisationId approved_exporter = {};
  base::OrganisationId customs = {};
  Conditions conditions = {};
};
BOOST_DESCRIBE_STRUCT(AskApproval, (), (approved_exporter, customs, conditions))

// Given by the customs that was asked, with what it found itself. The law's table decides.
struct DecideApproval {
  base::OrganisationId approved_exporter = {};
  Conditions conditions = {};
  std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(DecideApproval, (), (approved_exporter, conditions, remark))

// aeo_lost: the advanced certification was taken back. misuse: origin was declared that should not
// have been.
enum class ApprovalIncident : std::uint8_t { aeo_lost, misuse };
BOOST_DESCRIBE_ENUM(ApprovalIncident, aeo_lost, misuse)

// Given by the customs that approved. The law's table decides what follows.
struct RecordApprovalIncident {
  base::OrganisationId approved_exporter = {};
  ApprovalIncident incident = ApprovalIncident::aeo_lost;
  std::string finding = {};
};
BOOST_DESCRIBE_STRUCT(RecordApprovalIncident, (), (approved_exporter, incident, finding))

// Given by the exporter: a good that it will declare the origin of, before it first does.
struct FileGood {
  base::OrganisationId approved_exporter = {};
  std::string agreement = {};
  base::HsCode hs_code = {};  // six digits, in the edition of the agreement
  std::string name_zh = {};
  std::string name_en = {};
};
BOOST_DESCRIBE_STRUCT(FileGood, (), (approved_exporter, agreement, hs_code, name_zh, name_en))

// Given by the exporter: no more declarations of the good.
struct WithdrawGood {
  base::OrganisationId approved_exporter = {};
  std::int64_t good_no = 0;
};
BOOST_DESCRIBE_STRUCT(WithdrawGood, (), (approved_exporter, good_no))

using Command =
    std::variant<AskApproval, DecideApproval, RecordApprovalIncident, FileGood, WithdrawGood>;

}  // namespace cassia::systems::treaty::approved_exporters
