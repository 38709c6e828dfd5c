#pragma once

#include "base/event_type.h"
#include "systems/treaty/product_reviews/commands.h"

// What happened to a product. Published: a change of fields is a new version.
namespace cassia::systems::treaty::product_reviews {

struct ProductFiled {
  static constexpr base::EventType kType{"treaty.product_reviews.filed", 1};
  base::OrganisationId organisation = {};
  ProductId product = {};
  std::int64_t filing = 0;  // from 1
  Product content = {};
  DeterminationSummary determination = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ProductFiled&, const ProductFiled&) = default;
};
BOOST_DESCRIBE_STRUCT(ProductFiled, (),
                      (organisation, product, filing, content, determination, by, at))

struct ProductAccepted {
  static constexpr base::EventType kType{"treaty.product_reviews.accepted", 1};
  std::int64_t filing = 0;
  base::OrganisationId issuer = {};
  std::string note = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ProductAccepted&, const ProductAccepted&) = default;
};
BOOST_DESCRIBE_STRUCT(ProductAccepted, (), (filing, issuer, note, by, at))

struct ProductReturned {
  static constexpr base::EventType kType{"treaty.product_reviews.returned", 1};
  std::int64_t filing = 0;
  base::OrganisationId issuer = {};
  std::string reason = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ProductReturned&, const ProductReturned&) = default;
};
BOOST_DESCRIBE_STRUCT(ProductReturned, (), (filing, issuer, reason, by, at))

struct ProductWithdrawn {
  static constexpr base::EventType kType{"treaty.product_reviews.withdrawn", 1};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ProductWithdrawn&, const ProductWithdrawn&) = default;
};
BOOST_DESCRIBE_STRUCT(ProductWithdrawn, (), (by, at))

struct ProductUsed {
  static constexpr base::EventType kType{"treaty.product_reviews.used", 1};
  std::int64_t filing = 0;
  CertificateNumber certificate = {};
  std::int64_t line_no = 0;
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ProductUsed&, const ProductUsed&) = default;
};
BOOST_DESCRIBE_STRUCT(ProductUsed, (), (filing, certificate, line_no, by, at))

using Event =
    std::variant<ProductFiled, ProductAccepted, ProductReturned, ProductWithdrawn, ProductUsed>;

}  // namespace cassia::systems::treaty::product_reviews
