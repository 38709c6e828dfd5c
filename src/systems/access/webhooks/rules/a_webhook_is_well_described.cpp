#include "systems/access/webhooks/rules/a_webhook_is_well_described.h"

#include <algorithm>

#include "systems/access/webhooks/refusals.h"

namespace cassia::systems::access::webhooks {

namespace {

const base::Citation kWebhookDesign{"cassia_design", "webhooks"};

// Letters, digits and '_' between single dots.
bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

// Whether the shell may speak to what is there, it decides itself when it connects.
bool is_web_address(std::string_view url) {
  if (url.starts_with("https://")) {
    url.remove_prefix(8);
  } else if (url.starts_with("http://")) {
    url.remove_prefix(7);
  } else {
    return false;
  }
  const std::string_view authority = url.substr(0, url.find_first_of("/?"));
  const bool is_plain = std::ranges::all_of(
      url, [](char letter) { return letter > ' ' && letter < 0x7F && letter != '#'; });
  return is_plain && !authority.empty() && !authority.contains('@');
}

bool is_kind_of(const std::string& kind, const std::string& desk) {
  return kind == desk ||
         (kind.starts_with(desk) && kind.size() > desk.size() && kind[desk.size()] == '.' &&
          is_name(std::string_view(kind).substr(desk.size() + 1)));
}

base::Result<void> is_short(const std::string& text, const char* field, const char* limit,
                            base::Date today, const law::LawBook& law) {
  const auto bytes_max = CASSIA_TRY(law.integer(limit, today));
  if (static_cast<std::int64_t>(text.size()) <= bytes_max.value) {
    return {};
  }
  return base::Refusal{.code = kWebhookTextTooLong,
                       .citation = bytes_max.citation,
                       .place = field,
                       .facts = {{"bytes_max", std::to_string(bytes_max.value)}}};
}

base::Result<void> kinds_are_known(const std::vector<std::string>& kinds, base::Date today,
                                   const law::LawBook& law) {
  if (kinds.empty()) {
    return base::Refusal{
        .code = kWebhookKindsMissing, .citation = kWebhookDesign, .place = "kinds"};
  }
  const auto kinds_max = CASSIA_TRY(law.integer("access.webhook_kinds_max", today));
  if (static_cast<std::int64_t>(kinds.size()) > kinds_max.value) {
    return base::Refusal{.code = kWebhookKindsTooMany,
                         .citation = kinds_max.citation,
                         .place = "kinds",
                         .facts = {{"kinds_max", std::to_string(kinds_max.value)}}};
  }
  const auto desks = CASSIA_TRY(law.list("access.webhook_desks", today));
  for (const std::string& kind : kinds) {
    const bool is_known = std::ranges::any_of(
        desks.value, [&kind](const std::string& desk) { return is_kind_of(kind, desk); });
    if (!is_known) {
      return base::Refusal{.code = kWebhookKindUnknown,
                           .citation = desks.citation,
                           .place = "kinds",
                           .facts = {{"kind", kind.substr(0, 64)}}};
    }
  }
  return {};
}

}  // namespace

base::Result<void> is_well_described(const Description& description, base::Date today,
                                     const law::LawBook& law) {
  CASSIA_TRY(is_short(description.url, "url", "access.webhook_url_bytes_max", today, law));
  if (!is_web_address(description.url)) {
    return base::Refusal{.code = kWebhookUrlMalformed, .citation = kWebhookDesign, .place = "url"};
  }
  CASSIA_TRY(kinds_are_known(description.kinds, today, law));
  return is_short(description.description, "description", "access.webhook_description_bytes_max",
                  today, law);
}

}  // namespace cassia::systems::access::webhooks
