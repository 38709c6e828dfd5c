#pragma once

#include <functional>

#include "api/call.h"
#include "api/law/digest_shelf.h"
#include "api/readers.h"
#include "api/stream_states.h"
#include "law/law_book.h"
#include "runtime/executor.h"
#include "runtime/signer.h"

namespace cassia::engines::decision::table {
class DecisionTable;
}

namespace cassia::messages {
class DecisionAnswers;
}

namespace cassia::api {

// What the counter stands on; all must outlive it.
struct CounterPorts {
  runtime::Executor& executor;
  runtime::Store& store;
  const runtime::Domain& domain;
  runtime::Clock& clock;
  const law::LawBook& law;
  runtime::Signer& signer;  // of texts that leave the zone, such as a gate's list
};

// What every route may use.
struct Counter {
  explicit Counter(const CounterPorts& given)
      : ports(given), readers(given.store), states(given.domain, readers) {}

  CounterPorts ports;
  Readers readers;
  StreamStates states;
  DigestShelf<engines::decision::table::DecisionTable> tables;  // of reforms
  DigestShelf<messages::DecisionAnswers> answers;               // to whoever decides by a table

  const law::LawBook& law() const { return ports.law; }
};

}  // namespace cassia::api
