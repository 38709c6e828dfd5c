#pragma once

#include "codec/event_codec_impl.h"
#include "codec/row_codec_impl.h"

// Instantiates the codec for one desk. The whole of src/codec/gate_codec.cpp is
//
//   #include "codec/desk_codec.h"
//   #include "systems/trade/gate/gate.h"
//
//   CASSIA_DESK_CODEC(cassia::systems::trade::gate)
//
// for a desk with Event, State, Command and Row in its namespace. Whoever has only some of them
// takes the single macros. They stand outside of any namespace.
#define CASSIA_DESK_CODEC(desk)       \
  CASSIA_EVENT_CODEC(desk::Event)     \
  CASSIA_STATE_CODEC(desk::State)     \
  CASSIA_COMMAND_CODEC(desk::Command) \
  CASSIA_ROW_CODEC(desk::Row)

#define CASSIA_EVENT_CODEC(Event)                                \
  namespace cassia::codec {                                      \
  template EncodedEvent encode_event(const Event&);              \
  template base::Result<Event> decode_event(const StoredEvent&); \
  template std::vector<base::EventType> event_types<Event>();    \
  }

#define CASSIA_STATE_CODEC(State)                              \
  namespace cassia::codec {                                    \
  template std::string encode_state(const State&);             \
  template base::Result<State> decode_state(std::string_view); \
  template std::string state_shape<State>();                   \
  }

#define CASSIA_COMMAND_CODEC(Command)                                     \
  namespace cassia::codec {                                               \
  template std::string encode_command(const Command&);                    \
  template base::Result<Command> decode_command(std::string_view);        \
  template base::Result<Command> decode_stored_command(std::string_view); \
  template std::string_view command_name(const Command&);                 \
  template std::vector<std::string_view> command_names<Command>();        \
  }

#define CASSIA_ROW_CODEC(Row)                             \
  namespace cassia::codec {                               \
  template RowWrite encode_row(const Row&);               \
  template std::vector<TableSchema> table_schemas<Row>(); \
  template base::Result<Row> decode_row(const RowWrite&); \
  }
