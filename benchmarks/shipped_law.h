#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "law/law_book.h"

namespace cassia::benchmarks {

// The law folder of the repository, from which ./dev bench runs.
inline law::LawBook shipped_law() {
  std::vector<law::LawText> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("law")) {
    if (entry.is_regular_file() && entry.path().extension() != ".md") {
      std::ifstream file(entry.path(), std::ios::binary);
      texts.push_back({entry.path().lexically_relative("law").generic_string(),
                       std::string(std::istreambuf_iterator<char>(file), {})});
    }
  }
  return law::compile(std::move(texts)).value();
}

}  // namespace cassia::benchmarks
