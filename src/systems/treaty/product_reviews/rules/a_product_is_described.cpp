#include "systems/treaty/product_reviews/rules/a_product_is_described.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "systems/treaty/product_reviews/refusals.h"

namespace cassia::systems::treaty::product_reviews {

namespace {

struct TextField {
  std::string place;
  std::string limit;  // the parameter that says how long it may be
  const std::string* text;
  bool is_needed = true;
};

base::Result<void> text_fits(const TextField& field, base::Date today, const law::LawBook& law) {
  const auto longest = CASSIA_TRY(law.integer(field.limit, today));
  if (field.is_needed && field.text->empty()) {
    return base::Refusal{.code = kProductFieldMissing,
                         .citation = longest.citation,
                         .place = "content." + field.place,
                         .facts = {{"field", field.place}}};
  }
  if (base::count_letters(*field.text) > longest.value) {
    return base::Refusal{
        .code = kProductTextTooLong,
        .citation = longest.citation,
        .place = "content." + field.place,
        .facts = {{"field", field.place}, {"letters_max", std::to_string(longest.value)}}};
  }
  return {};
}

base::Result<void> texts_fit(const Product& product, base::Date today, const law::LawBook& law) {
  const std::string rates = fmt::format("{}", fmt::join(product.rates, ""));
  const TextField fields[] = {{"name_zh", "certification.letters_max.goods_name", &product.name_zh},
                              {"name_en", "certification.letters_max.goods_name", &product.name_en},
                              {"producer", "certification.letters_max.producer", &product.producer},
                              {"process", "product_review.letters_max.process", &product.process},
                              {"bill", "bills.letters_max.text", &product.bill},
                              {"rates", "bills.letters_max.rates", &rates, false}};
  for (const TextField& field : fields) {
    CASSIA_TRY(text_fits(field, today, law));
  }
  return {};
}

}  // namespace

base::Result<void> is_described(const Product& product, base::Date today, const law::LawBook& law) {
  CASSIA_TRY(texts_fit(product, today, law));
  const law::Agreement* const agreement = CASSIA_TRY(law.agreement(product.agreement));
  const auto digits =
      CASSIA_TRY(law.integer(fmt::format("preference.{}.hs_digits", agreement->id), today));
  if (product.hs_code.length() != digits.value) {
    return base::Refusal{.code = kProductCodeUnfit,
                         .citation = digits.citation,
                         .place = "content.hs_code",
                         .facts = {{"hs_code", base::to_text(product.hs_code)},
                                   {"digits", std::to_string(digits.value)}}};
  }
  if (agreement->party_on(product.destination, today) == nullptr) {
    return base::Refusal{.code = kProductDestinationUnfit,
                         .citation = agreement->citation,
                         .place = "content.destination",
                         .facts = {{"country", std::string(product.destination.code())},
                                   {"agreement", agreement->id},
                                   {"date", base::to_text(today)}}};
  }
  if (!CASSIA_TRY(law.list_names("certification.issuers", today, product.issuer.text()))) {
    return base::Refusal{.code = kProductNotForThisBody,
                         .citation = {"cassia_design", "origin_certification"},
                         .place = "content.issuer",
                         .facts = {{"organisation", product.issuer.text()}}};
  }
  return {};
}

}  // namespace cassia::systems::treaty::product_reviews
