#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engines/decision/feel/type.h"

namespace cassia::engines::decision::feel {

// A known name at the start of a text, and how many bytes of the text it takes.
struct NameMatch {
  std::string name;
  std::size_t size = 0;
};

// Names that may hold spaces and signs. A name of plain letters needs no mention.
class NameSet {
 public:
  void add_name(std::string_view name);

  // The longest name that the text starts with, one of this set or a plain one; nothing where the
  // text starts with no letter of a name.
  std::optional<NameMatch> match_name(std::string_view text) const;

 private:
  // By the first word, so that one look tells for most words that there is nothing to match.
  std::map<std::string, std::vector<std::string>, std::less<>> names_;
};

// What a reader of expressions knows beforehand. FEEL's names may hold spaces and signs ("date of
// birth", "a-b"), so where a name ends depends on which names there are: the longest known one is
// taken. The names of FEEL's own functions and types are known.
class Vocabulary {
 public:
  Vocabulary();

  void add_name(std::string_view name) { names_.add_name(name); }
  void add_type(std::string_view name, TypePtr type);

  std::optional<NameMatch> match_name(std::string_view text) const {
    return names_.match_name(text);
  }

  // The type whose name the text starts with, FEEL's own ones included.
  struct TypeMatch {
    TypePtr type;
    std::size_t size = 0;
  };
  std::optional<TypeMatch> match_type(std::string_view text) const;

 private:
  NameSet names_;
  std::map<std::string, TypePtr, std::less<>> types_;
};

// The name with each run of white space as one space, and none around it.
std::string canonical_name(std::string_view name);

// The plain name (letters, digits, "_") that the text starts with; empty if none.
std::string_view plain_name(std::string_view text);

}  // namespace cassia::engines::decision::feel
