#include "systems/trade/attachments/rules/a_document_is_of_a_known_kind_and_size.h"

#include <algorithm>

#include "systems/trade/attachments/refusals.h"

namespace cassia::systems::trade::attachments {

namespace {

// What is refused is named in the answer, but no longer than a name may be.
constexpr std::size_t kShownMax = 64;

struct Listed {
  std::string_view parameter;
  std::string_view place;
  base::RefusalCode code;
  const std::string& value;
};

base::Result<void> is_listed(const Listed& asked, base::Date today, const law::LawBook& law) {
  const auto known = CASSIA_TRY(law.list(asked.parameter, today));
  if (std::ranges::find(known.value, asked.value) != known.value.end()) {
    return {};
  }
  return base::Refusal{.code = asked.code,
                       .citation = known.citation,
                       .place = std::string(asked.place),
                       .facts = {{std::string(asked.place), asked.value.substr(0, kShownMax)}}};
}

}  // namespace

base::Result<void> is_of_known_kind_and_size(const State& state, const AttachDocument& command,
                                             base::Date today, const law::LawBook& law) {
  CASSIA_TRY(is_listed({.parameter = "attachments.kinds",
                        .place = "kind",
                        .code = kAttachmentKindUnknown,
                        .value = command.kind},
                       today, law));
  CASSIA_TRY(is_listed({.parameter = "attachments.media_types",
                        .place = "media_type",
                        .code = kAttachmentTypeRefused,
                        .value = command.media_type},
                       today, law));
  const auto bytes_max = CASSIA_TRY(law.integer("attachments.bytes_max", today));
  if (command.bytes <= 0) {
    return base::Refusal{
        .code = kAttachmentEmpty, .citation = bytes_max.citation, .place = "bytes"};
  }
  if (command.bytes > bytes_max.value) {
    return base::Refusal{.code = kAttachmentTooLarge,
                         .citation = bytes_max.citation,
                         .place = "bytes",
                         .facts = {{"bytes", std::to_string(command.bytes)},
                                   {"bytes_max", std::to_string(bytes_max.value)}}};
  }
  const auto count_max = CASSIA_TRY(law.integer("attachments.count_max", today));
  if (std::ssize(state.attachments) >= count_max.value) {
    return base::Refusal{.code = kAttachmentsTooMany,
                         .citation = count_max.citation,
                         .facts = {{"count_max", std::to_string(count_max.value)}}};
  }
  return {};
}

}  // namespace cassia::systems::trade::attachments
