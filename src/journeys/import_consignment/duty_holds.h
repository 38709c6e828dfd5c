#pragma once

#include "journeys/unit.h"

// What of the duty account a consignment holds; parts of its journey. Parts of the hold: "1" the
// tax of line 1, "1.security" what is held beside it while its claim is only secured, "late_fee".
namespace cassia::journeys {

std::string tax_part(std::int64_t line_no);
std::string security_part(std::int64_t line_no);
inline constexpr std::string_view kLateFeePart = "late_fee";

// Whether the tax is taken from the account at release, and not later under a guarantee.
bool is_paid_from_account(const declarations::DeclarationContent& content);

// The parts that must be held for what is not released yet, and for open securities.
std::vector<accounts::HoldPart> parts_to_hold(const declarations::State& declaration);

// Holds them, after giving back what the declaration held before; nothing when that is the same.
// Needs the owner's account.
base::Result<void> hold_anew(const declarations::State& declaration, Unit& unit);

// Gives back every part that is still held for the declaration.
base::Result<void> give_back_all(const declarations::State& declaration, Unit& unit);

// Takes what remains held of a part, if anything does.
base::Result<void> take_part(const declarations::State& declaration, const std::string& part,
                             Unit& unit);

}  // namespace cassia::journeys
