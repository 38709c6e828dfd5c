#include "apps/cassia/table_files.h"

#include <fstream>

#include "apps/cassia/whole_file.h"
#include "law/table_pins.h"

namespace cassia::apps {

namespace table = engines::decision::table;

std::string read_all(const std::filesystem::path& path) {
  std::error_code unknown;
  if (path == "-" || std::filesystem::file_size(path, unknown) <= table::kTextBytesMax || unknown) {
    return whole_file(path);
  }
  std::ifstream file(path, std::ios::binary);
  // The reader refuses what is longer, and needs no more than one byte too many to see it.
  std::string start(table::kTextBytesMax + 1, '\0');
  file.read(start.data(), std::ssize(start));
  return start;
}

base::Result<table::DecisionTable> read_table_file(const std::filesystem::path& path) {
  const auto refused = [&](const base::Refusal& refusal) {
    return base::at(path.filename().string(), refusal);
  };
  auto text = table::read_table(read_all(path));
  if (!text) {
    return refused(text.error());
  }
  auto bound = table::DecisionTable::bind(std::move(*text));
  return bound ? std::move(bound) : refused(bound.error());
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (!file) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

base::Result<ChosenTable> choose_table(const std::string& name, const law::LawBook& law) {
  const law::LawTable* const found = law::find_law_table(law, name);
  if (found == nullptr) {
    return ChosenTable{.table = CASSIA_TRY(read_table_file(name)), .packages = {}};
  }
  return ChosenTable{.table = found->table,
                     .packages = {law::pin_of(law::package_of(law, *found))}};
}

}  // namespace cassia::apps
