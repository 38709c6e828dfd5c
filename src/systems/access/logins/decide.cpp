#include <algorithm>

#include "systems/access/logins/logins.h"
#include "systems/access/logins/refusals.h"

namespace cassia::systems::access::logins {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "logins"};

// Hexadecimal letters of a keyed hash of 256 bits, so that no name can be handed in by mistake.
bool is_lookup(const std::string& text) {
  constexpr std::size_t kLength = 64;
  return text.size() == kLength && std::ranges::all_of(text, [](char letter) {
           return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
         });
}

Decision decide_one(const State& state, const ClaimLogin& command, base::Instant at) {
  if (!is_lookup(command.lookup)) {
    return base::Refusal{.code = kLoginMalformed, .citation = kDesign};
  }
  if (state.user == command.user) {
    return std::vector<Event>{};
  }
  if (!state.user.is_empty()) {
    return base::Refusal{.code = kLoginTaken, .citation = kDesign};
  }
  return std::vector<Event>{LoginClaimed{.lookup = command.lookup, .user = command.user, .at = at}};
}

Decision decide_one(const State& state, const ReleaseLogin& command, base::Instant at) {
  if (state.user.is_empty() || state.user != command.user) {
    return base::Refusal{
        .code = kLoginNotHeld, .citation = kDesign, .facts = {{"user", command.user.text()}}};
  }
  return std::vector<Event>{LoginReleased{.user = command.user, .at = at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook&) {
  return std::visit([&](const auto& one) { return decide_one(state, one, context.decided_at); },
                    command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.lookup; }, command);
}

}  // namespace cassia::systems::access::logins
