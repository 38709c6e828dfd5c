#pragma once

#include <string>

namespace cassia::http::wire {

// 24 hexadecimal letters that nobody can guess or meet twice.
std::string random_id();

}  // namespace cassia::http::wire
