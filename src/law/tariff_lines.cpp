#include "law/tariff_lines.h"

#include "law/place.h"
#include "law/refusals.h"
#include "law/text_limits.h"

namespace cassia::law {

base::Result<TariffLines> TariffLines::open(const LawText& file) {
  CASSIA_TRY(check_text(file));
  if (!file.text.ends_with('\n')) {
    return refuse(kLawTableMalformed, {file.path},
                  {{"problem", "the last line does not end in a line feed"}});
  }
  return TariffLines(file.path, file.text);
}

std::string_view TariffLines::take() {
  const std::string_view line = peek();
  rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
  ++number_;
  return line;
}

base::Refusal TariffLines::malformed(std::string problem) const {
  return refuse(kLawTableMalformed, {path_, number_}, {{"problem", std::move(problem)}});
}

std::string_view take_word(std::string_view& rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(word.size());
  if (rest.size() > 1) {
    rest.remove_prefix(1);  // a blank that ends the text stays, and is an empty word next
  }
  return word;
}

base::Result<std::string_view> take_value(TariffLines& lines, std::string_view key) {
  std::string_view line = lines.take();
  if (!line.starts_with(key) || !line.substr(key.size()).starts_with(": ")) {
    return lines.malformed("expected the key " + std::string(key));
  }
  line.remove_prefix(key.size() + 2);
  if (line.empty() || line.front() == ' ' || line.back() == ' ') {
    return lines.malformed("the value of " + std::string(key) + " is empty or has outer blanks");
  }
  return line;
}

}  // namespace cassia::law
