#include "codec/event_codec.h"

#include <gtest/gtest.h>

#include "base/refusals.h"
#include "codec/refusals.h"
#include "codec/toy_desk_test.h"

namespace cassia::codec {

namespace {

using tests::toy_desk::Command;
using tests::toy_desk::CrateId;
using tests::toy_desk::Event;
using tests::toy_desk::State;
namespace toy = tests::toy_desk;

toy::Line durian() {
  return {.hs_code = base::HsCode::parse("08106000", base::HsEdition::hs2022).value(),
          .net = base::Quantity::parse("18600", base::Unit()).value(),
          .value = base::Money::parse("412300.50", base::Currency()).value()};
}

Event opened() {
  return toy::CrateOpened{
      .crate_id = CrateId::parse("C-1").value(),
      .kind = toy::Kind::fish,
      .lines = {durian()},
      .rate = base::Rate::parse_percent("9").value(),
      .origin = base::CountryCode::parse("VN").value(),
      .window = {.from = base::Instant::parse("2026-03-02T09:00:00+08:00").value(),
                 .until = base::Instant::parse("2026-03-02T10:30:00.25+08:00").value()},
      .remark = "榴莲 \"A\"\n",
      .counts = {{"boxes", 12}, {"bags", -3}},
      .is_sealed = true};
}

constexpr std::string_view kLine = R"({"hs_code":{"code":"08106000","edition":"hs2022"},)"
                                   R"("net":{"amount":"18600","unit":"KGM"},)"
                                   R"("value":{"amount":"412300.50","currency":"CNY"}})";

TEST(EventCodec, WritesTheseVeryBytes) {
  const EncodedEvent encoded = encode_event(opened());
  EXPECT_EQ(encoded.type, "toy.crate_opened");
  EXPECT_EQ(encoded.version, 3);
  EXPECT_EQ(encoded.bytes,
            R"({"counts":{"bags":-3,"boxes":12},"crate_id":"C-1","is_sealed":true,)"
            R"("kind":"fish","lines":[)" +
                std::string(kLine) +
                R"(],"origin":"VN","rate":"0.09","remark":"榴莲 \"A\"\n","window":{)"
                R"("from":"2026-03-02T01:00:00Z","until":"2026-03-02T02:30:00.25Z"}})");
  EXPECT_EQ(encode_event(Event(toy::CrateClosed{})).bytes, "{}");
}

TEST(EventCodec, ReadsBackWhatItWrote) {
  for (const Event& event : {opened(), Event(toy::CrateClosed{}), Event(toy::CrateOpened{})}) {
    const EncodedEvent encoded = encode_event(event);
    const auto decoded = decode_event<Event>(
        {.type = encoded.type, .version = encoded.version, .bytes = encoded.bytes});
    ASSERT_TRUE(decoded) << base::to_text(decoded.error());
    EXPECT_EQ(*decoded, event);
  }
}

TEST(EventCodec, BringsRetiredVersionsToThePresentOne) {
  const std::string line(kLine);
  const Event expected =
      toy::CrateOpened{.crate_id = CrateId::parse("C-1").value(), .lines = {durian()}};
  const std::string first = R"({"crate_id":"C-1","line":)" + line + "}";
  const std::string second = R"({"crate_id":"C-1","lines":[)" + line + "]}";
  EXPECT_EQ(decode_event<Event>({.type = "toy.crate_opened", .version = 1, .bytes = first}).value(),
            expected);
  EXPECT_EQ(
      decode_event<Event>({.type = "toy.crate_opened", .version = 2, .bytes = second}).value(),
      expected);
}

TEST(EventCodec, NamesEveryTypeItReads) {
  const std::vector<base::EventType> expected{{"toy.crate_opened", 3},
                                              {"toy.crate_closed", 1},
                                              {"toy.crate_opened", 1},
                                              {"toy.crate_opened", 2}};
  EXPECT_EQ(event_types<Event>(), expected);
}

TEST(EventCodec, RefusesATypeOrVersionItDoesNotKnow) {
  for (const StoredEvent& stored :
       {StoredEvent{.type = "toy.crate_lost", .version = 1, .bytes = "{}"},
        StoredEvent{.type = "toy.crate_opened", .version = 4, .bytes = "{}"}}) {
    EXPECT_EQ(decode_event<Event>(stored).error().code, kUnknownEventType);
  }
}

TEST(EventCodec, RefusesBytesBehindAnEvent) {
  const StoredEvent stored{.type = "toy.crate_closed", .version = 1, .bytes = "{} {}"};
  EXPECT_EQ(decode_event<Event>(stored).error().code, kJsonMalformed);
}

TEST(StateCodec, ReadsBackWhatItWrote) {
  const State state{.crate_id = CrateId::parse("C-1").value(),
                    .lines = {{"1", durian()}, {"10", {}}},
                    .closed_at = base::Instant::of_micros(1)};
  EXPECT_EQ(decode_state<State>(encode_state(state)).value(), state);
  EXPECT_EQ(decode_state<State>(encode_state(State{})).value(), State{});
}

// The text whose digest this is: {closed_at:optional instant,crate_id:id,lines:map {...},}. A
// change of it throws every snapshot away, so it must not come by chance.
TEST(StateCodec, NamesTheShapeOfAState) {
  EXPECT_EQ(
      state_shape<State>(),
      base::to_hex(base::sha256({base::bytes_of("{closed_at:optional instant,crate_id:id,lines:map "
                                                "{hs_code:hs_code,net:quantity,value:money,},}")})
                       .bytes));
}

TEST(CommandCodec, NamesCommandsAfterTheirStructs) {
  const std::vector<std::string_view> expected{"open_crate", "close_crate"};
  EXPECT_EQ(command_names<Command>(), expected);
  EXPECT_EQ(command_name(Command(toy::CloseCrate{})), "close_crate");
}

TEST(CommandCodec, ReadsBackWhatItWrote) {
  const Command command = toy::OpenCrate{
      .crate_id = CrateId::parse("C-1").value(), .kind = toy::Kind::fish, .lines = {durian()}};
  const std::string bytes = encode_command(command);
  EXPECT_EQ(bytes, R"({"open_crate":{"crate_id":"C-1","kind":"fish","lines":[)" +
                       std::string(kLine) + R"(],"remark":null}})");
  EXPECT_EQ(decode_command<Command>(bytes).value(), command);
}

TEST(CommandCodec, RefusesWhatIsNoSingleKnownCommand) {
  struct Case {
    std::string_view text;
    base::RefusalCode code;
    std::string_view place;
  };
  for (const Case& one : {
           Case{"{}", kUnknownCommand, ""},
           Case{R"({"burn_crate":{}})", kUnknownCommand, ""},
           Case{R"([])", kJsonWrongType, ""},
           Case{R"({"close_crate":{}})", kJsonMissingField, "close_crate.crate_id"},
           Case{R"({"close_crate":{"crate_id":""}})", base::kMalformedId, "close_crate.crate_id"},
           Case{R"({"close_crate":{"crate_id":"1"},"open_crate":{}})", kJsonUnknownField,
                "open_crate"},
           Case{R"({"close_crate":{"crate_id":"1"}}x)", kJsonMalformed, ""},
       }) {
    const auto decoded = decode_command<Command>(one.text);
    ASSERT_FALSE(decoded) << one.text;
    EXPECT_EQ(decoded.error().code, one.code) << one.text;
    EXPECT_EQ(decoded.error().place, one.place) << one.text;
  }
}

TEST(CommandCodec, TrustsOnlyWhatItKeptItself) {
  const Command command = toy::CloseCrate{};
  const std::string bytes = encode_command(command);
  EXPECT_EQ(decode_command<Command>(bytes).error().code, base::kMalformedId);
  EXPECT_EQ(decode_stored_command<Command>(bytes).value(), command);
}

}  // namespace

}  // namespace cassia::codec
