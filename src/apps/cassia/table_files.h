#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engines/decision/table/receipt.h"
#include "law/law_book.h"

// Decision tables, inputs and receipts as files. Faults of the disk are thrown.
namespace cassia::apps {

// "-" is standard input. Of a file that no reader takes, being too long, only as much as shows it.
std::string read_all(const std::filesystem::path& path);

void write_file(const std::filesystem::path& path, const std::string& text);

// The table of a file, bound. Refuses what its reader and binder refuse, at the file's name.
base::Result<engines::decision::table::DecisionTable> read_table_file(
    const std::filesystem::path& path);

struct ChosenTable {
  engines::decision::table::DecisionTable table;
  std::vector<engines::decision::table::PackagePin> packages;
};

// A file, or the name of a table of the law, which pins its package.
base::Result<ChosenTable> choose_table(const std::string& name, const law::LawBook& law);

}  // namespace cassia::apps
