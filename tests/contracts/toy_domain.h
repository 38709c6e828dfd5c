#pragma once

#include <boost/describe.hpp>
#include <string>

#include "runtime/domain.h"

// A zone small enough to see through: certificates with a quantity, accounts with a balance, names
// that only one may have, consignments that are lodged, released or expire. It stands in for the
// journeys wherever the runtime and the stores are tested.
namespace cassia::tests {

inline constexpr base::RefusalCode kNotEnough{"not_enough"};
inline constexpr base::RefusalCode kTaken{"taken"};
inline constexpr base::RefusalCode kWrongPhase{"wrong_phase"};

enum class ToyDo : std::uint8_t {
  issue,         // `amount` more in certificate or account `subject` ("toy.account/A1")
  claim,         // the name `subject` for `other`: refused kTaken when somebody has it
  lodge,         // consignment `subject` takes `amount` of certificate and account `other`
  release,       // of consignment `subject`: posts its amount to the revenue account
  expire,        // consignment `subject`, unless it was released
  expire_at,     // sets a timer for that, `amount` microseconds after 1970
  announce,      // a message about consignment `subject`
  load_forever,  // never content with what is loaded: a bug
};
BOOST_DESCRIBE_ENUM(ToyDo, issue, claim, lodge, release, expire, expire_at, announce, load_forever)

struct ToyCommand {
  ToyDo what = ToyDo::issue;
  std::string subject = {};
  std::string other = {};
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(ToyCommand, (), (what, subject, other, amount))

struct ToyEvent {
  std::string phase = {};
  std::int64_t change = 0;
  std::string other = {};
  std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(ToyEvent, (), (phase, change, other, remark))

struct ToyState {
  std::string phase = {};
  std::int64_t balance = 0;
  std::int64_t count = 0;
  std::string other = {};
  std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(ToyState, (), (phase, balance, count, other, remark))

// Tables: toy_stream (one row for each stream) and toy_line (two for each consignment). Lodging
// makes four events in four streams and six rows.
class ToyDomain : public runtime::Domain {
 public:
  std::vector<codec::TableSchema> tables() const override;
  std::vector<runtime::StreamId> plan(const runtime::Value& command) const override;
  base::Result<runtime::Step> step(const runtime::Value& command, const runtime::Loaded& loaded,
                                   const base::Context& context) const override;
  runtime::Value initial_state(std::string_view desk) const override;
  runtime::Value apply(const runtime::StreamId& stream, runtime::Value state,
                       const runtime::Value& event) const override;
  void append_rows(const runtime::StreamId& stream, const runtime::Value& event,
                   const runtime::Value& state, std::vector<codec::RowWrite>& rows) const override;
  codec::EncodedEvent encode_event(std::string_view desk,
                                   const runtime::Value& event) const override;
  base::Result<runtime::Value> decode_event(std::string_view desk,
                                            const codec::StoredEvent& stored) const override;
  std::string encode_state(std::string_view desk, const runtime::Value& state) const override;
  base::Result<runtime::Value> decode_state(std::string_view desk,
                                            std::string_view bytes) const override;
  std::string state_shape(std::string_view desk) const override;
  std::string encode_command(const runtime::Value& command) const override;
  base::Result<runtime::Value> decode_command(std::string_view bytes) const override;
};

inline runtime::Value toy(ToyCommand command) { return runtime::Value::of(std::move(command)); }
// Certificates and accounts stand under one name in two desks, so that lodging names one `other`.
runtime::StreamId toy_certificate(const std::string& key);
runtime::StreamId toy_account(const std::string& key);
runtime::StreamId toy_consignment(const std::string& key);
runtime::StreamId toy_revenue();

}  // namespace cassia::tests
