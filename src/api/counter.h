#pragma once

#include <functional>

#include "api/call.h"
#include "api/readers.h"
#include "law/law_book.h"
#include "runtime/executor.h"

namespace cassia::api {

// What the counter stands on; all must outlive it.
struct CounterPorts {
  runtime::Executor& executor;
  runtime::Store& store;
  const runtime::Domain& domain;
  runtime::Clock& clock;
  const law::LawBook& law;
};

// What every route may use.
struct Counter {
  explicit Counter(const CounterPorts& given) : ports(given), readers(given.store) {}

  CounterPorts ports;
  Readers readers;

  const law::LawBook& law() const { return ports.law; }
};

}  // namespace cassia::api
