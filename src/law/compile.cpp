#include <algorithm>
#include <map>
#include <optional>

#include "law/compile_parts.h"
#include "law/origin_table.h"
#include "law/text_limits.h"

namespace cassia::law {

namespace {

enum class FileKind : std::uint8_t {
  source,
  message,
  calendar,
  units,
  names,
  places,
  tariff,
  missing_tables,
  package,
  decision_table,
  examples,
  parameters,
  agreements,
  plan,
  targets,
  origin_terms,
  origin_rules,
  correlations,
  admission_list,
  admission_grants,
  industries,
};
constexpr FileKind kLastKind = FileKind::industries;

using FilesByKind = std::map<FileKind, std::vector<LawText>>;

// "package.yaml" of "packages/<id>/package.yaml"; empty when the path is not of that shape.
std::string_view file_in_package(std::string_view path) {
  constexpr std::string_view kFolder = "packages/";
  if (!path.starts_with(kFolder)) {
    return {};
  }
  const std::string_view below = path.substr(kFolder.size());
  const auto slash = below.find('/');
  return slash == 0 || slash == std::string_view::npos ? "" : below.substr(slash + 1);
}

bool is_in(std::string_view path, std::string_view folder, std::string_view ending) {
  return path.starts_with(folder) && path.ends_with(ending) &&
         path.size() > folder.size() + ending.size() && !path.substr(folder.size()).contains('/');
}

std::optional<FileKind> kind_of(std::string_view path) {
  const std::string_view in_package = file_in_package(path);
  if (in_package == "package.yaml") {
    return FileKind::package;
  }
  if (in_package == "agreements.yaml") {
    return FileKind::agreements;
  }
  if (in_package == "plan.yaml") {
    return FileKind::plan;
  }
  if (in_package == "targets.yaml") {
    return FileKind::targets;
  }
  if (in_package == "origin.yaml") {
    return FileKind::origin_terms;
  }
  if (is_in(path, "origin/", ".origin")) {
    return FileKind::origin_rules;
  }
  if (is_in(path, "origin/", ".correlation")) {
    return FileKind::correlations;
  }
  if (in_package == "parameters.yaml" || is_in(in_package, "parameters.", ".yaml")) {
    return FileKind::parameters;
  }
  if (is_in(in_package, "tables/", ".table")) {
    return FileKind::decision_table;
  }
  if (is_in(in_package, "tables/", ".examples")) {
    return FileKind::examples;
  }
  if (is_in(in_package, "lists/", ".yaml")) {
    return FileKind::admission_list;
  }
  if (in_package == "grants.yaml") {
    return FileKind::admission_grants;
  }
  if (path == "codes/industries.csv") {
    return FileKind::industries;
  }
  if (is_in(path, "register/", ".yaml")) {
    return FileKind::source;
  }
  if (is_in(path, "messages/", ".yaml")) {
    return FileKind::message;
  }
  if (is_in(path, "calendars/", ".yaml") || is_in(path, "calendars/", ".csv")) {
    return FileKind::calendar;
  }
  if (path == "codes/units.csv") {
    return FileKind::units;
  }
  if (path == "names/goods.csv" || path == "names/pinyin.csv" ||
      path == "nomenclature/hs2022.csv") {
    return FileKind::names;
  }
  if (path == "places/places.csv" || path == "places/lines.csv") {
    return FileKind::places;
  }
  if (path == "tariffs/missing.yaml") {
    return FileKind::missing_tables;
  }
  return is_in(path, "tariffs/", ".tariff") ? std::optional(FileKind::tariff) : std::nullopt;
}

base::Result<FilesByKind> sort_files(const std::vector<LawText>& texts) {
  if (texts.size() > kFilesMax) {
    return refuse(kLawTooLarge, {texts.front().path},
                  {{"size", std::to_string(texts.size()) + " files"},
                   {"size_max", std::to_string(kFilesMax)}});
  }
  FilesByKind files;
  const LawText* before = nullptr;
  for (const LawText& text : texts) {
    if (before != nullptr && text.path == before->path) {
      return refuse(kLawFileRepeated, {text.path});
    }
    before = &text;
    const auto kind = kind_of(text.path);
    if (!kind) {
      return refuse(kLawFileUnknown, {text.path});
    }
    CASSIA_TRY(check_text(text));
    files[*kind].push_back(text);
  }
  return files;
}

// SHA-256 over the digests of each path and each text, in the order of the paths: which bytes, and
// which of them is a path, is not in doubt.
base::Digest digest_of(const std::vector<const LawText*>& sorted) {
  std::string digests;
  for (const LawText* text : sorted) {
    for (const std::string* part : {&text->path, &text->text}) {
      digests += base::to_hex(base::sha256({base::bytes_of(*part)}).bytes);
    }
  }
  return base::sha256({base::bytes_of(digests)});
}

std::vector<const LawText*> texts_below(const std::vector<LawText>& sorted,
                                        std::string_view folder) {
  std::vector<const LawText*> below;
  for (const LawText& text : sorted) {
    if (text.path.starts_with(folder)) {
      below.push_back(&text);
    }
  }
  return below;
}

// Fails when a package has files but no manifest, or needs one that is not there.
base::Result<void> check_packages(const LawContent& content, const std::vector<LawText>& sorted) {
  for (const LawText* text : texts_below(sorted, "packages/")) {
    const std::string id = package_of(text->path);
    if (std::ranges::find(content.packages, id, &Package::id) == content.packages.end()) {
      return refuse(kLawFileMissing, {"packages/" + id + "/package.yaml"});
    }
  }
  for (const Package& package : content.packages) {
    for (const PackageDependency& needed : package.dependencies) {
      const auto found = std::ranges::find(content.packages, needed.id, &Package::id);
      if (found == content.packages.end() || found->version != needed.version) {
        return refuse(kLawDependencyUnresolved, {"packages/" + package.id + "/package.yaml"},
                      {{"package", needed.id}, {"version", std::to_string(needed.version)}});
      }
    }
  }
  return {};
}

base::Result<void> add_packages(LawContent& content, const FilesByKind& files,
                                const std::vector<LawText>& sorted) {
  for (const LawText& file : files.at(FileKind::package)) {
    Package package = CASSIA_TRY(compile_package(file, content.sources));
    package.digest = digest_of(texts_below(sorted, "packages/" + package.id + "/"));
    content.packages.push_back(std::move(package));
  }
  std::ranges::sort(content.packages, {}, &Package::id);
  return check_packages(content, sorted);
}

base::Result<void> add_parameters(LawContent& content, const FilesByKind& files) {
  for (const LawText& file : files.at(FileKind::parameters)) {
    const auto package = std::ranges::find(content.packages, package_of(file.path), &Package::id);
    std::vector<Parameter> read = CASSIA_TRY(compile_parameters(file, content.sources));
    for (Parameter& parameter : read) {
      parameter.package = static_cast<std::size_t>(package - content.packages.begin());
      content.parameters.push_back(std::move(parameter));
    }
  }
  std::ranges::stable_sort(content.parameters, {}, &Parameter::name);
  const auto repeated = std::ranges::adjacent_find(content.parameters, {}, &Parameter::name);
  if (repeated != content.parameters.end()) {
    base::Refusal refusal = refuse(kLawNameRepeated, {}, {{"name", repeated->name}});
    refusal.place = std::next(repeated)->place;
    return refusal;
  }
  for (std::size_t i = 0; i < content.parameters.size(); ++i) {
    const auto& first = content.parameters[i].values.front().content;
    if (const auto* rate = std::get_if<ExchangeRate>(&first)) {
      content.currencies.emplace_back(rate->from, i);
    }
  }
  std::ranges::sort(content.currencies);
  return {};
}

base::Result<void> add_agreements(LawContent& content, const FilesByKind& files) {
  for (const LawText& file : files.at(FileKind::agreements)) {
    std::vector<Agreement> read = CASSIA_TRY(compile_agreements(file, content.sources));
    for (Agreement& agreement : read) {
      if (std::ranges::find(content.agreements, agreement.id, &Agreement::id) !=
          content.agreements.end()) {
        return refuse(kLawNameRepeated, {file.path}, {{"name", agreement.id}});
      }
      content.agreements.push_back(std::move(agreement));
    }
  }
  std::ranges::sort(content.agreements, {}, &Agreement::id);
  return {};
}

base::Result<void> add_origin(LawContent& content, const FilesByKind& files) {
  for (const LawText& file : files.at(FileKind::origin_terms)) {
    std::vector<engines::origin::Terms> read =
        CASSIA_TRY(compile_origin_terms(file, content.sources, content.agreements));
    std::ranges::move(read, std::back_inserter(content.origin_terms));
  }
  content.origin_rules =
      CASSIA_TRY(compile_origin_rules(files.at(FileKind::origin_rules), content.sources));
  content.correlations =
      CASSIA_TRY(compile_correlations(files.at(FileKind::correlations), content.sources));
  return {};
}

// The plan and its targets, of which a law has one each.
base::Result<void> add_plan(LawContent& content, const FilesByKind& files) {
  for (const FileKind kind : {FileKind::plan, FileKind::targets}) {
    if (files.at(kind).size() > 1) {
      return refuse(kLawFileRepeated, {files.at(kind)[1].path});
    }
  }
  for (const LawText& file : files.at(FileKind::plan)) {
    content.plan = CASSIA_TRY(compile_plan(file, content.sources));
  }
  for (const LawText& file : files.at(FileKind::targets)) {
    content.targets = CASSIA_TRY(compile_targets(file, content.sources));
  }
  return {};
}

void add_pins(LawContent& content, const std::vector<LawText>& sorted) {
  content.pins.push_back({"book", 0, base::to_hex(digest_of(texts_below(sorted, "")).bytes)});
  for (const Package& package : content.packages) {
    content.pins.push_back({package.id, package.version, base::to_hex(package.digest.bytes)});
  }
}

base::Result<void> add_tables(LawContent& content, const FilesByKind& files) {
  content.calendars = CASSIA_TRY(compile_calendars(files.at(FileKind::calendar), content.sources));
  for (const LawText& file : files.at(FileKind::units)) {
    content.units = CASSIA_TRY(compile_units(file));
  }
  content.names = CASSIA_TRY(compile_names(files.at(FileKind::names)));
  content.schema = CASSIA_TRY(compile_places(files.at(FileKind::places), content.sources));
  content.tariffs = CASSIA_TRY(compile_tariffs(files.at(FileKind::tariff)));
  for (const LawText& file : files.at(FileKind::missing_tables)) {
    content.missing_tables = CASSIA_TRY(compile_missing_tables(file, content.sources));
  }
  return {};
}

}  // namespace

base::Result<LawBook> compile(std::vector<LawText> texts) {
  std::ranges::sort(texts, {}, &LawText::path);
  FilesByKind files = CASSIA_TRY(sort_files(texts));
  for (int kind = 0; kind <= static_cast<int>(kLastKind); ++kind) {
    files[static_cast<FileKind>(kind)];  // a kind without files has an empty list
  }
  auto content = std::make_shared<LawContent>();
  content->sources = CASSIA_TRY(compile_register(files.at(FileKind::source)));
  content->messages = CASSIA_TRY(compile_messages(files.at(FileKind::message)));
  CASSIA_TRY(add_tables(*content, files));
  CASSIA_TRY(add_packages(*content, files, texts));
  CASSIA_TRY(add_parameters(*content, files));
  CASSIA_TRY(add_agreements(*content, files));
  CASSIA_TRY(add_origin(*content, files));
  CASSIA_TRY(add_plan(*content, files));
  content->admission_lists =
      CASSIA_TRY(compile_admission({.lists = &files.at(FileKind::admission_list),
                                    .grants = &files.at(FileKind::admission_grants),
                                    .industries = &files.at(FileKind::industries)},
                                   content->sources, content->plan));
  content->decision_tables = CASSIA_TRY(compile_decision_tables(
      files.at(FileKind::decision_table), files.at(FileKind::examples), content->sources));
  add_pins(*content, texts);
  return LawBook(std::move(content));
}

}  // namespace cassia::law
