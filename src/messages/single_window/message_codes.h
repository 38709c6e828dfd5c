#pragma once

#include <string>
#include <string_view>

#include "law/law_book.h"

// Codes of the Single Window's messages beside the zone's own words, as lists of law have them
// (single_window.*): each entry is its words, blanks between.
namespace cassia::messages {

class MessageCodes {
 public:
  // Refuses what asking for a list refuses.
  static base::Result<MessageCodes> on(base::Date day, const law::LawBook& law);

  // Each is empty where law has no such entry.
  std::string agreement_of(std::string_view certificate_type) const;
  std::string certificate_type_of(std::string_view agreement) const;
  std::string issuer_of(std::string_view office) const;
  std::string office_of(std::string_view issuer) const;
  // By a code of two or three letters, or the customs number.
  std::string country_of(std::string_view code) const;
  std::string country_code_of(std::string_view country) const;
  std::string country_name_of(std::string_view country) const;
  // By the code, or by a Chinese or English word that papers use.
  std::string unit_of(std::string_view word) const;
  std::string chinese_unit_of(std::string_view unit) const;
  std::string english_unit_of(std::string_view unit) const;

 private:
  using Entries = std::vector<std::string>;

  Entries certificate_types_ = {};  // "RC rcep"
  Entries issuers_ = {};            // "7200 nanning_customs"
  Entries countries_ = {};          // "VN VNM 141 VIETNAM"; the name is the rest
  Entries units_ = {};              // "KGM 千克 KGS"
};

}  // namespace cassia::messages
