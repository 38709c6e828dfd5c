#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/product_reviews/commands.h"
#include "systems/treaty/product_reviews/events.h"
#include "systems/treaty/product_reviews/state.h"

// The desk that reviews products before certificates are applied for (产品预审). README.md has the
// states, commands, refusals and laws.
namespace cassia::systems::treaty::product_reviews {

// A product as it was filed last, and what became of that: one row for each stream.
struct ProductReviewRow {
  static constexpr std::string_view kTable = "product_review";
  static constexpr std::array kIndexes{std::string_view{"organisation"}, std::string_view{"issuer"},
                                       std::string_view{"phase"}, std::string_view{"hs_code"},
                                       std::string_view{"name_zh"}};
  std::string key = {};  // "furniture:oak_chair"
  base::OrganisationId organisation = {};
  ProductId product = {};
  ReviewPhase phase = ReviewPhase::filed;
  base::OrganisationId issuer = {};
  std::int64_t filing = 0;
  std::string agreement = {};
  base::CountryCode destination = {};
  base::HsCode hs_code = {};
  std::string name_zh = {};
  std::string name_en = {};
  std::string producer = {};
  std::string process = {};
  std::string bill = {};
  std::string rates = {};  // "7.1234 USD, 0.0491 JPY"
  std::string bill_digest = {};
  engines::origin::Criterion criterion = engines::origin::Criterion::none;
  engines::origin::RuleBasis basis = engines::origin::RuleBasis::none;
  bool is_by_cumulation = false;
  bool is_by_tolerance = false;
  std::optional<base::Rate> value_share = {};
  base::CountryCode country_of_origin = {};
  base::Date rules_as_of = {};
  std::string doubts = {};  // "unverified, notes_not_loaded"
  std::string words = {};   // of the officer
  std::int64_t uses = 0;    // by applications
  base::ActorId changed_by = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(ProductReviewRow, (),
                      (key, organisation, product, phase, issuer, filing, agreement, destination,
                       hs_code, name_zh, name_en, producer, process, bill, rates, bill_digest,
                       criterion, basis, is_by_cumulation, is_by_tolerance, value_share,
                       country_of_origin, rules_as_of, doubts, words, uses, changed_by, changed_at))

// One thing that happened to a product.
struct ProductReviewStepRow {
  static constexpr std::string_view kTable = "product_review_step";
  static constexpr std::array kIndexes{std::string_view{"review"}};
  std::string key = {};      // "furniture:oak_chair:3"
  std::string review = {};   // key of its product's row
  std::int64_t step_no = 0;  // from 1
  std::string step = {};     // "filed", "accepted", "returned", "withdrawn"
  std::int64_t filing = 0;
  std::string bill_digest = {};  // of that filing
  std::string words = {};        // of the officer
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(ProductReviewStepRow, (),
                      (key, review, step_no, step, filing, bill_digest, words, by, at))

// A line of an application that rests on an accepted product.
struct ProductUseRow {
  static constexpr std::string_view kTable = "product_use";
  static constexpr std::array kIndexes{std::string_view{"organisation"}, std::string_view{"issuer"},
                                       std::string_view{"review"}, std::string_view{"certificate"}};
  std::string key = {};     // "RC26FURN0001:1:furniture:oak_chair"
  std::string review = {};  // key of its product's row
  std::string certificate = {};
  std::int64_t line_no = 0;
  base::OrganisationId organisation = {};
  base::OrganisationId issuer = {};
  std::int64_t filing = 0;
  std::string name_zh = {};
  std::string name_en = {};
  base::Instant used_at = {};
};
BOOST_DESCRIBE_STRUCT(ProductUseRow, (),
                      (key, review, certificate, line_no, organisation, issuer, filing, name_zh,
                       name_en, used_at))

using Row = std::variant<ProductReviewRow, ProductReviewStepRow, ProductUseRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);

// "furniture:oak_chair": no id has a colon.
std::string product_key(const base::OrganisationId& organisation, const ProductId& product);
std::string stream_key(const Command& command);

}  // namespace cassia::systems::treaty::product_reviews
