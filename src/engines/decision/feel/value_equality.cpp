#include <algorithm>

#include "engines/decision/feel/value.h"

namespace cassia::engines::decision::feel {

namespace {

std::size_t mix(std::size_t seed, std::size_t hash) {
  return seed ^ (hash + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U));
}

std::size_t hash_of(Nanoseconds count) {
  return mix(static_cast<std::size_t>(count), static_cast<std::size_t>(count >> 64U));
}

bool equal(const Context& left, const Context& right) {
  return left.entries().size() == right.entries().size() &&
         std::ranges::all_of(left.entries(), [&right](const Context::Entry& entry) {
           const Value* other = right.find(entry.first);
           return other != nullptr && *other == entry.second;
         });
}

bool equal(const Range& left, const Range& right) {
  return left.is_start_included == right.is_start_included &&
         left.is_end_included == right.is_end_included && left.form == right.form &&
         left.start == right.start && left.end == right.end;
}

// Entries are summed, since their order does not count.
std::size_t hash_of(const Context& context) {
  std::size_t sum = 0;
  for (const auto& [name, value] : context.entries()) {
    sum += mix(std::hash<std::string>{}(name), value.hash());
  }
  return sum;
}

}  // namespace

bool operator==(const Value& left, const Value& right) {
  if (left.kind() != right.kind()) {
    return false;
  }
  switch (left.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return *left.as_boolean() == *right.as_boolean();
    case Kind::number:
      return *left.as_number() == *right.as_number();
    case Kind::string:
      return *left.as_string() == *right.as_string();
    case Kind::list:
      return *left.as_list() == *right.as_list();
    case Kind::context:
      return equal(*left.as_context(), *right.as_context());
    case Kind::range:
      return equal(*left.as_range(), *right.as_range());
    case Kind::date:
      return *left.as_date() == *right.as_date();
    case Kind::time:
      return *left.as_time() == *right.as_time();
    case Kind::date_time:
      return *left.as_date_time() == *right.as_date_time();
    case Kind::days_duration:
      return *left.as_days_duration() == *right.as_days_duration();
    case Kind::months_duration:
      return *left.as_months_duration() == *right.as_months_duration();
    case Kind::function:
      break;
  }
  return left.as_function() == right.as_function();
}

std::size_t Value::hash() const {
  const auto seed = static_cast<std::size_t>(kind());
  switch (kind()) {
    case Kind::null:
      return seed;
    case Kind::boolean:
      return mix(seed, *as_boolean() ? 1 : 0);
    case Kind::number:
      return mix(seed, as_number()->hash());
    case Kind::string:
      return mix(seed, std::hash<std::string>{}(*as_string()));
    case Kind::list: {
      std::size_t result = seed;
      for (const Value& item : *as_list()) {
        result = mix(result, item.hash());
      }
      return result;
    }
    case Kind::context:
      return mix(seed, hash_of(*as_context()));
    case Kind::range:
      return mix(mix(seed, as_range()->start.hash()), as_range()->end.hash());
    case Kind::date:
      return mix(seed, static_cast<std::size_t>(as_date()->to_days()));
    case Kind::time:
      return mix(seed, static_cast<std::size_t>(as_time()->comparable()));
    case Kind::date_time:
      return mix(seed, hash_of(as_date_time()->comparable()));
    case Kind::days_duration:
      return mix(seed, hash_of(as_days_duration()->nanoseconds));
    case Kind::months_duration:
      return mix(seed, static_cast<std::size_t>(as_months_duration()->months));
    case Kind::function:
      break;
  }
  return mix(seed, std::hash<const void*>{}(as_function()));
}

}  // namespace cassia::engines::decision::feel
