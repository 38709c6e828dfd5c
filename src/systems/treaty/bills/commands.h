#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"

// What may be asked of the desk that keeps bills of materials (物料清单). A stream is one bill of
// one organisation, with all its versions: what was a version once is never changed.
namespace cassia::systems::treaty::bills {

struct BillTag;
using BillId = base::Id<BillTag>;
struct UsedForTag;
using CertificateNumber = base::Id<UsedForTag>;  // the certificate that a version is used for

// Given by the owner, as are the following: a new version, the first one if `after_version` is 0.
// It says which version it was made from, so that nobody writes over what a colleague saved
// meanwhile. The text is that of docs/formats/bill_of_materials.md and need not be finished.
struct SaveBill {
  base::OrganisationId organisation = {};
  BillId bill = {};
  std::int64_t after_version = 0;
  std::string name = {};
  std::string text = {};
  std::vector<std::string> rates = {};  // "7.1234 USD", for other currencies than the good's
  std::string remark = {};              // what this version changes
};
BOOST_DESCRIBE_STRUCT(SaveBill, (), (organisation, bill, after_version, name, text, rates, remark))

// Out of the way, and not to be used for anything new; its versions stay readable.
struct ArchiveBill {
  base::OrganisationId organisation = {};
  BillId bill = {};
};
BOOST_DESCRIBE_STRUCT(ArchiveBill, (), (organisation, bill))

struct RestoreBill {
  base::OrganisationId organisation = {};
  BillId bill = {};
};
BOOST_DESCRIBE_STRUCT(RestoreBill, (), (organisation, bill))

// Given by the journey that applies for a certificate: whoever decides on it may see this version.
// `digest` is that of the text out of which origin was determined.
struct UseBill {
  base::OrganisationId organisation = {};
  BillId bill = {};
  std::int64_t version = 0;
  std::string digest = {};
  CertificateNumber certificate = {};
  std::int64_t line_no = 0;
  base::OrganisationId issuer = {};
};
BOOST_DESCRIBE_STRUCT(UseBill, (),
                      (organisation, bill, version, digest, certificate, line_no, issuer))

using Command = std::variant<SaveBill, ArchiveBill, RestoreBill, UseBill>;

}  // namespace cassia::systems::treaty::bills
