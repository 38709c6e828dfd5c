#include "messages/single_window/message_codes.h"

#include <algorithm>
#include <array>

namespace cassia::messages {

namespace {

constexpr std::size_t kWordsMax = 4;

// The words of an entry; the last one is all that is left.
std::array<std::string_view, kWordsMax> words_of(std::string_view entry, std::size_t count) {
  std::array<std::string_view, kWordsMax> words = {};
  for (std::size_t at = 0; at < count; ++at) {
    const std::size_t end =
        at + 1 == count ? entry.size() : std::min(entry.find(' '), entry.size());
    words[at] = entry.substr(0, end);
    entry.remove_prefix(std::min(end + 1, entry.size()));
  }
  return words;
}

bool is_same_word(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, [](char one, char other) {
    const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
    return upper(one) == upper(other);
  });
}

struct Question {
  std::size_t words = 0;        // of each entry
  std::size_t known_first = 0;  // the words among which the known one is
  std::size_t known_last = 0;
  std::size_t wanted = 0;
};

std::string find_word(const std::vector<std::string>& entries, std::string_view known,
                      const Question& question) {
  for (const std::string& entry : entries) {
    const auto words = words_of(entry, question.words);
    for (std::size_t at = question.known_first; at <= question.known_last; ++at) {
      if (!known.empty() && is_same_word(words[at], known)) {
        return std::string(words[question.wanted]);
      }
    }
  }
  return {};
}

}  // namespace

base::Result<MessageCodes> MessageCodes::on(base::Date day, const law::LawBook& law) {
  MessageCodes codes;
  codes.certificate_types_ = CASSIA_TRY(law.list("single_window.certificate_types", day)).value;
  codes.issuers_ = CASSIA_TRY(law.list("single_window.offices", day)).value;
  codes.countries_ = CASSIA_TRY(law.list("single_window.countries", day)).value;
  codes.units_ = CASSIA_TRY(law.list("single_window.units", day)).value;
  return codes;
}

std::string MessageCodes::agreement_of(std::string_view certificate_type) const {
  return find_word(certificate_types_, certificate_type, {.words = 2, .wanted = 1});
}

std::string MessageCodes::certificate_type_of(std::string_view agreement) const {
  return find_word(certificate_types_, agreement, {.words = 2, .known_first = 1, .known_last = 1});
}

std::string MessageCodes::issuer_of(std::string_view office) const {
  return find_word(issuers_, office, {.words = 2, .wanted = 1});
}

std::string MessageCodes::office_of(std::string_view issuer) const {
  return find_word(issuers_, issuer, {.words = 2, .known_first = 1, .known_last = 1});
}

std::string MessageCodes::country_of(std::string_view code) const {
  return find_word(countries_, code, {.words = 4, .known_last = 2});
}

std::string MessageCodes::country_code_of(std::string_view country) const {
  return find_word(countries_, country, {.words = 4, .wanted = 1});
}

std::string MessageCodes::country_name_of(std::string_view country) const {
  return find_word(countries_, country, {.words = 4, .wanted = 3});
}

std::string MessageCodes::unit_of(std::string_view word) const {
  return find_word(units_, word, {.words = 3, .known_last = 2});
}

std::string MessageCodes::chinese_unit_of(std::string_view unit) const {
  return find_word(units_, unit, {.words = 3, .wanted = 1});
}

std::string MessageCodes::english_unit_of(std::string_view unit) const {
  return find_word(units_, unit, {.words = 3, .wanted = 2});
}

}  // namespace cassia::messages
