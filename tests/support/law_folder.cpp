#include "tests/support/law_folder.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace cassia::tests {

namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

law::LawBook compile_or_end(std::vector<law::LawText> texts) {
  auto book = law::compile(std::move(texts));
  if (!book) {
    std::cerr << "the law folder does not compile: " << base::to_text(book.error()) << '\n';
    std::exit(1);
  }
  return *std::move(book);
}

}  // namespace

std::vector<law::LawText> law_folder_texts() {
  const fs::path folder = CASSIA_LAW_FOLDER;
  std::vector<law::LawText> texts;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() != ".md") {
      texts.push_back(
          {fs::relative(entry.path(), folder).generic_string(), read_all(entry.path())});
    }
  }
  return texts;
}

const law::LawBook& real_law() {
  static const law::LawBook kBook = compile_or_end(law_folder_texts());
  return kBook;
}

base::Result<law::LawBook> law_with(std::vector<law::LawText> changes) {
  std::vector<law::LawText> texts = law_folder_texts();
  for (law::LawText& change : changes) {
    const auto same = std::ranges::find(texts, change.path, &law::LawText::path);
    if (same == texts.end()) {
      texts.push_back(std::move(change));
    } else {
      *same = std::move(change);
    }
  }
  return law::compile(std::move(texts));
}

}  // namespace cassia::tests
