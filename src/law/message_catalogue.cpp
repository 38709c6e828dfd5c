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

std::string fill(std::string_view text, const base::Refusal& refusal) {
  std::string filled;
  while (true) {
    const auto open = text.find('{');
    filled += text.substr(0, open);
    if (open == std::string_view::npos) {
      return filled;
    }
    text.remove_prefix(open);
    const auto close = text.find('}');
    const std::string* value =
        close == std::string_view::npos ? nullptr : fact_of(refusal, text.substr(1, close - 1));
    filled += value == nullptr ? text.substr(0, 1) : std::string_view(*value);
    text.remove_prefix(value == nullptr ? 1 : close + 1);
  }
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
  const Message* const message = find(refusal.code.name());
  return message == nullptr ? "[" + base::to_text(refusal) + "]"
                            : fill(message->sentence.in(language), refusal);
}

std::string MessageCatalogue::remedy(const base::Refusal& refusal, Language language) const {
  const Message* const message = find(refusal.code.name());
  return message == nullptr ? "" : fill(message->remedy.in(language), refusal);
}

}  // namespace cassia::law
