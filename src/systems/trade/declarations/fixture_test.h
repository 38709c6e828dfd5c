#pragma once

#include "systems/trade/declarations/declarations.h"
#include "tests/support/law_folder.h"

// What the tests of this desk share.
namespace cassia::systems::trade::declarations {

using tests::real_law;

inline base::Date day(const char* text) { return *base::Date::parse(text); }
inline base::Money fen(std::int64_t amount) { return base::Money::of_minor(amount); }
inline base::Instant at(const char* text) { return *base::Instant::parse(text); }

inline base::Context context(const char* organisation, const char* time) {
  return {.actor = *base::ActorId::parse("someone"),
          .on_behalf_of = *base::OrganisationId::parse(organisation),
          .occurred_at = at(time),
          .received_at = at(time),
          .decided_at = at(time)};
}

inline GoodsLine durian(std::int64_t line_no, std::int64_t price_fen,
                        std::int64_t kilograms = 1000) {
  return {.line_no = line_no,
          .hs_code = *base::HsCode::parse("0810.60.00", base::HsEdition::hs2022),
          .goods_name = "durian",
          .origin = *base::CountryCode::parse("VN"),
          .quantity = base::Quantity::of_micros(kilograms * base::Quantity::kScale, {}),
          .price = fen(price_fen)};
}

inline DeclarationContent content_of(std::vector<GoodsLine> lines) {
  return {.entry_at = at("2026-04-20T00:00:00Z"), .lines = std::move(lines)};
}

inline constexpr const char* kMorning = "2026-04-20T01:00:00Z";

inline Lodge lodging(DeclarationContent content) {
  return {.declaration_id = *DeclarationId::parse("D-1"),
          .declarant = *base::OrganisationId::parse("trader"),
          .content = std::move(content)};
}

// A declaration that took commands, and the events of all of them.
struct Stream {
  State state = {};
  std::vector<Event> events = {};

  std::string give(const Command& command, const char* organisation = "trader",
                   const char* time = kMorning) {
    const auto decided = decide(state, command, context(organisation, time), real_law());
    if (!decided) {
      return std::string(decided.error().code.name());
    }
    for (const Event& event : *decided) {
      state = declarations::apply(std::move(state), event);
      events.push_back(event);
    }
    return "";
  }
};

}  // namespace cassia::systems::trade::declarations
