#include <algorithm>

#include "systems/treaty/origin_exchange/refusals.h"
#include "systems/treaty/origin_exchange/rules/a_partner_is_well_described.h"
#include "systems/treaty/origin_exchange/rules/comparison.h"

namespace cassia::systems::treaty::origin_exchange {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "origin_exchange"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;

  base::Result<base::Date> today() const {
    const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
    return calendar->date_of(context.received_at);
  }
};

base::Refusal unknown_partner(const PartnerId& partner) {
  return {.code = kPartnerUnknown,
          .citation = kDesign,
          .place = "partner",
          .facts = {{"partner", partner.text()}}};
}

// One that ended is as one that never was.
base::Result<const Partner*> standing_partner(const State& state, const PartnerId& id) {
  const Partner* const partner = find_partner(state, id);
  if (partner == nullptr || partner->is_ended) {
    return unknown_partner(id);
  }
  return partner;
}

PartnerTerms sorted(PartnerTerms terms) {
  std::ranges::sort(terms.agreements);
  const auto repeated = std::ranges::unique(terms.agreements);
  terms.agreements.erase(repeated.begin(), repeated.end());
  return terms;
}

Decision decide_one(const Setting& setting, const RegisterOriginPartner& command) {
  if (find_partner(setting.state, command.partner) != nullptr) {
    return base::Refusal{.code = kPartnerExists,
                         .citation = kDesign,
                         .place = "partner",
                         .facts = {{"partner", command.partner.text()}}};
  }
  const base::Date today = CASSIA_TRY(setting.today());
  const auto partners_max = CASSIA_TRY(setting.law.integer("origin_exchange.partners_max", today));
  if (static_cast<std::int64_t>(setting.state.partners.size()) >= partners_max.value) {
    return base::Refusal{.code = kPartnersTooMany,
                         .citation = partners_max.citation,
                         .place = "partner",
                         .facts = {{"partners_max", std::to_string(partners_max.value)}}};
  }
  CASSIA_TRY(partner_is_well_described(
      setting.state, {.partner = command.partner, .terms = command.terms}, today, setting.law));
  return std::vector<Event>{PartnerRegistered{.partner = command.partner,
                                              .terms = sorted(command.terms),
                                              .registrar = setting.context.on_behalf_of,
                                              .by = setting.context.actor,
                                              .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const ChangeOriginPartner& command) {
  CASSIA_TRY(standing_partner(setting.state, command.partner));
  CASSIA_TRY(partner_is_well_described(setting.state,
                                       {.partner = command.partner, .terms = command.terms},
                                       CASSIA_TRY(setting.today()), setting.law));
  return std::vector<Event>{PartnerChanged{.partner = command.partner,
                                           .terms = sorted(command.terms),
                                           .by = setting.context.actor,
                                           .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const EndOriginPartner& command) {
  CASSIA_TRY(standing_partner(setting.state, command.partner));
  return std::vector<Event>{PartnerEnded{.partner = command.partner,
                                         .reason = command.reason,
                                         .by = setting.context.actor,
                                         .at = setting.context.decided_at}};
}

base::Refusal refused_message() {
  return {.code = kMessageRefused, .citation = kDesign, .place = "message"};
}

// What was here before of the same sort: the content, or the end.
struct Known {
  std::int64_t version = 0;
  std::string digest = {};
};
Known known_before(const State& state, MessageKind kind) {
  if (kind == MessageKind::issued) {
    return state.content ? Known{state.content->version, state.content->digest} : Known{};
  }
  return state.ending ? Known{state.ending->version, state.ending->digest} : Known{};
}

// An end may be told without what the certificate said, and later with it.
bool brings_content(const State& state, const ReceiveOriginMessage& command) {
  return command.certificate && (!state.content || state.content->version < command.version);
}

Decision decide_one(const Setting& setting, const ReceiveOriginMessage& command) {
  const bool is_issue = command.kind == MessageKind::issued;
  if (command.version < 1 || (is_issue && !command.certificate)) {
    return refused_message();
  }
  const Known known = known_before(setting.state, command.kind);
  const bool is_told_again = known.version == command.version && known.digest == command.digest;
  if (is_told_again && !brings_content(setting.state, command)) {
    return std::vector<Event>{};
  }
  if (known.version == command.version && !is_told_again) {
    return base::Refusal{
        .code = kMessageConflicts,
        .citation = kDesign,
        .place = "version",
        .facts = {{"number", command.number.text()}, {"version", std::to_string(command.version)}}};
  }
  MessageEffect effect = MessageEffect::applied;
  if (command.version < known.version) {
    effect = MessageEffect::outdated;
  } else if (!is_issue && !setting.state.content && !command.certificate) {
    effect = MessageEffect::waits;
  }
  return std::vector<Event>{
      MessageReceived{.told = command, .effect = effect, .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const RequestOriginCopy& command) {
  if (setting.state.content) {
    return base::Refusal{.code = kCopyHere,
                         .citation = kDesign,
                         .place = "number",
                         .facts = {{"number", command.number.text()}}};
  }
  return std::vector<Event>{CopyRequested{.partner = command.partner,
                                          .agreement = command.agreement,
                                          .number = command.number,
                                          .by = setting.context.actor,
                                          .at = setting.context.decided_at}};
}

Decision decide_one(const Setting& setting, const CompareOriginCopy& command) {
  Comparison comparison =
      CASSIA_TRY(compare(setting.state, command.declared, setting.context, setting.law));
  return std::vector<Event>{
      CopyCompared{.partner = command.partner,
                   .agreement = command.agreement,
                   .number = command.number,
                   .declaration = command.declaration,
                   .line_no = command.line_no,
                   .claimant = command.claimant,
                   .outcome = comparison.outcome,
                   .findings = std::move(comparison.findings),
                   .differences = std::move(comparison.differences),
                   .version = setting.state.content ? setting.state.content->version : 0,
                   .citation = std::move(comparison.citation),
                   .is_unverified = comparison.is_unverified,
                   .at = setting.context.decided_at}};
}

template <typename C>
std::string key_of(const C& command) {
  if constexpr (requires { command.number; }) {
    return copy_key(command.partner, command.agreement, command.number.text());
  } else {
    return std::string(kRegister);
  }
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return key_of(one); }, command);
}

std::string copy_key(const PartnerId& partner, std::string_view agreement,
                     std::string_view number) {
  return partner.text() + "." + std::string(agreement) + "." + std::string(number);
}

const Partner* find_partner(const State& partners, const PartnerId& partner) {
  const auto found = std::ranges::find(partners.partners, partner, &Partner::partner);
  return found == partners.partners.end() ? nullptr : &*found;
}

const Partner* linked_partner(const State& partners, base::CountryCode country,
                              std::string_view agreement) {
  const auto found = std::ranges::find_if(partners.partners, [&](const Partner& partner) {
    return !partner.is_ended && partner.terms.country == country &&
           std::ranges::find(partner.terms.agreements, agreement) != partner.terms.agreements.end();
  });
  return found == partners.partners.end() ? nullptr : &*found;
}

CopyStanding standing_of(const State& copy) {
  if (!copy.content) {
    if (copy.ending) {
      return CopyStanding::awaited;
    }
    return copy.is_requested ? CopyStanding::requested : CopyStanding::absent;
  }
  if (!copy.ending) {
    return CopyStanding::valid;
  }
  switch (copy.ending->kind) {
    case MessageKind::issued:
      return CopyStanding::valid;
    case MessageKind::replaced:
      return CopyStanding::replaced;
    case MessageKind::corrected:
      return CopyStanding::corrected;
    case MessageKind::cancelled:
      return CopyStanding::cancelled;
  }
  return CopyStanding::absent;
}

base::Result<void> check_speaks_for(const State& partners, const PartnerId& partner,
                                    base::CountryCode country, std::string_view agreement) {
  const Partner* const linked = linked_partner(partners, country, agreement);
  if (linked == nullptr || linked->partner != partner) {
    return refused_message();
  }
  return {};
}

}  // namespace cassia::systems::treaty::origin_exchange
