#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "journeys/commands.h"
#include "law/law_book.h"

namespace cassia::messages {

// A version of a bill of materials that the applicant keeps in the zone.
struct KeptVersion {
  journeys::bills::BillId bill = {};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(KeptVersion, (), (bill, version))

// The bill of materials of one line of an application: its text
// (docs/formats/bill_of_materials.md), or a version that is kept or a product that was reviewed,
// whose text and rates count then.
struct LineBill {
  std::int64_t line_no = 0;
  std::string bill = {};
  std::vector<std::string> rates = {};  // "7.1234 USD", for other currencies than the good's
  std::optional<KeptVersion> kept = {};
  std::optional<journeys::product_reviews::ProductId> product = {};
};
BOOST_DESCRIBE_STRUCT(LineBill, (), (line_no, bill, rates, kept, product))

// The determinations of an application's lines on the day, each out of its bill: what the desk is
// told, without a figure of cost. Made in `made_in`, for the application's destination. That goods
// do not originate, or that nobody can say, is an answer; refuses what reading a bill refuses, and
// field_malformed for a line that the application does not have.
base::Result<std::vector<journeys::origin_certification::Determination>> determine_lines(
    const journeys::origin_certification::Application& application,
    const std::vector<LineBill>& bills, base::CountryCode made_in, base::Date on,
    const law::LawBook& law);

// What comes of the rules of origin for a product that is filed for review, out of its bill; as
// above.
base::Result<engines::origin::DeterminationSummary> determine_product(
    const journeys::product_reviews::Product& product, base::CountryCode made_in, base::Date on,
    const law::LawBook& law);

}  // namespace cassia::messages
