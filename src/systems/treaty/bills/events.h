#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/treaty/bills/commands.h"

// What happened to a bill of materials. Published: a change of fields is a new version. Costs of
// its owner stand in `BillSaved`: whoever may not see the bill may not see its stream.
namespace cassia::systems::treaty::bills {

struct BillSaved {
  static constexpr base::EventType kType{"treaty.bills.saved", 1};
  base::OrganisationId organisation = {};
  BillId bill = {};
  std::int64_t version = 0;
  std::string name = {};
  std::string text = {};
  std::vector<std::string> rates = {};
  std::string remark = {};
  std::string digest = {};  // SHA-256 of the text
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const BillSaved&, const BillSaved&) = default;
};
BOOST_DESCRIBE_STRUCT(BillSaved, (),
                      (organisation, bill, version, name, text, rates, remark, digest, by, at))

struct BillArchived {
  static constexpr base::EventType kType{"treaty.bills.archived", 1};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const BillArchived&, const BillArchived&) = default;
};
BOOST_DESCRIBE_STRUCT(BillArchived, (), (by, at))

struct BillRestored {
  static constexpr base::EventType kType{"treaty.bills.restored", 1};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const BillRestored&, const BillRestored&) = default;
};
BOOST_DESCRIBE_STRUCT(BillRestored, (), (by, at))

struct BillUsed {
  static constexpr base::EventType kType{"treaty.bills.used", 1};
  std::int64_t version = 0;
  CertificateNumber certificate = {};
  std::int64_t line_no = 0;
  base::OrganisationId issuer = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const BillUsed&, const BillUsed&) = default;
};
BOOST_DESCRIBE_STRUCT(BillUsed, (), (version, certificate, line_no, issuer, by, at))

using Event = std::variant<BillSaved, BillArchived, BillRestored, BillUsed>;

}  // namespace cassia::systems::treaty::bills
