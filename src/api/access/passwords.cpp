#include "api/access/passwords.h"

#include "api/refusals.h"

namespace cassia::api {

security::PasswordCost password_cost(const law::LawBook& law, base::Date on) {
  const auto memory = law.integer("access.argon2.memory_kib", on);
  const auto passes = law.integer("access.argon2.passes", on);
  CASSIA_ASSERT(memory && passes, "the cost of passwords is part of every law folder");
  return {.memory_kibibytes = memory->value, .passes = static_cast<int>(passes->value)};
}

base::Result<std::string> sealed_verifier(Door& door, const base::ActorId& user,
                                          const std::string& password, base::Date on) {
  const law::LawBook& law = door.counter().law();
  const auto length_min = CASSIA_TRY(law.integer("access.password_length_min", on));
  // Letters as a person counts them, near enough: bytes that begin one in UTF-8.
  const auto letters = std::ranges::count_if(password, [](char byte) {
    constexpr int kContinuationMask = 0xC0;
    constexpr int kContinuation = 0x80;
    return (static_cast<unsigned char>(byte) & kContinuationMask) != kContinuation;
  });
  if (letters < length_min.value) {
    return base::Refusal{.code = kPasswordTooShort,
                         .citation = length_min.citation,
                         .facts = {{"length_min", std::to_string(length_min.value)}}};
  }
  return door.seal_verifier(user,
                            CASSIA_TRY(security::hash_password(password, password_cost(law, on))));
}

bool is_password_of_user(Door& door, const base::ActorId& user,
                         const systems::access::users::State& state, const std::string& password) {
  const auto verifier = state.sealed_verifier
                            ? door.open_verifier(user, *state.sealed_verifier)
                            : base::Result<std::string>(base::Refusal{.code = kSignInRefused});
  return verifier && security::is_password_of(*verifier, password);
}

}  // namespace cassia::api
