#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace cassia::print {

// What a program of poppler, a reader of PDF that others made, says of a file.
inline std::string ask_poppler(const std::string& command, const std::string& pdf) {
  std::string folder = (std::filesystem::temp_directory_path() / "cassia-print-XXXXXX").string();
  EXPECT_NE(mkdtemp(folder.data()), nullptr);
  const std::string file = folder + "/document.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  const std::string line = command + " " + file + (command == "pdfinfo" ? "" : " -");
  std::string said;
  FILE* const program = popen(line.c_str(), "r");
  std::array<char, 4096> part{};
  for (std::size_t count = 0; (count = fread(part.data(), 1, part.size(), program)) > 0;) {
    said.append(part.data(), count);
  }
  EXPECT_EQ(pclose(program), 0) << line;
  std::filesystem::remove_all(folder);
  return said;
}

inline std::string text_of(const std::string& pdf) { return ask_poppler("pdftotext -layout", pdf); }

}  // namespace cassia::print
