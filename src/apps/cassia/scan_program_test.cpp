#include "apps/cassia/scan_program.h"

#include <gtest/gtest.h>

namespace cassia::apps {
namespace {

using api::Verdict;

Verdict scan(const std::string& script, std::string_view bytes,
             std::chrono::milliseconds timeout = std::chrono::seconds(30)) {
  return scan_by_program({.arguments = {"/bin/sh", "-c", script}, .timeout = timeout})->scan(bytes);
}

TEST(ScanProgram, ReadsTheFileOnItsStandardInput) {
  const std::string script = "if grep -q EICAR; then exit 1; else exit 0; fi";
  EXPECT_EQ(scan(script, "an invoice"), Verdict::clean);
  EXPECT_EQ(scan(script, "EICAR"), Verdict::infected);
  EXPECT_EQ(scan("test $(wc -c) = 3000000", std::string(3'000'000, 'x')), Verdict::clean);
}

TEST(ScanProgram, IsAtFaultWhenItEndsOtherwise) {
  EXPECT_EQ(scan("exit 2", "x"), Verdict::fault);
  EXPECT_EQ(scan("kill -9 $$", "x"), Verdict::fault);
  EXPECT_EQ(scan_by_program({.arguments = {"/no/such/program"}})->scan("x"), Verdict::fault);
}

TEST(ScanProgram, IsStoppedWhenItTakesTooLong) {
  EXPECT_EQ(scan("sleep 600 & wait", "x", std::chrono::milliseconds(50)), Verdict::fault);
}

// A shell would have run what the argument says.
TEST(ScanProgram, GivesArgumentsAsTheyAre) {
  const auto scanner =
      scan_by_program({.arguments = {"/usr/bin/test", "$(exit 0)", "=", "$(exit 0)"}});
  EXPECT_EQ(scanner->scan("x"), Verdict::clean);
}

TEST(ScanProgram, InheritsNoOpenFile) {
  EXPECT_EQ(scan("test -e /proc/self/fd/3 && exit 1; exit 0", "x"), Verdict::clean);
}

}  // namespace
}  // namespace cassia::apps
