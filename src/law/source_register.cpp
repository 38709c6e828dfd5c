#include "law/source_register.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::law {

SourceRegister::SourceRegister(std::vector<Source> sources) : sources_(std::move(sources)) {
  std::ranges::sort(sources_, {}, &Source::id);
  CASSIA_ASSERT(std::ranges::adjacent_find(sources_, {}, &Source::id) == sources_.end(),
                "compile refuses a source that is there twice");
  for (Source& source : sources_) {
    std::ranges::sort(source.clauses, {}, &Clause::id);
  }
}

const Source* SourceRegister::find_source(std::string_view id) const {
  const auto found = std::ranges::lower_bound(sources_, id, {}, &Source::id);
  return found != sources_.end() && found->id == id ? &*found : nullptr;
}

const Clause* SourceRegister::find_clause(const base::Citation& citation) const {
  const Source* source = find_source(citation.source);
  if (source == nullptr) {
    return nullptr;
  }
  const auto found = std::ranges::lower_bound(source->clauses, citation.clause, {}, &Clause::id);
  return found != source->clauses.end() && found->id == citation.clause ? &*found : nullptr;
}

}  // namespace cassia::law
