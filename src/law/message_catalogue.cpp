#include "law/message_catalogue.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::law {

namespace {

// The value of a fact; nothing when the refusal has none of that name.
const std::string* fact_of(const base::Refusal& refusal, std::string_view name) {
  const auto fact = std::ranges::find(refusal.facts, name, &base::Fact::name);
  return fact == refusal.facts.end() ? nullptr : &fact->value;
}

}  // namespace

MessageCatalogue::MessageCatalogue(std::vector<Message> messages) : messages_(std::move(messages)) {
  std::ranges::sort(messages_, {}, &Message::code);
  CASSIA_ASSERT(std::ranges::adjacent_find(messages_, {}, &Message::code) == messages_.end(),
                "compile refuses a code that is spoken twice");
}

const Message* MessageCatalogue::find(std::string_view code) const {
  const auto found = std::ranges::lower_bound(messages_, code, {}, &Message::code);
  return found != messages_.end() && found->code == code ? &*found : nullptr;
}

std::string MessageCatalogue::sentence(const base::Refusal& refusal, Language language) const {
  const Message* message = find(refusal.code.name());
  if (message == nullptr) {
    return "[" + base::to_text(refusal) + "]";
  }
  std::string filled;
  std::string_view rest = message->sentence.in(language);
  while (true) {
    const auto open = rest.find('{');
    filled += rest.substr(0, open);
    if (open == std::string_view::npos) {
      return filled;
    }
    rest.remove_prefix(open);
    const auto close = rest.find('}');
    const std::string* value =
        close == std::string_view::npos ? nullptr : fact_of(refusal, rest.substr(1, close - 1));
    filled += value == nullptr ? rest.substr(0, 1) : std::string_view(*value);
    rest.remove_prefix(value == nullptr ? 1 : close + 1);
  }
}

}  // namespace cassia::law
