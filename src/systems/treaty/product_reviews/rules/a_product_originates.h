#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/product_reviews/commands.h"

namespace cassia::systems::treaty::product_reviews {

// Regulation on Origin art. 17 (register: origin_regulation_2019.17): a certificate is for goods
// that originate, so that a product is reviewed only if its bill says so. Refuses
// product_not_originating with the reasons of the rules of origin, and product_origin_open where
// nobody can say yet.
base::Result<void> originates(const FileProduct& filing);

}  // namespace cassia::systems::treaty::product_reviews
