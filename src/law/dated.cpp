#include "law/dated.h"

#include <algorithm>

#include "law/refusals.h"

namespace cassia::law {

namespace {

base::Refusal not_a_mark(std::string_view text) {
  return {kLawValueMalformed, {}, {}, {{"text", std::string(text)}, {"expected", "S, K, D or ?"}}};
}

}  // namespace

base::Result<Mark> parse_mark(std::string_view text) {
  constexpr std::string_view kLetters = "SKD?";  // in the order of Mark: strongest first
  if (text.size() % 2 == 0 || text.size() > 2 * kLetters.size()) {
    return not_a_mark(text);
  }
  std::size_t weakest = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t strength = kLetters.find(text[i]);
    if ((i % 2 == 1) ? text[i] != '/' : strength == std::string_view::npos) {
      return not_a_mark(text);
    }
    weakest = i % 2 == 1 ? weakest : std::max(weakest, strength);
  }
  return static_cast<Mark>(weakest);
}

std::string_view to_text(Mark mark) {
  switch (mark) {
    case Mark::confirmed:
      return "S";
    case Mark::known:
      return "K";
    case Mark::designed:
      return "D";
    case Mark::unsure:
      break;
  }
  return "?";
}

}  // namespace cassia::law
