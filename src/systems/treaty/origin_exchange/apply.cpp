#include <algorithm>

#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::systems::treaty::origin_exchange {

namespace {

// Total: an event of a partner that never was changes nothing.
template <typename Change>
void change_partner(State& state, const PartnerId& id, Change change) {
  const auto found = std::ranges::find(state.partners, id, &Partner::partner);
  if (found != state.partners.end()) {
    change(*found);
  }
}

template <typename E>
void name_copy(State& state, const E& event) {
  state.partner = event.partner;
  state.agreement = event.agreement;
  state.number = event.number;
}

void fold(State& state, const PartnerRegistered& event) {
  state.partners.push_back({.partner = event.partner,
                            .terms = event.terms,
                            .registrar = event.registrar,
                            .registered_at = event.at});
}

void fold(State& state, const PartnerChanged& event) {
  change_partner(state, event.partner, [&event](Partner& partner) { partner.terms = event.terms; });
}

void fold(State& state, const PartnerEnded& event) {
  change_partner(state, event.partner, [](Partner& partner) { partner.is_ended = true; });
}

void fold(State& state, const MessageReceived& event) {
  const ReceiveOriginMessage& told = event.told;
  name_copy(state, told);
  state.is_requested = false;
  if (event.effect == MessageEffect::outdated) {
    return;
  }
  if (told.certificate && (!state.content || state.content->version < told.version)) {
    state.content =
        Content{.certificate = *told.certificate, .version = told.version, .digest = told.digest};
  }
  if (told.kind == MessageKind::issued) {
    return;
  }
  state.ending = Ending{.kind = told.kind,
                        .version = told.version,
                        .digest = told.digest,
                        .replaced_by = told.replaced_by,
                        .reason = told.reason};
}

void fold(State& state, const CopyRequested& event) {
  name_copy(state, event);
  state.is_requested = true;
}

void fold(State& state, const CopyCompared& event) { name_copy(state, event); }

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::treaty::origin_exchange
