#pragma once

#include <filesystem>
#include <memory>

#include "runtime/executor.h"

namespace cassia::runtime {

// Publishes signed tree heads in a folder (made if absent) that is copied elsewhere by whoever
// wants to check the zone later: `<date>.heads` holds all heads of a day (UTC), each followed by
// an empty line, and `latest.head` the last one. Throws std::runtime_error.
std::unique_ptr<HeadSink> head_files(const std::filesystem::path& folder);

}  // namespace cassia::runtime
