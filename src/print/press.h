#pragma once

#include <memory>
#include <string>
#include <vector>

#include "print/document.h"
#include "print/print_fault.h"

namespace cassia::print {

struct PressOptions {
  // Each letter is taken from the first family that has it. This one has all three languages.
  std::vector<std::string> families = {"WenQuanYi Micro Hei"};
  int pages_max = 400;
};

// Turns documents into PDF files. May be used from any thread; one document is printed at a time,
// since the fonts are loaded once and shared.
class Press {
 public:
  // Throws PrintFault when a family is not installed, or the families have no Chinese or no
  // Vietnamese letters: better at the start than boxes on a bill.
  explicit Press(PressOptions options = {});
  ~Press();
  Press(const Press&) = delete;
  Press& operator=(const Press&) = delete;

  // The bytes of a PDF file with its fonts embedded, so that it looks alike everywhere. The same
  // document gives the same bytes wherever fonts and libraries are the same. Throws PrintFault for
  // more than `pages_max` pages, and for a QR code that holds too much.
  std::string to_pdf(const Document& document) const;

 private:
  class Fonts;
  PressOptions options_;
  std::unique_ptr<Fonts> fonts_;
};

}  // namespace cassia::print
