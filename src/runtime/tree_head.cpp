#include "runtime/tree_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/result.h"
#include "runtime/base64.h"
#include "runtime/refusals.h"
#include "runtime/signed_note.h"

namespace cassia::runtime {

namespace {

constexpr std::string_view kOrigin = "cassia/";
constexpr std::string_view kEpoch = "epoch ";
constexpr std::string_view kSignedAt = "signed_at ";
constexpr std::size_t kNoteBytesMax = 64U << 10U;

base::Refusal malformed(std::string_view place) {
  return {.code = kTreeHeadMalformed,
          .place = std::string(place),
          .facts = {{.name = "part", .value = std::string(place)}}};
}

std::optional<std::int64_t> positive_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc{} && end == text.data() + text.size();
  if (!is_whole || number < 0 || std::to_string(number) != text) {
    return std::nullopt;
  }
  return number;
}

std::string body_of(const TreeHead& head) {
  std::string text(kOrigin);
  text += head.zone_id + '\n';
  text += std::to_string(head.size) + '\n';
  text += to_base64(head.root.bytes) + '\n';
  text += std::string(kEpoch) + std::to_string(head.epoch) + '\n';
  text += std::string(kSignedAt) + base::to_text(head.signed_at) + '\n';
  return text;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

std::string sign_tree_head(const TreeHead& head, Signer& signer) {
  return sign_note(body_of(head), signer);
}

base::Result<TreeHead> read_tree_head(std::string_view note) {
  const auto parts = split_note(note);
  if (!parts || note.size() > kNoteBytesMax) {
    return malformed("note");
  }
  std::string_view text = parts->text;
  const std::string_view origin = take_line(text);
  const auto size = positive_number(take_line(text));
  const auto root = from_base64(take_line(text));
  const std::string_view epoch_line = take_line(text);
  const std::string_view signed_line = take_line(text);
  if (!origin.starts_with(kOrigin)) {
    return malformed("origin");
  }
  if (!size) {
    return malformed("size");
  }
  TreeHead head{.zone_id = std::string(origin.substr(kOrigin.size())), .size = *size};
  if (!root || root->size() != head.root.bytes.size()) {
    return malformed("root");
  }
  std::copy(root->begin(), root->end(), head.root.bytes.begin());
  const auto epoch = epoch_line.starts_with(kEpoch)
                         ? positive_number(epoch_line.substr(kEpoch.size()))
                         : std::nullopt;
  if (!epoch) {
    return malformed("epoch");
  }
  head.epoch = *epoch;
  const auto signed_at = base::Instant::parse(
      signed_line.starts_with(kSignedAt) ? signed_line.substr(kSignedAt.size()) : "");
  if (!signed_at) {
    return malformed("signed_at");
  }
  head.signed_at = *signed_at;
  if (body_of(head) != parts->text) {  // one head has one text
    return malformed("note");
  }
  return head;
}

base::Result<TreeHead> open_tree_head(std::string_view note, const VerifierKey& key) {
  TreeHead head = CASSIA_TRY(read_tree_head(note));
  if (open_note(note, key)) {
    return head;
  }
  return base::Refusal{.code = kTreeHeadNotSigned,
                       .place = "signature",
                       .facts = {{.name = "key", .value = key.name}}};
}

}  // namespace cassia::runtime
