#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "runtime/domain.h"
#include "runtime/signer.h"
#include "runtime/store.h"

namespace cassia::runtime {

enum class Severity : std::uint8_t { note, failure };

// One thing that verification found: where ("log 17", "stream trade.gate/CZ-1", "row
// gate_appointment/CZ-1", "head 120") and what.
struct Finding {
  Severity severity = Severity::failure;
  std::string place = {};
  std::string what = {};

  friend bool operator==(const Finding&, const Finding&) = default;
};

struct VerifyOptions {
  codec::ZoneId zone_id = {};
  std::vector<VerifierKey> keys = {};  // pinned: every head must be signed by one of them
  std::optional<std::string> since =
      {};                           // a signed head kept elsewhere, which the log must continue
  std::int64_t findings_max = 100;  // stops after so many failures
  // Called now and then with events done and events in all, counted once per pass.
  std::function<void(std::int64_t, std::int64_t)> on_progress = [](std::int64_t, std::int64_t) {};
};

struct VerifyReport {
  std::int64_t events = 0;
  std::int64_t streams = 0;
  std::int64_t rows = 0;
  std::int64_t heads = 0;
  std::vector<Finding> findings = {};

  bool is_sound() const;  // no failure among the findings
};

// Recomputes everything that can be: every leaf and the envelope's agreement with its place, the
// root at each signed head and its signature, the continuation of `since`, gapless positions and
// versions, each snapshot and each read-model row from a replay, and that there are no other rows.
// A new epoch is a note. Memory is bounded by the largest stream. Throws StorageFault.
VerifyReport verify(Store& store, const Domain& domain, const VerifyOptions& options);

}  // namespace cassia::runtime
