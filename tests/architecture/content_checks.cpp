#include <algorithm>
#include <cctype>
#include <regex>
#include <set>

#include "checks.h"
#include "modules.h"

namespace cassia::architecture {

namespace {

struct Code {
  std::string path;
  std::string constant;  // kProofExpired
};

std::map<std::string, Code> refusal_codes(const SourceTree& tree) {
  static const std::regex kDeclaration(R"re(RefusalCode\s+(k\w+)\s*\{\s*"(\w+)"\s*\})re");
  std::map<std::string, Code> codes;
  for (const auto& [path, text] : tree) {
    if (!is_source(path) || is_test(path)) {
      continue;
    }
    for (std::sregex_iterator match(text.begin(), text.end(), kDeclaration), end; match != end;
         ++match) {
      const auto start = static_cast<std::size_t>(match->position());
      const std::size_t line = text.rfind('\n', start) + 1;
      if (!text.substr(line, start - line).contains("//")) {  // an example in a comment is none
        codes[(*match)[2]] = {path, (*match)[1]};
      }
    }
  }
  return codes;
}

// The languages and the documentation that law/messages/*.yaml gives for each code.
std::map<std::string, std::set<std::string>> spoken_codes(const SourceTree& tree) {
  static const std::regex kTop(R"(^(\w+):)");
  static const std::regex kField(R"re((?:^\s+|[{,]\s*)(zh|en|vi|doc):\s*\S)re");
  std::map<std::string, std::set<std::string>> spoken;
  for (const auto& [path, text] : tree) {
    if (!path.starts_with("law/messages/") || !path.ends_with(".yaml")) {
      continue;
    }
    std::string code;
    for (const std::string_view line : lines_of(text)) {
      std::cmatch top;
      if (std::regex_search(line.begin(), line.end(), top, kTop)) {
        code = top[1];
        spoken[code];
      }
      for (std::cregex_iterator field(line.begin(), line.end(), kField), end; field != end;
           ++field) {
        spoken[code].insert((*field)[1]);
      }
    }
  }
  return spoken;
}

// Every word of tests and scenarios.
std::set<std::string, std::less<>> tested_words(const SourceTree& tree) {
  const auto is_letter = [](char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
  };
  std::set<std::string, std::less<>> words;
  for (const auto& [path, text] : tree) {
    if (!is_test(path) && !path.ends_with(".scenario")) {
      continue;
    }
    for (auto from = std::ranges::find_if(text, is_letter); from != text.end();) {
      const auto until = std::find_if_not(from, text.end(), is_letter);
      words.emplace(from, until);
      from = std::find_if(until, text.end(), is_letter);
    }
  }
  return words;
}

}  // namespace

std::vector<Finding> unspoken_refusals(const SourceTree& tree) {
  const auto codes = refusal_codes(tree);
  const auto spoken = spoken_codes(tree);
  const auto tested = tested_words(tree);
  std::vector<Finding> findings;
  for (const auto& [name, code] : codes) {
    const auto entry = spoken.find(name);
    for (const std::string field : {"zh", "en", "vi", "doc"}) {
      if (entry == spoken.end() || !entry->second.contains(field)) {
        findings.push_back({code.path, 0, name + " has no " + field + " in law/messages"});
      }
    }
    if (!tested.contains(name) && !tested.contains(code.constant)) {
      findings.push_back({code.path, 0, name + " is provoked by no test"});
    }
  }
  for (const auto& [name, fields] : spoken) {
    if (!codes.contains(name)) {
      findings.push_back({"law/messages", 0, name + " is spoken but no module refuses so"});
    }
  }
  return findings;
}

std::vector<Finding> unresolved_citations(const SourceTree& tree) {
  static const std::regex kLiteral(
      R"re((?:Citation(?:\s+\w+\s*=)?|citation\s*=)\s*\{\s*"(\w+)"\s*,\s*"([^"]+)"\s*\})re");
  std::vector<Finding> findings;
  for (const auto& [path, text] : tree) {
    if (!is_source(path) || is_test(path)) {
      continue;
    }
    for (std::sregex_iterator match(text.begin(), text.end(), kLiteral), end; match != end;
         ++match) {
      const auto source = tree.find("law/register/" + (*match)[1].str() + ".yaml");
      const std::regex clause(R"re(\bid:\s*["']?)re" +
                              std::regex_replace((*match)[2].str(), std::regex(R"(\.)"), R"(\.)") +
                              R"re(["']?\s*[,}\n])re");
      if (source == tree.end() || !std::regex_search(source->second, clause)) {
        findings.push_back({path, 0,
                            "cites " + (*match)[1].str() + " " + (*match)[2].str() +
                                ", which law/register does not know"});
      }
    }
  }
  return findings;
}

std::vector<Finding> unfinished_modules(const SourceTree& tree) {
  std::vector<Finding> findings;
  const auto has = [&](const std::string& path) { return tree.contains(path); };
  const auto modules = modules_of(tree);
  for (const Module& module : modules) {
    const std::string folder = "src/" + module.path + "/";
    bool has_test = module.layer == "apps" || module.layer == "storage";  // contracts, scenarios
    for (const auto& [path, text] : tree) {
      has_test = has_test || (path.starts_with(folder) && is_test(path));
    }
    if (!has_test) {
      findings.push_back({folder, 0, "has no test beside its code"});
    }
    if (module.layer != "systems") {
      continue;
    }
    const std::string desk = module.path.substr(module.path.rfind('/') + 1);
    std::vector<std::string> parts = {"README.md", desk + ".h", "refusals.h"};
    const std::vector<std::string> of_streams = {"commands.h", "events.h",  "state.h",
                                                 "decide.cpp", "apply.cpp", "views.cpp"};
    // A part of a system that keeps no stream (access/permissions) has <name>.cpp and none of
    // these.
    const auto is_there = [&](const std::string& part) { return has(folder + part); };
    if (!is_there(desk + ".cpp") || std::ranges::any_of(of_streams, is_there)) {
      parts.insert(parts.end(), of_streams.begin(), of_streams.end());
    }
    for (const std::string& part : parts) {
      if (!has(folder + part)) {
        findings.push_back({folder + part, 0, "a desk always looks the same inside: missing"});
      }
    }
  }
  return findings;
}

std::vector<Finding> imaginary_tree(const SourceTree& tree, const std::string& page) {
  std::set<std::string> real;
  for (const auto& [path, text] : tree) {
    if (path.starts_with("src/")) {
      for (std::size_t slash = path.find('/', 4); slash != std::string::npos;
           slash = path.find('/', slash + 1)) {
        real.insert(path.substr(0, slash));
      }
    }
  }
  std::set<std::string> drawn;
  static const std::regex kFolder(R"re(^`(src/[a-z_/]+)/`)re");
  const std::string text = tree.contains(page) ? tree.at(page) : "";
  for (const std::string_view line : lines_of(text)) {
    std::cmatch match;
    if (std::regex_search(line.begin(), line.end(), match, kFolder)) {
      drawn.insert(match[1]);
    }
  }
  std::vector<Finding> findings;
  for (const std::string& folder : drawn) {
    if (!real.contains(folder)) {
      findings.push_back({page, 0, "draws " + folder + ", which does not exist"});
    }
  }
  for (const Module& module : modules_of(tree)) {
    if (!drawn.contains("src/" + module.path)) {
      findings.push_back({page, 0, "does not draw src/" + module.path});
    }
  }
  return findings;
}

}  // namespace cassia::architecture
