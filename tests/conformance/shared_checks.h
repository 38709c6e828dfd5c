#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace cassia::tests {

// The folder of one kind of published vectors. Nothing where it is missing: the test then returns,
// having printed that it checked nothing; it has failed where the vectors are demanded.
std::optional<std::filesystem::path> shared_checks(std::string_view name);

}  // namespace cassia::tests
