#pragma once

#include <vector>

#include "law/law_book.h"

namespace cassia::tests {

// Every law file of the repository's law folder (README pages are none), read anew at each call.
std::vector<law::LawText> law_folder_texts();

// The repository's law, compiled once per process. A folder that does not compile ends the test
// program with the refusal.
const law::LawBook& real_law();

// The repository's law with `changes` put over it: a text replaces the file of the same path, or
// is added. For a test that loads a table or changes a parameter.
base::Result<law::LawBook> law_with(std::vector<law::LawText> changes);

}  // namespace cassia::tests
