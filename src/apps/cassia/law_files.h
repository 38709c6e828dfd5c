#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "law/law_book.h"

namespace cassia::apps {

// The folder of law that came with the program, and what was loaded beside it (`cassia law load`):
// a file of the second replaces the file of the same path in the first.
struct LawFolders {
  std::filesystem::path shipped = {};
  std::filesystem::path loaded = {};  // may be absent
};

// Where the law is: what was asked for, else $CASSIA_LAW, else `law` in the current folder or in
// one above the program. Throws std::runtime_error when there is none.
std::filesystem::path find_law_folder(const std::optional<std::filesystem::path>& asked);

// Every file of both folders that is law text. Throws std::runtime_error when one cannot be read.
std::vector<law::LawText> read_law(const LawFolders& folders);

// The compiled book; refuses what law::compile refuses.
base::Result<law::LawBook> load_law(const LawFolders& folders);

// Checks an official file (a tariff table `<id>.tariff`, a table of origin, a negative list
// `fi_<name>.yaml` or its source `fi_list_<name>.yaml`, or a nomenclature in CSV named hs2022.csv)
// together with the rest of the law and keeps it in the loaded folder. Returns its path below the
// folder. Refuses what law::compile refuses and law_file_unknown.
base::Result<std::string> keep_law_file(const std::filesystem::path& file,
                                        const LawFolders& folders);

}  // namespace cassia::apps
