#include "tests/conformance/dmn_tck.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/conformance/dmn_values.h"
#include "engines/decision/model/model.h"
#include "messages/dmn/dmn_reader.h"
#include "messages/xml_file.h"

namespace cassia::tests {

namespace {

using engines::decision::feel::Circumstances;
using engines::decision::feel::Evaluation;
using engines::decision::feel::Mode;
using engines::decision::feel::Value;
using engines::decision::feel::Zones;
namespace model = engines::decision::model;

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

const Zones& zones() {
  static const Zones kZones = [] {
    Zones result;
    for (const char* name : {"Asia/Dhaka", "Australia/Melbourne", "Australia/Sydney", "Etc/GMT",
                             "Etc/UTC", "Europe/Paris", "America/New_York", "Asia/Shanghai",
                             "America/Los_Angeles", "Europe/London", "Asia/Tokyo"}) {
      auto history = engines::decision::feel::parse_zone_file(
          content_of(std::filesystem::path("/usr/share/zoneinfo") / name));
      if (history.has_value()) {
        result.add(name, std::move(history).value());
      }
    }
    return result;
  }();
  return kZones;
}

Circumstances circumstances() {
  return {.mode = Mode::standard,
          .now = *engines::decision::feel::parse_date_time("2025-07-01T12:00:00Z"),
          .zones = &zones()};
}

// The models of one folder by file name. Imports are compiled before what imports them.
class Models {
 public:
  explicit Models(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() != ".dmn") {
        continue;
      }
      auto read = messages::read_dmn(content_of(entry.path()));
      if (read.has_value()) {
        spaces_[read->space] = entry.path().filename();
        descriptions_.emplace(entry.path().filename(), std::move(read).value());
      } else {
        problems_[entry.path().filename()] = base::to_text(read.error());
      }
    }
  }

  model::ModelPtr find(const std::string& file) {
    if (const auto known = models_.find(file); known != models_.end()) {
      return known->second;
    }
    models_[file] = nullptr;  // an import that comes back here finds nothing
    const auto description = descriptions_.find(file);
    if (description == descriptions_.end()) {
      return nullptr;
    }
    std::vector<model::ModelPtr> imported;
    for (const model::Import& import : description->second.imports) {
      const auto space = spaces_.find(import.space);
      if (space != spaces_.end()) {
        if (auto other = find(space->second)) {
          imported.push_back(std::move(other));
        }
      }
    }
    auto made = model::compile(description->second, imported, Mode::standard);
    if (made.has_value()) {
      models_[file] = std::move(made).value();
    } else {
      problems_[file] = base::to_text(made.error());
    }
    return models_[file];
  }

  std::string problem(const std::string& file) const {
    const auto found = problems_.find(file);
    return found == problems_.end() ? "no such model" : found->second;
  }

 private:
  std::map<std::string, model::Description> descriptions_;
  std::map<std::string, std::string> spaces_;
  std::map<std::string, model::ModelPtr> models_;
  std::map<std::string, std::string> problems_;
};

struct Case {
  pugi::xml_node node;
  const model::ModelPtr& model;
};

std::vector<model::Given> inputs_of(const Case& test, Evaluation& evaluation) {
  std::vector<model::Given> given;
  for (const pugi::xml_node& input : messages::children(test.node, "inputNode")) {
    if (auto value = read_value(input, evaluation)) {
      given.push_back({.name = input.attribute("name").value(),
                       .value = std::move(*value),
                       .space = input.attribute("namespace").value()});
    }
  }
  return given;
}

// The line that tells what is wrong with one result; empty where nothing is.
std::string check_result(const Case& test, const pugi::xml_node& result) {
  Evaluation evaluation(circumstances());
  const std::string_view kind = test.node.attribute("type").value();
  const char* name = kind == "decisionService" ? test.node.attribute("invocableName").value()
                                               : result.attribute("name").value();
  auto found = model::decide(test.model, name, inputs_of(test, evaluation), evaluation);
  Value actual = found.has_value() ? std::move(found).value() : Value();
  // A case that calls a service of several decisions asks for one of them at a time.
  const engines::decision::feel::Context* outputs = actual.as_context();
  const Value* output =
      outputs == nullptr ? nullptr : outputs->find(result.attribute("name").value());
  if (kind == "decisionService" && output != nullptr) {
    actual = Value(*output);
  }
  const auto expected = read_value(messages::child(result, "expected"), evaluation);
  if (expected.has_value() && agrees(*expected, actual)) {
    return {};
  }
  return std::string(name) + ": expected " +
         (expected.has_value() ? engines::decision::feel::to_text(*expected) : "?") + ", found " +
         engines::decision::feel::to_text(actual);
}

void run_case(const Case& test, TckFolder& folder) {
  ++folder.total;
  std::string wrong;
  for (const pugi::xml_node& result : messages::children(test.node, "resultNode")) {
    wrong += check_result(test, result);
  }
  if (wrong.empty()) {
    ++folder.passed;
  } else {
    folder.failures.push_back(std::string(test.node.attribute("id").value()) + ": " + wrong);
  }
}

TckFolder run_folder(const std::filesystem::path& path) {
  TckFolder folder{.name = path.filename()};
  Models models(path);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    if (entry.path().extension() == ".xml") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    pugi::xml_document document;
    document.load_file(file.c_str());
    const pugi::xml_node root = document.document_element();
    const std::string name = messages::child(root, "modelName").text().get();
    const model::ModelPtr model = models.find(name);
    for (const pugi::xml_node& test : messages::children(root, "testCase")) {
      if (model == nullptr) {
        ++folder.total;
        folder.failures.push_back(name + ": " + models.problem(name));
      } else {
        run_case({.node = test, .model = model}, folder);
      }
    }
  }
  return folder;
}

}  // namespace

std::vector<TckFolder> run_tck_level(const std::filesystem::path& level) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(level)) {
    if (entry.is_directory()) {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  std::vector<TckFolder> folders;
  for (const auto& path : paths) {
    folders.push_back(run_folder(path));
  }
  return folders;
}

}  // namespace cassia::tests
