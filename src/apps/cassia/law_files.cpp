#include "apps/cassia/law_files.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "apps/cassia/whole_file.h"
#include "law/refusals.h"

namespace cassia::apps {

namespace {

namespace fs = std::filesystem;

void append_folder(const fs::path& folder, std::vector<law::LawText>& texts) {
  if (folder.empty() || !fs::is_directory(folder)) {
    return;
  }
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() == ".md") {
      continue;
    }
    const std::string path = fs::relative(entry.path(), folder).generic_string();
    std::string text = file_bytes(entry.path());
    const auto same = std::ranges::find(texts, path, &law::LawText::path);
    if (same == texts.end()) {
      texts.push_back({.path = path, .text = std::move(text)});
    } else {
      same->text = std::move(text);
    }
  }
}

// Where a file of law belongs, by its name; empty when it is none that may be loaded.
std::string place_of(const fs::path& file) {
  if (file.extension() == ".tariff") {
    return "tariffs/" + file.filename().string();
  }
  if (file.extension() == ".origin" || file.extension() == ".correlation") {
    return "origin/" + file.filename().string();
  }
  const std::string name = file.filename().string();
  if (name.starts_with("fi_list_") && name.ends_with(".yaml")) {
    return "register/" + name;
  }
  if (name.starts_with("fi_") && name.ends_with(".yaml")) {
    return "packages/04-investment-admission/lists/" + name;
  }
  return file.filename() == "hs2022.csv" ? "nomenclature/hs2022.csv" : "";
}

}  // namespace

fs::path find_law_folder(const std::optional<fs::path>& asked) {
  if (asked) {
    return *asked;
  }
  if (const char* const named = std::getenv("CASSIA_LAW"); named != nullptr) {
    return named;
  }
  std::error_code ignored;
  fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  for (fs::path folder = fs::current_path();; folder = folder.parent_path()) {
    if (fs::is_directory(folder / "law" / "packages")) {
      return folder / "law";
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  for (fs::path folder = program.parent_path(); folder != folder.parent_path();
       folder = folder.parent_path()) {
    if (fs::is_directory(folder / "law" / "packages")) {
      return folder / "law";
    }
  }
  throw std::runtime_error("no folder of law: name it with --law or CASSIA_LAW");
}

std::vector<law::LawText> read_law(const LawFolders& folders) {
  std::vector<law::LawText> texts;
  append_folder(folders.shipped, texts);
  append_folder(folders.loaded, texts);
  return texts;
}

base::Result<law::LawBook> load_law(const LawFolders& folders) {
  return law::compile(read_law(folders));
}

base::Result<std::string> keep_law_file(const fs::path& file, const LawFolders& folders) {
  const std::string place = place_of(file);
  if (place.empty()) {
    return base::Refusal{.code = law::kLawFileUnknown, .place = file.filename().string()};
  }
  std::vector<law::LawText> texts = read_law(folders);
  std::erase_if(texts, [&place](const law::LawText& text) { return text.path == place; });
  std::string text = file_bytes(file);
  texts.push_back({.path = place, .text = text});
  CASSIA_TRY(law::compile(std::move(texts)));
  const fs::path kept = folders.loaded / place;
  fs::create_directories(kept.parent_path());
  const fs::path draft = kept.string() + ".part";  // renamed when whole
  std::ofstream out(draft, std::ios::binary);
  out << text;
  out.close();
  if (!out) {
    throw std::runtime_error("cannot write " + draft.string());
  }
  fs::rename(draft, kept);
  return place;
}

}  // namespace cassia::apps
