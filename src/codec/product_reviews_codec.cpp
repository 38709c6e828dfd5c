#include "codec/desk_codec.h"
#include "systems/treaty/product_reviews/product_reviews.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::product_reviews)
