#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "law/language.h"

namespace cassia::api {

// What an event, a reason of a lane ("gate_reason.slot_missed"), a post ("post.customs") or what
// became of a security is called by people; the name itself when it has no words.
std::string words_of(std::string_view name, law::Language language);

// The types of all events of all desks, in the order of the desks, as the desks publish them.
const std::vector<std::string_view>& event_types();

}  // namespace cassia::api
