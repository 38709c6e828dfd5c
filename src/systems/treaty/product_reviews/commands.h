#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "engines/origin/determination_summary.h"

// What may be asked of the desk that reviews products before certificates are applied for
// (产品预审). A stream is one product of one organisation.
namespace cassia::systems::treaty::product_reviews {

struct ProductTag;
using ProductId = base::Id<ProductTag>;
struct RestsOnTag;
using CertificateNumber = base::Id<RestsOnTag>;  // of an application that rests on a review
using engines::origin::DeterminationSummary;

// What an organisation says of its product. The bill tells costs, so that all of this is for the
// body that is asked and for nobody else.
struct Product {
  std::string agreement = {};          // "rcep", "acfta"
  base::CountryCode destination = {};  // where it is sent
  base::HsCode hs_code = {};           // as the agreement prints it: six digits
  std::string name_zh = {};
  std::string name_en = {};
  std::string producer = {};  // name and address
  std::string process = {};   // how it is made, step by step
  base::OrganisationId issuer = {};
  std::string bill = {};                // docs/formats/bill_of_materials.md
  std::vector<std::string> rates = {};  // "7.1234 USD", for other currencies than the good's

  friend bool operator==(const Product&, const Product&) = default;
};
BOOST_DESCRIBE_STRUCT(Product, (),
                      (agreement, destination, hs_code, name_zh, name_en, producer, process, issuer,
                       bill, rates))

// Given by the owner: the first filing of a product, or a later one, which ends what was accepted
// before. The counter puts the determination in, out of the bill.
struct FileProduct {
  base::OrganisationId organisation = {};
  ProductId product = {};
  Product content = {};
  DeterminationSummary determination = {};
};
BOOST_DESCRIBE_STRUCT(FileProduct, (), (organisation, product, content, determination))

// Given by the body that was asked, of the filing that its officer saw.
struct AcceptProduct {
  base::OrganisationId organisation = {};
  ProductId product = {};
  std::int64_t filing = 0;
  std::string note = {};
};
BOOST_DESCRIBE_STRUCT(AcceptProduct, (), (organisation, product, filing, note))

// Not accepted, or accepted no longer: the owner may file it again.
struct ReturnProduct {
  base::OrganisationId organisation = {};
  ProductId product = {};
  std::int64_t filing = 0;
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReturnProduct, (), (organisation, product, filing, reason))

// Given by the owner: it is made no longer, or was filed in error.
struct WithdrawProduct {
  base::OrganisationId organisation = {};
  ProductId product = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawProduct, (), (organisation, product))

// Given by the journey of an application: a line of it rests on the review.
struct UseProduct {
  base::OrganisationId organisation = {};
  ProductId product = {};
  CertificateNumber certificate = {};
  std::int64_t line_no = 0;
};
BOOST_DESCRIBE_STRUCT(UseProduct, (), (organisation, product, certificate, line_no))

using Command =
    std::variant<FileProduct, AcceptProduct, ReturnProduct, WithdrawProduct, UseProduct>;

}  // namespace cassia::systems::treaty::product_reviews
