#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/event_type.h"
#include "base/result.h"

// The canonical bytes of a desk's events, states and commands. The templates are declared here and
// defined in codec/event_codec_impl.h, which only this module includes: each desk's instantiations
// stand in a translation unit of their own (`<desk>_codec.cpp`, see desk_codec.h), so that nobody
// else pays for them.
// `Event` and `Command` are the desk's variants, `State` its state struct. For a variant that has
// no such file the program does not link.
namespace cassia::codec {

// JSON in the canonical form of docs/formats/events.md. `type` views the constant `T::kType.name`.
struct EncodedEvent {
  std::string_view type;
  int version = 1;
  std::string bytes;

  friend bool operator==(const EncodedEvent&, const EncodedEvent&) = default;
};

template <typename Event>
EncodedEvent encode_event(const Event& event);

// What is stored, under its permanent name and version.
struct StoredEvent {
  std::string_view type;
  int version = 1;
  std::string_view bytes;
};

// The event that the stored bytes hold, brought to the present version by the desk's upcasters.
// Refuses unknown_event_type, and what from_json refuses.
template <typename Event>
base::Result<Event> decode_event(const StoredEvent& stored);

// Every name and version that decode_event<Event> reads; the present ones first, in the order of
// the variant, then the retired ones.
template <typename Event>
std::vector<base::EventType> event_types();

// A snapshot. It may only be decoded by a program whose state_shape is the one it was written
// under; with any other it is thrown away and folded again from the events.
template <typename State>
std::string encode_state(const State& state);
template <typename State>
base::Result<State> decode_state(std::string_view bytes);
// SHA-256 in hexadecimal over the names and types of all fields of State, in depth.
template <typename State>
std::string state_shape();

// {"lodge":{...}}: one field named as the command's struct in snake_case. The bytes are canonical,
// so their SHA-256 tells whether an idempotency key was used for the same command before.
template <typename Command>
std::string encode_command(const Command& command);
// A command from outside: bounded amounts, no empty ids. Refuses unknown_command, and what
// from_json refuses with Trust::outside; the place begins with the command's name.
template <typename Command>
base::Result<Command> decode_command(std::string_view text);
// A command as encode_command gave it, that was kept for later (of a timer): whatever can be in a
// command is read back. Otherwise like decode_command.
template <typename Command>
base::Result<Command> decode_stored_command(std::string_view bytes);
// "lodge", and the names of all commands in the order of the variant.
template <typename Command>
std::string_view command_name(const Command& command);
template <typename Command>
std::vector<std::string_view> command_names();

}  // namespace cassia::codec
