#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "law/law_book.h"
#include "law/law_text.h"
#include "law/small_law_texts_test.h"

namespace cassia::law {

// "accepted", or code and place of the refusal.
inline std::string verdict(const base::Result<LawBook>& law) {
  return law ? "accepted" : std::string(law.error().code.name()) + " " + law.error().place;
}

// small_law() with one file replaced or added.
inline std::vector<LawText> small_law_with(LawText change) {
  std::vector<LawText> texts = small_law();
  std::erase_if(texts, [&](const LawText& text) { return text.path == change.path; });
  texts.push_back(std::move(change));
  return texts;
}

inline std::vector<LawText> small_law_without(const std::string& path) {
  std::vector<LawText> texts = small_law();
  std::erase_if(texts, [&](const LawText& text) { return text.path == path; });
  return texts;
}

// small_law() with `to` in the place of the first `from` of one file.
struct Edit {
  std::string path;
  std::string from;
  std::string to;
};
inline std::vector<LawText> small_law_edited(const Edit& edit) {
  std::vector<LawText> texts = small_law();
  const auto file = std::ranges::find(texts, edit.path, &LawText::path);
  const auto place = file == texts.end() ? std::string::npos : file->text.find(edit.from);
  if (place == std::string::npos) {
    ADD_FAILURE() << edit.path << " does not hold " << edit.from;
    return texts;
  }
  file->text.replace(place, edit.from.size(), edit.to);
  return texts;
}

}  // namespace cassia::law
