#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.h"
#include "law/language.h"

namespace cassia::law {

// The sentence of one refusal code, with {fact} placeholders, what would make it pass where that
// can be said in general (else empty), and one line of documentation.
struct Message {
  std::string code;
  LocalText sentence;
  LocalText remedy;
  std::string doc;
};

// What users are told when something is refused: law/messages/*.yaml, described in
// law/messages/README.md.
class MessageCatalogue {
 public:
  MessageCatalogue() = default;
  explicit MessageCatalogue(std::vector<Message> messages);  // codes are unique (asserted)

  const std::vector<Message>& all() const { return messages_; }
  const Message* find(std::string_view code) const;
  // The sentence with every {fact} filled from the refusal. Falls back loudly, never to silence: a
  // code without a sentence gives "[code: facts]", a fact that is not there stays "{fact}".
  std::string sentence(const base::Refusal& refusal, Language language) const;
  // What would make it pass, filled likewise; empty when the catalogue does not say.
  std::string remedy(const base::Refusal& refusal, Language language) const;

 private:
  std::vector<Message> messages_;  // by code
};

}  // namespace cassia::law
