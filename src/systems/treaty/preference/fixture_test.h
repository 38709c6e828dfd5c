#pragma once

#include <gtest/gtest.h>

#include <string>

#include "systems/treaty/preference/preference.h"
#include "tests/support/law_folder.h"

// A Form E and an RCEP certificate for Vietnamese durian, and the people around them.
namespace cassia::systems::treaty::preference {

inline constexpr std::string_view kToday = "2026-03-16";

inline std::string name_of(base::RefusalCode code) { return std::string(code.name()); }
inline base::Date date(std::string_view text) { return *base::Date::parse(text); }
inline base::CountryCode country(std::string_view code) { return *base::CountryCode::parse(code); }
inline base::Quantity quantity(std::string_view number, std::string_view unit = "KGM") {
  return *base::Quantity::parse(number, *base::Unit::parse(unit));
}
inline base::HsCode hs(std::string_view code, base::HsEdition edition = base::HsEdition::hs2022) {
  return *base::HsCode::parse(code, edition);
}
inline base::OrganisationId organisation(std::string_view id) {
  return *base::OrganisationId::parse(id);
}
inline ProofNumber number(std::string_view text) { return *ProofNumber::parse(text); }
inline DeclarationId declaration(std::string_view id) { return *DeclarationId::parse(id); }

// Noon of a day in China.
inline base::Context context_on(std::string_view day, std::string_view who = "trader") {
  const base::Instant noon = *base::Instant::parse(std::string(day) + "T12:00:00+08:00");
  return {.actor = {},
          .on_behalf_of = organisation(who),
          .occurred_at = noon,
          .received_at = noon,
          .decided_at = noon};
}

inline RegisterProof form_e() {
  return {.agreement = "acfta",
          .number = number("E26VN0001"),
          .issue_date = date("2026-03-10"),
          .shipment_date = date("2026-03-09"),
          .issuer = "VN-MOIT",
          .exporter = "Dak Lak Fruit",
          .importer = organisation("trader"),
          .origin = country("VN"),
          .invoice_number = "INV-1",
          .lines = {{.line_no = 1,
                     .hs_code = hs("081060"),
                     .goods_name = "fresh durian",
                     .criterion = "WO",
                     .quantity = quantity("18600")}}};
}

inline Claim durian_claim() {
  return {.agreement = "acfta",
          .number = number("E26VN0001"),
          .proof_line = 1,
          .declaration_id = declaration("D-1"),
          .line_no = 1,
          .hs_code = hs("0810600000"),
          .quantity = quantity("18600"),
          .origin = country("VN"),
          .claimant = organisation("trader"),
          .acceptance_date = date("2026-03-16"),
          .import_date = date("2026-03-16"),
          .route = {.kind = RouteKind::direct},
          .e_origin = EOriginCopy::match};
}

// The desk with its stream: takes commands as the runtime would.
class Stream {
 public:
  Stream() = default;
  explicit Stream(const RegisterProof& proof) {
    const auto refused = give(proof, context_on("2026-03-16"));
    EXPECT_EQ(refused, "") << "the proof of the fixture is in order";
  }

  // The code of the refusal, or "".
  std::string give(const Command& command, const base::Context& context) {
    last_ = {};
    auto decided = decide(state_, command, context, tests::real_law());
    if (!decided) {
      refusal_ = decided.error();
      return std::string(refusal_->code.name());
    }
    refusal_.reset();
    for (Event& event : *decided) {
      state_ = preference::apply(std::move(state_), event);
      events_.push_back(event);
      last_.push_back(std::move(event));
    }
    return "";
  }

  const State& state() const { return state_; }
  const std::vector<Event>& events() const { return events_; }
  const std::vector<Event>& last() const { return last_; }
  const std::optional<base::Refusal>& refusal() const { return refusal_; }
  template <typename E>
  const E& last_as() const {
    static const E kNone{};
    const E* const event = last_.empty() ? nullptr : std::get_if<E>(&last_.front());
    EXPECT_NE(event, nullptr) << "another event was expected";
    return event == nullptr ? kNone : *event;
  }
  std::string fact(std::string_view name) const {
    if (refusal_) {
      for (const base::Fact& fact : refusal_->facts) {
        if (fact.name == name) {
          return fact.value;
        }
      }
    }
    return "no such fact";
  }

 private:
  State state_;
  std::vector<Event> events_;
  std::vector<Event> last_;
  std::optional<base::Refusal> refusal_;
};

}  // namespace cassia::systems::treaty::preference
