#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/product_reviews/commands.h"

namespace cassia::systems::treaty::product_reviews {

// cassia_design.product_reviews: an officer can judge what is filed. Names, producer, process and
// bill are there and not too long, the code has the digits that the agreement prints, goods go to a
// Party of it on the day, and the body that is asked issues certificates. Refuses
// product_field_missing, product_text_too_long, product_code_unfit, product_destination_unfit,
// product_not_for_this_body, and agreement_unknown.
base::Result<void> is_described(const Product& product, base::Date today, const law::LawBook& law);

}  // namespace cassia::systems::treaty::product_reviews
