// Every check proves itself: a small tree with one planted violation must be found, at its place.
#include <gtest/gtest.h>

#include "checks.h"

namespace cassia::architecture {
namespace {

SourceTree clean_tree() {
  return {
      {"src/base/CMakeLists.txt", "cassia_module(base LAYER base)"},
      {"src/base/money.h", "#pragma once\n"},
      {"src/base/money_test.cpp", "#include \"base/money.h\"\n"},
      {"src/engines/duty/CMakeLists.txt", "cassia_module(engines/duty LAYER engines USES base)"},
      {"src/engines/duty/duty.h", "#include \"base/money.h\"\n"},
      {"src/engines/duty/duty_test.cpp", ""},
  };
}

SourceTree with(const std::string& path, const std::string& text) {
  SourceTree tree = clean_tree();
  tree[path] = text;
  return tree;
}

TEST(PlantedViolation, NoneIsSeenInACleanTree) {
  const SourceTree tree = clean_tree();
  EXPECT_EQ(to_text(undeclared_includes(tree)), "");
  EXPECT_EQ(to_text(wrong_arrows(tree)), "");
  EXPECT_EQ(to_text(impure_core(tree)), "");
  EXPECT_EQ(to_text(misplaced_formats(tree)), "");
  EXPECT_EQ(to_text(misplaced_sockets(tree)), "");
  EXPECT_EQ(to_text(too_large(tree)), "");
  EXPECT_EQ(to_text(unfinished_modules(tree)), "");
  EXPECT_EQ(to_text(leftovers(tree)), "");
}

TEST(PlantedViolation, UndeclaredIncludeIsFound) {
  const auto found =
      undeclared_includes(with("src/base/rate.cpp", "// why\n#include \"engines/duty/duty.h\"\n"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].path, "src/base/rate.cpp");
  EXPECT_EQ(found[0].line, 2);
}

TEST(PlantedViolation, DeclaredButUnusedModuleIsFound) {
  EXPECT_EQ(undeclared_includes(with("src/engines/duty/duty.h", "")).size(), 1U);
}

TEST(PlantedViolation, FileOutsideEveryModuleIsFound) {
  EXPECT_EQ(undeclared_includes(with("src/lost/lost.cpp", "")).size(), 1U);
}

TEST(PlantedViolation, EngineThatUsesAnEngineIsFound) {
  SourceTree tree = with("src/engines/origin/CMakeLists.txt",
                         "cassia_module(engines/origin LAYER engines USES base engines/duty)");
  ASSERT_EQ(wrong_arrows(tree).size(), 1U);
  tree = with("src/base/CMakeLists.txt", "cassia_module(base LAYER base USES engines/duty)");
  EXPECT_EQ(wrong_arrows(tree).size(), 1U);
  tree = with("src/base/CMakeLists.txt", "cassia_module(base LAYER apps)");
  EXPECT_EQ(wrong_arrows(tree).size(), 1U);
}

TEST(PlantedViolation, EveryImpurityIsFound) {
  for (const auto* line :
       {"#include <fstream>", "#include <thread>", "  throw 1;", "auto now = system_clock::now();",
        "double price = 0;", "static int counter = 0;", "  static std::string last;",
        "thread_local int x;", "std::getenv(\"A\");"}) {
    const auto found = impure_core(with("src/engines/duty/duty.cpp", line));
    EXPECT_EQ(found.size(), 1U) << line << "\n" << to_text(found);
  }
  for (const auto* line :
       {"// throw away a double", "Text text = \"throw\";", "static const int kLimit = 3;",
        "static_assert(true);", "static Result<Money> parse(std::string_view text, Currency c);",
        "static constexpr Rate of_billionths(std::int64_t parts) {"}) {
    EXPECT_EQ(to_text(impure_core(with("src/engines/duty/duty.cpp", line))), "") << line;
  }
  EXPECT_EQ(impure_core(with("src/engines/duty/x_test.cpp", "throw 1;")).size(), 0U);
}

TEST(PlantedViolation, MisplacedFormatIsFound) {
  EXPECT_EQ(misplaced_formats(with("src/base/a.h", "#include <boost/json.hpp>")).size(), 1U);
  EXPECT_EQ(misplaced_formats(with("src/runtime/a.h", "#include <sqlite3.h>")).size(), 1U);
  EXPECT_EQ(misplaced_formats(with("src/storage/a.h", "#include <sqlite3.h>")).size(), 0U);
}

TEST(PlantedViolation, SocketOutsideItsRoomIsFound) {
  for (const auto* line : {"#include <boost/asio/post.hpp>", "#include <boost/beast/http.hpp>",
                           "#include <sys/socket.h>", "#include <openssl/ssl.h>"}) {
    EXPECT_EQ(misplaced_sockets(with("src/api/a.cpp", line)).size(), 1U) << line;
    EXPECT_EQ(misplaced_sockets(with("src/http/server.h", line)).size(), 1U) << line;
    EXPECT_EQ(misplaced_sockets(with("src/http/wire/a.h", line)).size(), 0U) << line;
    EXPECT_EQ(misplaced_sockets(with("src/http/a_test.cpp", line)).size(), 0U) << line;
  }
  EXPECT_EQ(misplaced_sockets(with("src/http/log.h", "#include <spdlog/spdlog.h>")).size(), 1U);
  EXPECT_EQ(misplaced_sockets(with("src/http/log.cpp", "#include <spdlog/async.h>")).size(), 0U);
}

TEST(PlantedViolation, ApiMayUseHttpButHttpKnowsNoZone) {
  SourceTree tree = with("src/api/CMakeLists.txt", "cassia_module(api LAYER api USES http)");
  EXPECT_EQ(to_text(wrong_arrows(tree)), "");
  tree = with("src/http/CMakeLists.txt", "cassia_module(http LAYER http USES base runtime)");
  EXPECT_EQ(wrong_arrows(tree).size(), 1U);
}

TEST(PlantedViolation, LargenessIsFound) {
  std::string body;
  for (int line = 0; line < 70; ++line) {
    body += "  call();\n";
  }
  const std::string in_bounds = "void f() {\n" + body.substr(11) + "}\n";
  EXPECT_EQ(to_text(too_large(with("src/base/a.cpp", in_bounds))), "");
  const auto found = too_large(with("src/base/a.cpp", "\nvoid f() {\n" + body + "}\n"));
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].line, 2);
  EXPECT_EQ(too_large(with("src/base/a.cpp", std::string(401, '\n'))).size(), 1U);
  EXPECT_EQ(too_large(with("src/base/a.cpp", std::string(101, 'a'))).size(), 1U);
  EXPECT_EQ(too_large(with("src/base/a.cpp", std::string(100, 'a'))).size(), 0U);
}

