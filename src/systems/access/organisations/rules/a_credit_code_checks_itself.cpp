#include "systems/access/organisations/rules/a_credit_code_checks_itself.h"

#include <string>

#include "systems/access/organisations/refusals.h"

namespace cassia::systems::access::organisations {

namespace {

// Digits and capitals without I, O, S, V and Z; the value of a character is its position.
constexpr std::string_view kCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t kLength = 18;

base::Refusal refusal_of(base::RefusalCode code, std::string_view text,
                         const base::Citation& citation) {
  return {.code = code,
          .citation = citation,
          .place = "credit_code",
          .facts = {{"credit_code", std::string(text.substr(0, 64))}}};
}

}  // namespace

base::Result<void> credit_code_is_sound(std::string_view code) {
  if (code.size() != kLength || code.find_first_not_of(kCharacters) != std::string_view::npos) {
    return refusal_of(kCreditCodeMalformed, code, {"gb_32100_2015", "form"});
  }
  // ISO 7064 MOD 31-3 as the standard takes it: the i-th character weighs 3^(i-1) mod 31.
  const std::size_t modulus = kCharacters.size();
  std::size_t sum = 0;
  std::size_t weight = 1;
  for (const char letter : code.substr(0, kLength - 1)) {
    sum += kCharacters.find(letter) * weight;
    weight = weight * 3 % modulus;
  }
  const std::size_t check = (modulus - sum % modulus) % modulus;
  if (code.back() != kCharacters[check]) {
    return refusal_of(kCreditCodeMismatch, code, {"gb_32100_2015", "check_character"});
  }
  return {};
}

}  // namespace cassia::systems::access::organisations
