#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engines/ownership/structure.h"

namespace cassia::engines::ownership {

struct Edge {
  std::size_t owner = 0;    // into the entities
  std::size_t holding = 0;  // into the holdings
};

// A structure that was found to be one.
struct Index {
  std::map<std::string, std::size_t, std::less<>> by_id = {};
  std::vector<std::vector<Edge>> holders = {};  // of each entity
  std::vector<std::size_t> owned_first = {};    // every entity after all that it holds
};

// Refuses as look_through does.
base::Result<Index> index_of(const Structure& structure);

// "entities[3]", as the structure has it.
std::string place_of_entity(std::size_t at);

}  // namespace cassia::engines::ownership
