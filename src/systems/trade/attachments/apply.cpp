#include <algorithm>

#include "base/assert.h"
#include "systems/trade/attachments/attachments.h"

namespace cassia::systems::trade::attachments {

namespace {

Attachment& held(State& state, const AttachmentId& id) {
  const auto found = std::ranges::find(
      state.attachments, id, [](const Attachment& one) { return one.attached.attachment; });
  CASSIA_ASSERT(found != state.attachments.end(), "events speak of what was attached");
  return *found;
}

void fold(State& state, const DocumentAttached& event) {
  state.attachments.push_back(
      {.attached = event, .keep_until = event.keep_until, .changed_at = event.at});
}

void fold(State& state, const AttachmentWithdrawn& event) {
  Attachment& one = held(state, event.attachment);
  one.status = AttachmentStatus::withdrawn;
  one.changed_at = event.at;
}

void fold(State& state, const RetentionExtended& event) {
  Attachment& one = held(state, event.attachment);
  one.keep_until = event.keep_until;
  one.changed_at = event.at;
}

void fold(State& state, const AttachmentExpired& event) {
  Attachment& one = held(state, event.attachment);
  one.status = AttachmentStatus::expired;
  one.changed_at = event.at;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

const Attachment* find_attachment(const State& state, const AttachmentId& id) {
  const auto found = std::ranges::find(
      state.attachments, id, [](const Attachment& one) { return one.attached.attachment; });
  return found == state.attachments.end() ? nullptr : &*found;
}

}  // namespace cassia::systems::trade::attachments
