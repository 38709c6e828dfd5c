#pragma once

#include <boost/describe/enum_from_string.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engines/decision/table/decide.h"
#include "law/law_book.h"

// For desks that decide by a table of the law.
namespace cassia::law {

// What a table answered, and the row that answered: of several, the first.
class TableAnswer {
 public:
  // An output by its name; null where the table has no such output or it is of another kind.
  const std::string* word(std::string_view output) const;
  const engines::decision::feel::Number* number(std::string_view output) const;
  // An output whose words are the enumerators; false, and nothing is set, where it is none of them.
  template <typename Enum>
  bool read(std::string_view output, Enum& value) const {
    const std::string* const found = word(output);
    return found != nullptr && boost::describe::enum_from_string(found->c_str(), value);
  }

  const std::vector<base::Citation>& citations() const { return citations_; }  // never empty
  bool is_unverified() const { return is_unverified_; }
  const std::string& digest() const { return digest_; }  // of the table, in hexadecimal

 private:
  friend base::Result<TableAnswer> ask(const engines::decision::table::DecisionTable& asked,
                                       const engines::decision::feel::Context& inputs,
                                       const engines::decision::table::DecisionMoment& moment);

  std::vector<std::string> names_;
  std::vector<engines::decision::feel::Value> outputs_;
  std::vector<base::Citation> citations_;
  bool is_unverified_ = false;
  std::string digest_;
};

// Asks this very table. Refuses what binding facts and deciding refuse.
base::Result<TableAnswer> ask(const engines::decision::table::DecisionTable& asked,
                              const engines::decision::feel::Context& inputs,
                              const engines::decision::table::DecisionMoment& moment);

// Asks the table of that name as of the instant. Refuses `unfit`, with the name of the table, where
// the law has none; and what binding facts and deciding refuse.
base::Result<TableAnswer> ask_table(const LawBook& law, std::string_view name,
                                    const engines::decision::feel::Context& inputs,
                                    base::Instant at, const base::Refusal& unfit);

// The refusal for a table that is not there or says what cannot be done.
base::Refusal naming_table(base::Refusal unfit, std::string_view name);

}  // namespace cassia::law
