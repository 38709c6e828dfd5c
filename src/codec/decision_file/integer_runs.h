#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "codec/decision_file/byte_cursor.h"

// Many integers, in the shorter of two forms. Private to codec/decision_file.
namespace cassia::codec {

enum class RunForm : std::uint8_t {
  texts = 0,  // no integers: see value_column.h
  fixed = 1,  // the least of them, a width, and what each is more than the least
  deltas = 2  // what each is more than the one before
};

// The form as one byte, then the run.
void append_run(std::string& out, const std::vector<std::int64_t>& integers);

// `form` was read before; `integers` has its length. Fails the cursor at what is no run.
void read_run(ByteCursor& bytes, RunForm form, std::vector<std::int64_t>& integers);

}  // namespace cassia::codec
