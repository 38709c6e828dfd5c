#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/dated.h"
#include "law/language.h"

namespace cassia::law {

// One clause of a legal text: what it says in our words, and how far that may be trusted.
struct Clause {
  std::string id;  // "13", "3.16.6"
  Mark mark = Mark::confirmed;
  LocalText gist;
};

// One legal text of law/register: where it is, since when it is in force, and the clauses that
// are used here.
struct Source {
  std::string id;  // "tariff_law_2024"
  std::string kind;
  LocalText title;
  std::string issuer;           // empty when not given
  std::string number;           // of the document; empty when not given
  std::string in_force_from;    // as written; empty when not given
  std::string url;              // empty when not given
  std::vector<Clause> clauses;  // by id
};

// Every legal text that a citation may name, by id.
class SourceRegister {
 public:
  SourceRegister() = default;
  explicit SourceRegister(std::vector<Source> sources);  // ids are unique (asserted)

  const std::vector<Source>& sources() const { return sources_; }
  // Nothing when the register does not know it.
  const Source* find_source(std::string_view id) const;
  const Clause* find_clause(const base::Citation& citation) const;

 private:
  std::vector<Source> sources_;  // by id
};

}  // namespace cassia::law
