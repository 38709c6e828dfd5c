#include "engines/decision/feel/value.h"

#include <algorithm>
#include <array>

#include "base/assert.h"

namespace cassia::engines::decision::feel {

struct Value::ListBox {
  List items;
  std::size_t depth = 0;
  std::size_t weight = 0;
};

struct Value::ContextBox {
  Context context;
  std::size_t depth = 0;
  std::size_t weight = 0;
};

struct Value::RangeBox {
  Range range;
};

namespace {

constexpr std::size_t kTextBytesOfOne = 16;
constexpr std::size_t kWeightMax = std::size_t{1} << 60U;

// Of a value that holds others.
struct Size {
  std::size_t depth = 1;
  std::size_t weight = 1;

  void add(const Value& value) {
    depth = std::max(depth, value.depth() + 1);
    weight = std::min(weight + value.weight(), kWeightMax);
  }
};

}  // namespace

std::string_view to_text(Kind kind) {
  static constexpr std::array<std::string_view, 13> kNames = {"null",
                                                              "boolean",
                                                              "number",
                                                              "string",
                                                              "list",
                                                              "context",
                                                              "range",
                                                              "date",
                                                              "time",
                                                              "date and time",
                                                              "days and time duration",
                                                              "years and months duration",
                                                              "function"};
  return kNames.at(static_cast<std::size_t>(kind));
}

Context::Context(std::vector<Entry> entries) : entries_(std::move(entries)) {}

const Value* Context::find(std::string_view name) const {
  const auto entry =
      std::ranges::find_if(entries_, [name](const Entry& each) { return each.first == name; });
  return entry == entries_.end() ? nullptr : &entry->second;
}

void Context::set(std::string_view name, Value value) {
  for (auto& [key, old] : entries_) {
    if (key == name) {
      old = std::move(value);
      return;
    }
  }
  entries_.emplace_back(name, std::move(value));
}

Value::Value(std::string text) : content_(std::make_shared<const std::string>(std::move(text))) {}
Value::Value(Time time) : content_(std::make_shared<const Time>(std::move(time))) {}
Value::Value(DateTime date_time)
    : content_(std::make_shared<const DateTime>(std::move(date_time))) {}
Value::Value(Function function) : content_(std::make_shared<const Function>(std::move(function))) {}

Value::Value(List items) {
  Size size;
  for (const Value& item : items) {
    size.add(item);
  }
  content_ = std::make_shared<const ListBox>(
      ListBox{.items = std::move(items), .depth = size.depth, .weight = size.weight});
}

Value::Value(Context context) {
  Size size;
  for (const auto& [name, value] : context.entries()) {
    size.add(value);
    size.weight += name.size() / kTextBytesOfOne;
  }
  content_ = std::make_shared<const ContextBox>(
      ContextBox{.context = std::move(context), .depth = size.depth, .weight = size.weight});
}

Value::Value(Range range)
    : content_(std::make_shared<const RangeBox>(RangeBox{std::move(range)})) {}

const List* Value::as_list() const {
  const auto* box = shared<ListBox>();
  return box == nullptr ? nullptr : &box->items;
}

const Context* Value::as_context() const {
  const auto* box = shared<ContextBox>();
  return box == nullptr ? nullptr : &box->context;
}

const Range* Value::as_range() const {
  const auto* box = shared<RangeBox>();
  return box == nullptr ? nullptr : &box->range;
}

std::size_t Value::weight() const {
  switch (kind()) {
    case Kind::string:
      return 1 + as_string()->size() / kTextBytesOfOne;
    case Kind::list:
      return shared<ListBox>()->weight;
    case Kind::context:
      return shared<ContextBox>()->weight;
    case Kind::range:
      return 1 + as_range()->start.weight() + as_range()->end.weight();
    default:
      return 1;
  }
}

std::size_t Value::depth() const {
  switch (kind()) {
    case Kind::list:
      return shared<ListBox>()->depth;
    case Kind::context:
      return shared<ContextBox>()->depth;
    case Kind::range:
      return std::max(as_range()->start.depth(), as_range()->end.depth()) + 1;
    case Kind::function:
      return as_function()->depth;
    default:
      return 0;
  }
}

}  // namespace cassia::engines::decision::feel
