#include "systems/treaty/preference/decide.h"

namespace cassia::systems::treaty::preference {

base::Result<void> check_registered(const State& state, std::string_view agreement,
                                    const ProofNumber& number) {
  if (state.phase != ProofPhase::none) {
    return {};
  }
  return base::Refusal{.code = kProofNotRegistered,
                       .place = "number",
                       .facts = {{"agreement", std::string(agreement)}, {"number", number.text()}}};
}

base::Result<void> check_alive(const State& state) {
  if (state.phase == ProofPhase::cancelled) {
    return base::Refusal{
        .code = kProofCancelled,
        .place = "number",
        .facts = {{"number", state.proof.number.text()}, {"reason", state.ended_reason}}};
  }
  if (state.phase == ProofPhase::replaced) {
    return base::Refusal{.code = kProofReplaced,
                         .place = "number",
                         .facts = {{"number", state.proof.number.text()},
                                   {"replaced_by", state.replaced_by.text()}}};
  }
  return {};
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Desk desk{.state = state, .context = context, .law = law};
  return std::visit(
      [&desk](const auto& asked) -> Decided {
        // Everything but the registration is about a proof that is there.
        if constexpr (!std::is_same_v<decltype(asked), const RegisterProof&>) {
          CASSIA_TRY(check_registered(desk.state, asked.agreement, asked.number));
        }
        return decide_on(desk, asked);
      },
      command);
}

}  // namespace cassia::systems::treaty::preference
