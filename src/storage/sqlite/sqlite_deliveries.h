#pragma once

#include <filesystem>
#include <memory>

#include "runtime/deliveries.h"

namespace cassia::storage::sqlite {

// Deliveries in a database of their own beside the store's. Made if absent. Throws StorageFault.
std::unique_ptr<runtime::Deliveries> open_deliveries(const std::filesystem::path& file);

}  // namespace cassia::storage::sqlite
