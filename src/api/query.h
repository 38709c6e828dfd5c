#pragma once

#include <optional>

#include "api/call.h"

namespace cassia::api {

// The refusal of a query field that cannot be read: query_malformed, at the field.
base::Refusal malformed_query(const std::string& field, const std::string& text);

// A number from 0 up, as `field` of a query or a path gives it. Refuses what is not one as
// malformed_query does.
base::Result<std::int64_t> number_of(const std::string& field, const std::string& text);

// A number from 0 up that a query field names; nothing when the field is absent. Refuses
// what number_of refuses.
base::Result<std::optional<std::int64_t>> query_number(const Call& call, const std::string& field);

// An instant that a query field names; nothing when the field is absent. Refuses what is not one
// as malformed_query does.
base::Result<std::optional<base::Instant>> query_instant(const Call& call,
                                                         const std::string& field);

// How many of a list `limit` asks for: from 1 to `most`, which is also what no `limit` means.
// Refuses what number_of refuses, and another number as malformed.
base::Result<std::int64_t> query_limit(const Call& call, std::int64_t most);

}  // namespace cassia::api
