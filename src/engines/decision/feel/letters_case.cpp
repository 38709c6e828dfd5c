#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "engines/decision/feel/letters.h"

namespace cassia::engines::decision::feel {

namespace {

// Capital letters and how far their small ones are; a distance of 1 means that capitals and small
// letters take turns, starting with a capital.
struct CaseSpan {
  char32_t first;
  char32_t last;
  char32_t distance;
};

constexpr std::array<CaseSpan, 27> kSpans = {{
    {'A', 'Z', 32},     {0xC0, 0xD6, 32},    {0xD8, 0xDE, 32},    {0x100, 0x12F, 1},
    {0x132, 0x137, 1},  {0x139, 0x148, 1},   {0x14A, 0x177, 1},   {0x179, 0x17E, 1},
    {0x1A0, 0x1A5, 1},  {0x1AF, 0x1B0, 1},   {0x1CD, 0x1DC, 1},   {0x1DE, 0x1EF, 1},
    {0x1F8, 0x21F, 1},  {0x222, 0x233, 1},   {0x386, 0x386, 38},  {0x388, 0x38A, 37},
    {0x38C, 0x38C, 64}, {0x38E, 0x38F, 63},  {0x391, 0x3A1, 32},  {0x3A3, 0x3AB, 32},
    {0x400, 0x40F, 80}, {0x410, 0x42F, 32},  {0x460, 0x481, 1},   {0x48A, 0x4BF, 1},
    {0x531, 0x556, 48}, {0x1E00, 0x1E95, 1}, {0x1EA0, 0x1EFF, 1},
}};

// Spans of ASCII first, since that is what nearly all letters are.
char32_t changed(char32_t code, bool to_capital) {
  if (code == 0x178 || code == 0xFF) {
    return to_capital ? 0x178 : 0xFF;
  }
  if (code >= 0xFF21 && code <= 0xFF3A) {
    return to_capital ? code : code + 32;
  }
  if (code >= 0xFF41 && code <= 0xFF5A) {
    return to_capital ? code - 32 : code;
  }
  for (const CaseSpan& span : kSpans) {
    if (span.distance == 1) {
      if (code >= span.first && code <= span.last) {
        const char32_t offset = (code - span.first) % 2;
        return to_capital ? code - offset : code - offset + 1;
      }
    } else if (!to_capital && code >= span.first && code <= span.last) {
      return code + span.distance;
    } else if (to_capital && code >= span.first + span.distance &&
               code <= span.last + span.distance) {
      return code - span.distance;
    }
  }
  return code;
}

std::string change(std::string_view text, bool to_capital) {
  constexpr char32_t kSharpS = 0xDF;
  constexpr char32_t kFinalSigma = 0x3C2;
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const Letter letter = letter_at(text, at).value_or(Letter{.code = 0xFFFD, .size = 1});
    if (to_capital && letter.code == kSharpS) {
      result += "SS";
    } else if (to_capital && letter.code == kFinalSigma) {
      base::append_letter(result, 0x3A3);
    } else {
      base::append_letter(result, changed(letter.code, to_capital));
    }
    at += letter.size;
  }
  return result;
}

}  // namespace

std::string to_upper(std::string_view text) { return change(text, true); }

std::string to_lower(std::string_view text) { return change(text, false); }

}  // namespace cassia::engines::decision::feel
