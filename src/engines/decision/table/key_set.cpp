#include "engines/decision/table/key_set.h"

#include <algorithm>

namespace cassia::engines::decision::table {

KeySet KeySet::of(std::vector<KeySpan> spans) {
  std::ranges::sort(spans, {}, &KeySpan::first);
  KeySet set;
  for (const KeySpan& span : spans) {
    if (!set.spans_.empty() && span.first <= set.spans_.back().last + 1) {
      set.spans_.back().last = std::max(set.spans_.back().last, span.last);
    } else {
      set.spans_.push_back(span);
    }
  }
  return set;
}

bool KeySet::contains(Key key) const {
  const auto after = std::ranges::upper_bound(spans_, key, {}, &KeySpan::first);
  return after != spans_.begin() && key <= std::prev(after)->last;
}

KeySet unite(const KeySet& left, const KeySet& right) {
  std::vector<KeySpan> spans(left.spans().begin(), left.spans().end());
  spans.insert(spans.end(), right.spans().begin(), right.spans().end());
  return KeySet::of(std::move(spans));
}

KeySet intersect(const KeySet& left, const KeySet& right) {
  std::vector<KeySpan> spans;
  auto one = left.spans().begin();
  auto other = right.spans().begin();
  while (one != left.spans().end() && other != right.spans().end()) {
    const KeySpan common{std::max(one->first, other->first), std::min(one->last, other->last)};
    if (common.first <= common.last) {
      spans.push_back(common);
    }
    (one->last < other->last ? one : other)++;
  }
  return KeySet::of(std::move(spans));
}

KeySet subtract(const KeySet& left, const KeySet& right) {
  std::vector<KeySpan> outside;
  Key from = kKeyMin;
  for (const KeySpan& span : right.spans()) {
    if (from < span.first) {
      outside.push_back({from, span.first - 1});
    }
    from = span.last + 1;
  }
  if (from <= kKeyMax) {
    outside.push_back({from, kKeyMax});
  }
  return intersect(left, KeySet::of(std::move(outside)));
}

bool do_meet(const KeySet& left, const KeySet& right) {
  auto one = left.spans().begin();
  auto other = right.spans().begin();
  while (one != left.spans().end() && other != right.spans().end()) {
    if (std::max(one->first, other->first) <= std::min(one->last, other->last)) {
      return true;
    }
    (one->last < other->last ? one : other)++;
  }
  return false;
}

bool is_within(const KeySet& inner, const KeySet& outer) {
  return std::ranges::all_of(inner.spans(), [&](const KeySpan& span) {
    return std::ranges::any_of(outer.spans(), [&](const KeySpan& around) {
      return around.first <= span.first && span.last <= around.last;
    });
  });
}

}  // namespace cassia::engines::decision::table
