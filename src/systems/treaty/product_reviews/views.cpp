#include <fmt/format.h>

#include "systems/treaty/product_reviews/product_reviews.h"

namespace cassia::systems::treaty::product_reviews {

namespace {

ProductReviewStepRow step_of(const ProductReviewRow& row, const State& after, const char* step,
                             std::string words = {}) {
  return {.key = fmt::format("{}:{}", row.key, after.steps),
          .review = row.key,
          .step_no = after.steps,
          .step = step,
          .filing = row.filing,
          .bill_digest = row.bill_digest,
          .words = std::move(words),
          .by = row.changed_by,
          .at = row.changed_at};
}

Row row_of(const ProductFiled& /*event*/, const ProductReviewRow& row, const State& after) {
  return step_of(row, after, "filed");
}

Row row_of(const ProductAccepted& event, const ProductReviewRow& row, const State& after) {
  return step_of(row, after, "accepted", event.note);
}

Row row_of(const ProductReturned& event, const ProductReviewRow& row, const State& after) {
  return step_of(row, after, "returned", event.reason);
}

Row row_of(const ProductWithdrawn& /*event*/, const ProductReviewRow& row, const State& after) {
  return step_of(row, after, "withdrawn");
}

Row row_of(const ProductUsed& event, const ProductReviewRow& row, const State& /*after*/) {
  return ProductUseRow{
      .key = fmt::format("{}:{}:{}", event.certificate.text(), event.line_no, row.key),
      .review = row.key,
      .certificate = event.certificate.text(),
      .line_no = event.line_no,
      .organisation = row.organisation,
      .issuer = row.issuer,
      .filing = event.filing,
      .name_zh = row.name_zh,
      .name_en = row.name_en,
      .used_at = event.at};
}

ProductReviewRow review_row(const State& after) {
  const ProductFiled& filed = after.latest;
  const Product& content = filed.content;
  const DeterminationSummary& found = filed.determination;
  return {.key = product_key(filed.organisation, filed.product),
          .organisation = filed.organisation,
          .product = filed.product,
          .phase = after.phase,
          .issuer = content.issuer,
          .filing = filed.filing,
          .agreement = content.agreement,
          .destination = content.destination,
          .hs_code = content.hs_code,
          .name_zh = content.name_zh,
          .name_en = content.name_en,
          .producer = content.producer,
          .process = content.process,
          .bill = content.bill,
          .rates = fmt::format("{}", fmt::join(content.rates, ", ")),
          .bill_digest = found.bill_digest,
          .criterion = found.criterion,
          .basis = found.basis,
          .is_by_cumulation = found.is_by_cumulation,
          .is_by_tolerance = found.is_by_tolerance,
          .value_share = found.value_share,
          .country_of_origin = found.country_of_origin,
          .rules_as_of = found.rules_as_of,
          .doubts = fmt::format("{}", fmt::join(found.doubts, ", ")),
          .words = after.words,
          .uses = after.uses};
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  ProductReviewRow row = review_row(after);
  row.changed_by = std::visit([](const auto& one) { return one.by; }, event);
  row.changed_at = std::visit([](const auto& one) { return one.at; }, event);
  Row other = std::visit([&](const auto& one) { return row_of(one, row, after); }, event);
  return {std::move(row), std::move(other)};
}

std::string product_key(const base::OrganisationId& organisation, const ProductId& product) {
  return organisation.text() + ":" + product.text();
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return product_key(one.organisation, one.product); },
                    command);
}

}  // namespace cassia::systems::treaty::product_reviews
