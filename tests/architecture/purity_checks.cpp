#include <algorithm>
#include <regex>
#include <set>

#include "checks.h"

namespace cassia::architecture {

namespace {

const std::set<std::string> kPureLayers = {"base", "engines", "law", "systems", "journeys"};

// Every match holds one of the words: lines without them, nearly all, need no slow look.
struct Ban {
  std::vector<std::string_view> words;
  std::regex pattern;
  std::string message;
};

bool holds_one(std::string_view line, const std::vector<std::string_view>& words) {
  return std::ranges::any_of(words, [line](std::string_view word) { return line.contains(word); });
}

std::vector<Finding> find_bans(const std::string& path, const std::string& text,
                               const std::vector<Ban>& bans) {
  std::vector<Finding> findings;
  int number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    for (const Ban& ban : bans) {
      if (holds_one(line, ban.words) && std::regex_search(line.begin(), line.end(), ban.pattern)) {
        findings.push_back({path, number, ban.message});
      }
    }
  }
  return findings;
}

const std::vector<Ban>& purity_bans() {
  static const std::vector<Ban> kBans = {
      {{"include"},
       std::regex(
           R"(^\s*#\s*include\s*<(fstream|iostream|filesystem|thread|mutex|atomic|future|condition_variable|random|unistd\.h|sys/.*|sqlite3\.h)>)"),
       "the core does no I/O, threads or randomness: pass the answer in"},
      {{"throw"},
       std::regex(R"(\bthrow\b)"),
       "the core does not throw: return a Refusal or assert"},
      {{"_clock", "time(nullptr)", "gettimeofday"},
       std::regex(R"(\b(system_clock|steady_clock|time\(nullptr\)|gettimeofday)\b)"),
       "the core reads no clock: take the instant from the context"},
      {{"double", "float"},
       std::regex(R"(\b(double|float)\b)"),
       "the core uses integers: no binary floating point"},
      {{"fopen", "fread", "fwrite", "getenv", "std::c"},
       std::regex(R"(\b(fopen|fread|fwrite|getenv|std::cout|std::cerr)\b)"),
       "the core does no I/O"},
      {{"thread_local", "static"},
       std::regex(
           R"(\bthread_local\b|^\s*static\s+(?!const\b|constexpr\b|_?assert)[\w:<>,\s*&]+\s\w+\s*(=[^=].*)?;)"),
       "the core has no mutable statics: pass state as an argument"},
  };
  return kBans;
}

}  // namespace

std::vector<Finding> impure_core(const SourceTree& tree) {
  std::vector<Finding> findings;
  for (const auto& [path, text] : tree) {
    if (!is_source(path) || is_test(path) || !kPureLayers.contains(layer_of(path))) {
      continue;
    }
    const auto found = find_bans(path, without_comments_and_literals(text), purity_bans());
    findings.insert(findings.end(), found.begin(), found.end());
  }
  return findings;
}

std::vector<Finding> misplaced_formats(const SourceTree& tree) {
  static const std::vector<std::pair<std::set<std::string>, Ban>> kPlaces = {
      {{"api", "codec", "security", "apps"},
       {{"#include"},
        std::regex(R"(#include <(boost/json|simdjson))"),
        "JSON stays in api, codec and security (tokens are JSON)"}},
      {{"storage"},
       {{"#include"}, std::regex(R"(#include <(sqlite3|libpq))"), "SQL stays in storage"}},
      {{"messages"},
       {{"#include"}, std::regex(R"(#include <(libxml|pugixml))"), "XML stays in messages"}},
      {{"engines"},
       {{"#include"},
        std::regex(R"(#include <(bid_|re2/))"),
        "decimal arithmetic and regular expressions stay in engines/decision/feel"}},
      {{"print"},
       {{"#include"},
        std::regex(R"(#include <(cairo|pango|qrencode))"),
        "cairo and Pango stay in print"}},
  };
  std::vector<Finding> findings;
  for (const auto& [path, text] : tree) {
    for (const auto& [layers, ban] : kPlaces) {
      if (is_source(path) && !layers.contains(layer_of(path))) {
        const auto found = find_bans(path, text, {ban});
        findings.insert(findings.end(), found.begin(), found.end());
      }
    }
  }
  return findings;
}

std::vector<Finding> misplaced_sockets(const SourceTree& tree) {
  static const Ban kSockets = {
      {"include"},
      std::regex(
          R"(#\s*include <(boost/(asio|beast)|sys/socket\.h|netinet/|arpa/inet\.h|netdb\.h|openssl/ssl\.h))"),
      "sockets stay in src/http/wire: ask for what you need in src/http"};
  static const Ban kLogging = {{"include"},
                               std::regex(R"(#\s*include <spdlog)"),
                               "the logging library stays in src/http/log.cpp"};
  std::vector<Finding> findings;
  for (const auto& [path, text] : tree) {
    if (!is_source(path)) {
      continue;
    }
    const bool is_http_test =
        path.starts_with("src/http/") && (is_test(path) || path.ends_with("_test.h"));
    if (!path.starts_with("src/http/wire/") && !is_http_test) {
      const auto found = find_bans(path, text, {kSockets});
      findings.insert(findings.end(), found.begin(), found.end());
    }
    if (path != "src/http/log.cpp") {
      const auto found = find_bans(path, text, {kLogging});
      findings.insert(findings.end(), found.begin(), found.end());
    }
  }
  return findings;
}

std::vector<Finding> leftovers(const SourceTree& tree) {
  static const std::vector<Ban> kBans = {
      {{"TODO", "XXX", "HACK"},
       std::regex(R"(\b(TODO|XXX|HACK)\b)"),
       "finish it, or say in an ADR why not"},
      {{"GTEST_SKIP", "DISABLED_"},
       std::regex(R"(\b(GTEST_SKIP|DISABLED_\w+)\b)"),
       "no skipped tests: assert today's behaviour with a FIXME and an issue"},
  };
  std::vector<Finding> findings;
  for (const auto& [path, text] : tree) {
    if ((path.ends_with(".h") || path.ends_with(".cpp") || path.ends_with(".py")) &&
        !path.starts_with("tests/architecture/")) {
      const auto found = find_bans(path, text, kBans);
      findings.insert(findings.end(), found.begin(), found.end());
    }
  }
  return findings;
}

}  // namespace cassia::architecture
