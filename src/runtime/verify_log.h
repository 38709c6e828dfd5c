#pragma once

#include "runtime/verify.h"

namespace cassia::runtime {

// Where verification writes down what it finds, and how far it is.
class Protocol {
 public:
  Protocol(VerifyReport& report, const VerifyOptions& options, std::int64_t steps)
      : report_(report), options_(options), steps_(steps) {}

  void note(std::string place, std::string what);
  void fail(std::string place, std::string what);
  // Whether so much was found that going on would only repeat it.
  bool is_full() const { return failures_ >= options_.findings_max; }
  void step();

  VerifyReport& report() { return report_; }

 private:
  VerifyReport& report_;
  const VerifyOptions& options_;
  std::int64_t steps_;
  std::int64_t done_ = 0;
  std::int64_t failures_ = 0;
};

// The first pass: leaves, envelopes, roots, heads, epochs.
void verify_log(StoreReader& reader, const VerifyOptions& options, Protocol& protocol);

}  // namespace cassia::runtime
