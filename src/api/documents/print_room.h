#pragma once

#include "api/counter.h"
#include "api/workers.h"
#include "print/press.h"

namespace cassia::api {

// What prints, and off the threads of the server: a long record takes longer than an answer may.
class PrintRoom {
 public:
  using OnFault = std::function<void(const std::string&)>;

  // Throws print::PrintFault when a font is missing.
  PrintRoom(Counter& counter, OnFault on_fault);

  Counter& counter() { return counter_; }
  const print::Press& press() const { return press_; }
  void tell_fault(const std::string& fault) const { on_fault_(fault); }
  Workers& workers() { return workers_; }

 private:
  Counter& counter_;
  OnFault on_fault_;
  print::Press press_;
  Workers workers_;  // last: they end before what they use
};

}  // namespace cassia::api
