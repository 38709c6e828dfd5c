#pragma once

#include <string>
#include <string_view>

#include "law/language.h"
#include "law/law_book.h"
#include "runtime/domain.h"

namespace cassia::api {

// The figures of an event that a reader of the story wants, and the clause they rest on.
std::string detail_of(std::string_view desk, const runtime::Value& event, const law::LawBook& law,
                      law::Language language);

}  // namespace cassia::api