TEST(PlantedViolation, ModuleWithoutTestsAndHollowDeskAreFound) {
  SourceTree tree = clean_tree();
  tree.erase("src/engines/duty/duty_test.cpp");
  EXPECT_EQ(unfinished_modules(tree).size(), 1U);
  tree = with("src/systems/trade/gate/CMakeLists.txt",
              "cassia_module(systems/trade/gate LAYER systems)");
  EXPECT_EQ(unfinished_modules(tree).size(), 10U) << "no test and none of nine parts";
  tree["src/systems/trade/gate/gate.cpp"] = "\n";
  EXPECT_EQ(unfinished_modules(tree).size(), 4U) << "no test, README, header and refusals";
  tree["src/systems/trade/gate/events.h"] = "#pragma once\n";
  EXPECT_EQ(unfinished_modules(tree).size(), 9U) << "no test and none of the other eight parts";
}

TEST(PlantedViolation, UnspokenRefusalIsFound) {
  SourceTree tree = with("src/engines/duty/refusals.h",
                         "inline constexpr base::RefusalCode kTooDear{\"too_dear\"};");
  EXPECT_EQ(unspoken_refusals(tree).size(), 5U) << "zh, en, vi, doc and a test";
  tree["src/engines/duty/duty_test.cpp"] = "EXPECT_EQ(code, kTooDear);";
  tree["law/messages/engines_duty.yaml"] =
      "too_dear: {zh: \"太贵\", en: \"too dear\", vi: \"quá đắt\",\n  doc: \"said of prices\"}\n";
  EXPECT_EQ(to_text(unspoken_refusals(tree)), "");
  tree["law/messages/other.yaml"] = "never_said:\n  zh: a\n  en: a\n  vi: a\n  doc: a\n";
  EXPECT_EQ(unspoken_refusals(tree).size(), 1U);
}

TEST(PlantedViolation, UnresolvedCitationIsFound) {
  SourceTree tree = with("src/engines/duty/a.cpp", "base::Citation{\"tariff_law_2024\", \"13\"}");
  EXPECT_EQ(unresolved_citations(tree).size(), 1U);
  tree["law/register/tariff_law_2024.yaml"] = "clauses:\n  - {id: \"113\", mark: S}\n";
  EXPECT_EQ(unresolved_citations(tree).size(), 1U);
  tree["law/register/tariff_law_2024.yaml"] = "clauses:\n  - {id: \"13\", mark: S}\n";
  EXPECT_EQ(to_text(unresolved_citations(tree)), "");
}

TEST(PlantedViolation, ImaginaryTreeIsFound) {
  SourceTree tree = clean_tree();
  tree["ARCHITECTURE.md"] = "`src/base/` words\n`src/engines/duty/` taxes\n";
  EXPECT_EQ(to_text(imaginary_tree(tree, "ARCHITECTURE.md")), "");
  tree["ARCHITECTURE.md"] = "`src/base/` words\n`src/engines/magic/` none\n";
  EXPECT_EQ(imaginary_tree(tree, "ARCHITECTURE.md").size(), 2U);
}

TEST(PlantedViolation, LeftoverIsFound) {
  EXPECT_EQ(leftovers(with("src/base/a.cpp", "// TODO later")).size(), 1U);
  EXPECT_EQ(leftovers(with("src/base/a_test.cpp", "GTEST_SKIP();")).size(), 1U);
}

}  // namespace
}  // namespace cassia::architecture
