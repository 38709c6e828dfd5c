#pragma once

#include <exception>
#include <optional>
#include <variant>

#include "base/digest.h"
#include "runtime/executor.h"

namespace cassia::runtime {

// One command on its way through the executor.
struct Unit {
  Submission submission = {};
  base::Instant received_at = {};
  base::Digest command_hash = {};
  std::optional<TimerRecord> timer = {};         // when the command is that of a timer
  std::optional<base::Refusal> unreadable = {};  // a timer's command that cannot be decoded
  Executor::Answer answer = {};

  CommandKey key() const {
    return {.scope = submission.on_behalf_of.text(), .key = submission.id.text()};
  }
};

// What became of a unit before the commit.
struct Accepted {
  std::size_t index = 0;  // among the batch's accepted units
};
struct SameAs {
  std::size_t unit = 0;  // an earlier unit of the batch with the same key and command
};
using Outcome = std::variant<Accepted, SameAs, Receipt, base::Refusal, std::exception_ptr>;

}  // namespace cassia::runtime
