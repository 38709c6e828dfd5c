#pragma once

#include <array>
#include <limits>
#include <utility>
#include <variant>

#include "base/one_of.h"
#include "codec/described_json.h"
#include "codec/event_codec.h"
#include "codec/state_shape.h"
#include "codec/type_name.h"

// The definitions behind event_codec.h. Included by the one translation unit of each desk, which
// instantiates them: see desk_codec.h.
namespace cassia::codec {

// The versions of a desk's events that are no longer written, oldest first. A desk that has any
// specialises this in its `<desk>_codec.cpp`:
//
//   template <>
//   struct RetiredEvents<gate::Event> : EventList<gate::VehiclePassedV1> {};
//
// Each is a described struct with a kType of its own; beside it, in its namespace, stands the pure
// upcaster `VehiclePassedV2 upcast(VehiclePassedV1)` to the version after it.
template <typename... Retired>
struct EventList {
  using Types = boost::mp11::mp_list<Retired...>;
};
template <typename Event>
struct RetiredEvents : EventList<> {};

namespace internal {

// What this program wrote is read back whatever its size.
inline constexpr ReadOptions kReadStored{
    .trust = Trust::stored, .bytes_max = std::numeric_limits<std::size_t>::max(), .depth_max = 64};

template <typename Variant, typename T>
inline constexpr bool kIsAlternative = boost::mp11::mp_contains<Variant, T>::value;

// std::visit for one variant that is never valueless, through one table.
template <typename Result, typename Variant, typename Visit>
Result visit_index(const Variant& variant, const Visit& visit) {
  using Call = Result (*)(const Variant&, const Visit&);
  static constexpr auto kCalls = []<std::size_t... index>(std::index_sequence<index...>) {
    return std::array<Call, sizeof...(index)>{[](const Variant& held, const Visit& call) -> Result {
      return call(*std::get_if<index>(&held));
    }...};
  }(std::make_index_sequence<std::variant_size_v<base::kinds_of<Variant>>>{});
  CASSIA_ASSERT(!variant.valueless_by_exception(), "nothing throws while a variant is assigned");
  return kCalls[variant.index()](variant, visit);
}

// The old event brought up one version after another.
template <typename Event, typename T>
Event to_present(T event) {
  if constexpr (kIsAlternative<Event, T>) {
    return event;
  } else {
    return to_present<Event>(upcast(std::move(event)));
  }
}

template <typename Event, typename T>
bool read_event(JsonReader& reader, Event& event) {
  if constexpr (kIsAlternative<Event, T>) {
    return read_json(reader, event.template emplace<T>());
  } else {
    T retired{};
    if (!read_json(reader, retired)) {
      return false;
    }
    event = to_present<Event>(std::move(retired));
    return true;
  }
}

template <typename Event>
struct EventReader {
  base::EventType type;
  bool (*read)(JsonReader& reader, Event& event);
};

template <typename Event>
inline constexpr auto kEventReaders =
    []<typename... T>(boost::mp11::mp_list<T...>) {
      return std::array<EventReader<Event>, sizeof...(T)>{
          EventReader<Event>{.type = T::kType, .read = &read_event<Event, T>}...};
    }(boost::mp11::mp_append<boost::mp11::mp_rename<Event, boost::mp11::mp_list>,
                             typename RetiredEvents<Event>::Types>{});

template <typename Event>
consteval bool has_distinct_types() {
  const auto& readers = kEventReaders<Event>;
  for (std::size_t left = 0; left < readers.size(); ++left) {
    for (std::size_t right = 0; right < left; ++right) {
      if (readers[left].type == readers[right].type) {
        return false;
      }
    }
  }
  return true;
}

template <typename Command>
struct CommandReader {
  std::string_view name;
  bool (*read)(JsonReader& reader, Command& command);
};

template <typename Command>
inline constexpr auto kCommandReaders = []<typename... T>(boost::mp11::mp_list<T...>) {
  return std::array<CommandReader<Command>, sizeof...(T)>{
      CommandReader<Command>{kTypeName<T>, [](JsonReader& reader, Command& command) {
                               return read_json(reader, command.template emplace<T>());
                             }}...};
}(boost::mp11::mp_rename<base::kinds_of<Command>, boost::mp11::mp_list>{});

base::Refusal unknown_event_type(const StoredEvent& stored);
bool fail_unknown_command(JsonReader& reader, std::string_view name);

template <typename Command>
bool read_command(JsonReader& reader, Command& command) {
  std::string_view name;
  if (!reader.open_object()) {
    return false;
  }
  if (!reader.next_field(name)) {
    return reader.is_ok() && fail_unknown_command(reader, "");
  }
  for (const auto& known : kCommandReaders<Command>) {
    if (known.name != name) {
      continue;
    }
    if (!known.read(reader, command)) {
      return reader.in_field(known.name);
    }
    if (reader.next_field(name)) {
      return fail_at_field(reader, kJsonUnknownField, name);
    }
    return reader.at_end();
  }
  return fail_unknown_command(reader, name);
}

template <typename Command>
base::Result<Command> command_of(std::string_view text, const ReadOptions& options) {
  JsonReader reader(text, options);
  Command command;
  if (!read_command(reader, command)) {
    return reader.take_refusal();
  }
  return command;
}

}  // namespace internal

template <typename Event>
EncodedEvent encode_event(const Event& event) {
  return internal::visit_index<EncodedEvent>(event, []<typename T>(const T& held) {
    return EncodedEvent{.type = T::kType.name, .version = T::kType.version, .bytes = to_json(held)};
  });
}

template <typename Event>
base::Result<Event> decode_event(const StoredEvent& stored) {
  static_assert(internal::has_distinct_types<Event>(), "one name and version is one struct");
  for (const auto& known : internal::kEventReaders<Event>) {
    if (known.type.version != stored.version || known.type.name != stored.type) {
      continue;
    }
    JsonReader reader(stored.bytes, internal::kReadStored);
    Event event;
    if (!known.read(reader, event) || !reader.at_end()) {
      return reader.take_refusal();
    }
    return event;
  }
  return internal::unknown_event_type(stored);
}

template <typename Event>
std::vector<base::EventType> event_types() {
  std::vector<base::EventType> types;
  for (const auto& known : internal::kEventReaders<Event>) {
    types.push_back(known.type);
  }
  return types;
}

template <typename State>
std::string encode_state(const State& state) {
  return to_json(state);
}

template <typename State>
base::Result<State> decode_state(std::string_view bytes) {
  return from_json<State>(bytes, internal::kReadStored);
}

template <typename State>
std::string state_shape() {
  std::string text;
  append_shape<State>(text);
  return base::to_hex(base::sha256({base::bytes_of(text)}).bytes);
}

template <typename Command>
std::string encode_command(const Command& command) {
  return internal::visit_index<std::string>(command, []<typename T>(const T& held) {
    std::string out;
    out.reserve(512);
    out += "{\"";
    out += kTypeName<T>;
    out += "\":";
    write_json(out, held);
    out += '}';
    return out;
  });
}

template <typename Command>
base::Result<Command> decode_command(std::string_view text) {
  return internal::command_of<Command>(text, {.trust = Trust::outside});
}

template <typename Command>
base::Result<Command> decode_stored_command(std::string_view bytes) {
  return internal::command_of<Command>(bytes, internal::kReadStored);
}

template <typename Command>
std::string_view command_name(const Command& command) {
  return internal::kCommandReaders<Command>[command.index()].name;
}

template <typename Command>
std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const auto& known : internal::kCommandReaders<Command>) {
    names.push_back(known.name);
  }
  return names;
}

}  // namespace cassia::codec
