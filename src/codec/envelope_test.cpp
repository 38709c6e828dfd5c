#include "codec/envelope.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "codec/refusals.h"

namespace cassia::codec {

namespace {

Envelope passed_gate() {
  return {.zone_id = ZoneId::parse("chongzuo").value(),
          .position = 41,
          .stream = "trade.gate/CZ-2026-000123",
          .version = 3,
          .type = "trade.gate.vehicle_passed",
          .schema = 2,
          .context = {.actor = base::ActorId::parse("gate-7").value(),
                      .on_behalf_of = base::OrganisationId::parse("customs").value(),
                      .occurred_at = base::Instant::parse("2026-03-02T09:00:00+08:00").value(),
                      .received_at = base::Instant::parse("2026-03-02T01:00:01Z").value(),
                      .decided_at = base::Instant::parse("2026-03-02T01:00:01.5Z").value()},
          .command_id = CommandId::parse("pass-1").value(),
          .body = R"({"plate":"桂F·12345"})"};
}

constexpr std::string_view kBytes =
    R"({"body":{"plate":"桂F·12345"},"command_id":"pass-1","context":{"actor":"gate-7",)"
    R"("decided_at":"2026-03-02T01:00:01.5Z","occurred_at":"2026-03-02T01:00:00Z",)"
    R"("on_behalf_of":"customs","received_at":"2026-03-02T01:00:01Z"},"position":41,"schema":2,)"
    R"("stream":"trade.gate/CZ-2026-000123","type":"trade.gate.vehicle_passed","version":3,)"
    R"("zone_id":"chongzuo"})";

TEST(Envelope, WritesTheseVeryBytes) {
  EXPECT_EQ(encode_envelope(passed_gate()), kBytes);
  std::string out = "before";
  append_envelope(passed_gate(), out);
  EXPECT_EQ(out, "before" + std::string(kBytes));
}

TEST(Envelope, ReadsBackWhatItWrote) {
  EXPECT_EQ(decode_envelope(kBytes).value(), passed_gate());
  const Envelope empty{.body = "null"};
  EXPECT_EQ(decode_envelope(encode_envelope(empty)).value(), empty);
}

TEST(Envelope, KeepsTheBodyByteForByte) {
  std::string bytes(kBytes);
  const std::string loose = "[ 1.50 ,\t{\"b\":1,\"a\":\"\\u0041\"} ]";
  bytes.replace(8, passed_gate().body.size(), loose);
  EXPECT_EQ(decode_envelope(bytes).value().body, loose);
}

TEST(Envelope, RefusesWhatIsNotOne) {
  const auto code_of = [](std::string_view bytes) { return decode_envelope(bytes).error().code; };
  EXPECT_EQ(code_of("{}"), kJsonMissingField);
  EXPECT_EQ(code_of(kBytes.substr(0, kBytes.size() - 1)), kJsonMalformed);
  EXPECT_EQ(code_of(std::string(kBytes) + "}"), kJsonMalformed);
  EXPECT_EQ(code_of(R"({"body":{"a":},"schema":1})"), kJsonMalformed);
  EXPECT_EQ(code_of(R"({"schema":"1"})"), kJsonWrongType);
  EXPECT_EQ(code_of(R"({"note":1})"), kJsonUnknownField);
}

// By hand: (printf '\0'; cat nonce envelope) | sha256sum
TEST(Envelope, HashesNonceAndBytesAsOneLeaf) {
  Nonce nonce{};
  nonce[0] = 7;
  EXPECT_EQ(base::to_hex(leaf_hash(nonce, kBytes).bytes),
            "00ea50d3bf99353c1b06aa0d556fd1b9ee10d1f62f06151e7466e9b6960b5c7c");
  EXPECT_NE(leaf_hash(nonce, kBytes), leaf_hash(Nonce{}, kBytes));
}

RC_GTEST_PROP(Envelope, OfAnyContentsIsReadBack, ()) {
  const auto number = [] { return *rc::gen::inRange<std::int64_t>(0, 9'007'199'254'740'992); };
  const auto letters = [] { return *rc::gen::container<std::string>(rc::gen::inRange(' ', '~')); };
  const auto instant = [] {
    return base::Instant::of_micros(*rc::gen::inRange<std::int64_t>(0, 250'000'000'000'000'000));
  };
  Envelope envelope{.position = number(),
                    .stream = letters(),
                    .version = number(),
                    .type = letters(),
                    .schema = number()};
  envelope.context.occurred_at = instant();
  envelope.context.received_at = instant();
  envelope.context.decided_at = instant();
  envelope.body = std::to_string(number());
  RC_ASSERT(decode_envelope(encode_envelope(envelope)).value() == envelope);
}

}  // namespace

}  // namespace cassia::codec
