#include "systems/trade/gate_devices/gate_devices.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "tests/support/law_folder.h"

namespace cassia::systems::trade::gate_devices {
namespace {

using tests::real_law;

template <typename T>
T id(std::string_view text) {
  return T::parse(text).value();
}
base::Instant time(std::string_view text) { return base::Instant::parse(text).value(); }

// A device as a test plays it: a command, by whom, when it was heard of.
class Device {
 public:
  State state = {};
  std::vector<Event> last = {};

  std::string give(const Command& command, const char* on_behalf_of = "youyi_port",
                   const char* at = "2026-04-20T06:00:00Z") {
    const base::Context context{.actor = id<base::ActorId>("lane_1"),
                                .on_behalf_of = id<base::OrganisationId>(on_behalf_of),
                                .occurred_at = time(at),
                                .received_at = time(at),
                                .decided_at = time(at)};
    auto decided = decide(state, command, context, real_law());
    if (!decided) {
      return std::string(decided.error().code.name());
    }
    last = *std::move(decided);
    for (const Event& event : last) {
      state = apply(std::move(state), event);
    }
    return "";
  }

  // The kinds of the objections to what was told last, "" for none.
  std::string kinds() const {
    std::string text;
    for (const Event& event : last) {
      if (const auto* found = std::get_if<OfflineConflictFound>(&event)) {
        for (const Objection& objection : found->conflict.objections) {
          text.append(text.empty() ? "" : ",")
              .append(boost::describe::enum_to_string(objection.kind, ""));
        }
      }
    }
    return text;
  }
};

RegisterDevice registration() {
  return {.device_id = id<DeviceId>("T7"), .pass = id<PassId>("youyi"), .lane = "in-1"};
}

ListUsed list_of(const char* made_at = "2026-04-20T02:00:00Z") {
  return {.made_at = time(made_at),
          .expires_at = time(made_at) + std::chrono::hours(4),
          .answer = ListAnswer::green};
}

RecordOffline let_in(std::int64_t sequence, const char* at = "2026-04-20T03:00:00Z") {
  return {.device_id = id<DeviceId>("T7"),
          .told = {.sequence = sequence,
                   .act = OfflineAct::let_in,
                   .plate = "F12345",
                   .batch_no = "B1",
                   .occurred_at = time(at),
                   .list_no = "T7/1",
                   .answer = ListAnswer::green},
          .list = list_of()};
}

Device registered() {
  Device device;
  EXPECT_EQ(device.give(registration()), "");
  return device;
}

TEST(GateDevices, AreRegisteredByThePortOperatorOfThePass) {
  Device device;
  EXPECT_EQ(device.give(registration(), "pingxiang_fruit"), "not_the_device_operator");
  RegisterDevice nowhere = registration();
  nowhere.lane.clear();
  EXPECT_EQ(device.give(nowhere), "device_text_missing");
  EXPECT_EQ(device.give(registration()), "");
  EXPECT_EQ(device.state.status, DeviceStatus::registered);
  EXPECT_EQ(device.give(registration()), "device_exists");
}

TEST(GateDevices, AreRevokedOnceAndDoNotComeBack) {
  Device device;
  const RevokeDevice lost{.device_id = id<DeviceId>("T7"), .reason = "lost"};
  EXPECT_EQ(device.give(lost), "device_unknown");
  device = registered();
  EXPECT_EQ(device.give(lost, "youyi_customs"), "not_the_device_operator");
  EXPECT_EQ(device.give({RevokeDevice{.device_id = id<DeviceId>("T7")}}), "device_text_missing");
  EXPECT_EQ(device.give(lost), "");
  EXPECT_EQ(device.give(lost), "device_already_revoked");
  EXPECT_EQ(device.give(registration()), "device_exists");
}

TEST(GateDevices, TakeWhatAgreesWithTheListAsItIs) {
  Device device = registered();
  EXPECT_EQ(device.give(let_in(1)), "");
  EXPECT_EQ(device.last.size(), 1U);
  EXPECT_EQ(device.kinds(), "");
  EXPECT_EQ(device.state.last_sequence, 1);
}

TEST(GateDevices, RefuseOnlyWhatNoDeviceOfTheCallerCanHaveTold) {
  Device device;
  EXPECT_EQ(device.give(let_in(1)), "device_unknown");
  device = registered();
  EXPECT_EQ(device.give(let_in(1), "pingxiang_fruit"), "not_the_device_operator");
  EXPECT_EQ(device.give(let_in(0)), "sequence_not_positive");
  RecordOffline nameless = let_in(1);
  nameless.told.plate.clear();
  EXPECT_EQ(device.give(nameless), "device_text_missing");
}

TEST(GateDevices, TellEachKindOfConflict) {
  struct Row {
    std::string kinds;
    std::function<void(Device&, RecordOffline&)> change;
  };
  const std::vector<Row> rows = {
      {"device_revoked",
       [](Device& device, RecordOffline&) {
         device.give(RevokeDevice{.device_id = id<DeviceId>("T7"), .reason = "lost"});
       }},
      {"sequence_reused",
       [](Device& device, RecordOffline& record) {
         device.give(let_in(1));
         record.told.plate = "F99999";
       }},
      {"told_late",
       [](Device&, RecordOffline& record) {
         record.told.occurred_at = time("2026-04-20T00:59:59Z");
         record.list = list_of("2026-04-20T00:00:00Z");
       }},
      {"clock_wrong",
       [](Device&, RecordOffline& record) { record.told.clock_skew_seconds = -121; }},
      {"clock_wrong,list_not_in_force",
       [](Device&, RecordOffline& record) {
         record.told.occurred_at = time("2026-04-20T06:00:00.000001Z");
       }},
      {"unlisted_let_in",
       [](Device&, RecordOffline& record) {
         record.told.answer = ListAnswer::unlisted;
         record.list->answer = ListAnswer::unlisted;
       }},
      {"red_let_in",
       [](Device&, RecordOffline& record) {
         record.told.answer = ListAnswer::red;
         record.list->answer = ListAnswer::red;
       }},
      {"list_unknown", [](Device&, RecordOffline& record) { record.list.reset(); }},
      {"list_not_in_force",
       [](Device&, RecordOffline& record) {
         record.told.occurred_at = time("2026-04-20T06:00:00Z");
       }},
      {"list_not_in_force",
       [](Device&, RecordOffline& record) {
         record.told.occurred_at = time("2026-04-20T01:59:59Z");
       }},
      {"list_superseded",
       [](Device& device, RecordOffline& record) {
         RecordOffline newer = let_in(1, "2026-04-20T04:00:00Z");
         newer.list = list_of("2026-04-20T03:30:00Z");
         device.give(newer);
         record.told.sequence = 2;
         record.told.occurred_at = time("2026-04-20T04:30:00Z");
       }},
      {"list_says_otherwise",
       [](Device&, RecordOffline& record) { record.list->answer = ListAnswer::red; }},
      {"held_by_lane",
       [](Device&, RecordOffline& record) {
         record.gate_objections = {{.kind = ConflictKind::held_by_lane, .detail = "lock_broken"}};
       }},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.kinds);
    Device device = registered();
    RecordOffline record = let_in(1);
    row.change(device, record);
    EXPECT_EQ(device.give(record), "");
    EXPECT_EQ(device.kinds(), row.kinds);
  }
}

TEST(GateDevices, KeepOutWithoutAList) {
  Device device = registered();
  RecordOffline kept = let_in(1);
  kept.told.act = OfflineAct::kept_out;
  kept.told.answer = ListAnswer::unlisted;
  kept.list.reset();
  EXPECT_EQ(device.give(kept), "");
  EXPECT_EQ(device.kinds(), "");
}

TEST(GateDevices, KnowARepetitionAgain) {
  Device device = registered();
  device.give(let_in(1));
  EXPECT_EQ(device.give(let_in(1)), "");
  EXPECT_TRUE(device.last.empty());
  EXPECT_EQ(device.state.told, 1);
}

TEST(GateDevices, TellAGapAndCloseItWhenTheNumberComes) {
  Device device = registered();
  device.give(let_in(1));
  device.give(let_in(5));
  EXPECT_EQ(device.state.missing, (std::vector<SequenceRange>{{.from = 2, .to = 4}}));
  const auto row = [&] {
    return std::get<GateDeviceRow>(views(device.last.back(), device.state).front());
  };
  EXPECT_EQ(row().missing_sequences, "2-4");
  RecordOffline late = let_in(3);
  late.told.plate = "F3";
  EXPECT_EQ(device.give(late), "");
  EXPECT_EQ(device.kinds(), "");
  EXPECT_EQ(row().missing_sequences, "2,4");
}

TEST(GateDevices, LeaveACaseToCustoms) {
  Device device = registered();
  RecordOffline unlisted = let_in(1);
  unlisted.told.batch_no.clear();
  unlisted.told.answer = ListAnswer::unlisted;
  unlisted.list->answer = ListAnswer::unlisted;
  device.give(unlisted);
  const auto open = std::get<GateConflictRow>(views(device.last.back(), device.state).back());
  EXPECT_EQ(open.key, "T7/1");
  EXPECT_EQ(open.objections, "unlisted_let_in");
  EXPECT_EQ(open.occurred_at, time("2026-04-20T03:00:00Z"));
  EXPECT_EQ(open.received_at, time("2026-04-20T06:00:00Z"));
  CloseConflict closing{.device_id = id<DeviceId>("T7"),
                        .conflict_no = 1,
                        .outcome = ConflictOutcome::made_good,
                        .finding = ""};
  EXPECT_EQ(device.give(closing, "youyi_port"), "not_the_conflict_authority");
  EXPECT_EQ(device.give(closing, "youyi_customs"), "device_text_missing");
  closing.finding = "declared since";
  EXPECT_EQ(device.give(closing, "youyi_customs"), "");
  const auto closed = std::get<GateConflictRow>(views(device.last.back(), device.state).back());
  EXPECT_EQ(closed.status, ConflictStatus::closed);
  EXPECT_EQ(closed.finding, "declared since");
  EXPECT_EQ(std::get<GateDeviceRow>(views(device.last.back(), device.state).front()).conflicts_open,
            0);
  EXPECT_EQ(device.give(closing, "youyi_customs"), "conflict_not_open");
}

// Whatever the order, and however often each is sent: every event is recorded once, and in the end
// nothing is missing.
RC_GTEST_PROP(GateDevices, HearEveryEventOnceInAnyOrder, ()) {
  const auto count = *rc::gen::inRange<std::int64_t>(1, 30);
  std::vector<std::int64_t> order;
  for (std::int64_t sequence = 1; sequence <= count; ++sequence) {
    order.insert(order.end(), *rc::gen::inRange<std::size_t>(1, 4), sequence);
  }
  const auto keys = *rc::gen::container<std::vector<int>>(order.size(), rc::gen::arbitrary<int>());
  std::vector<std::pair<int, std::int64_t>> shuffled;
  for (std::size_t i = 0; i < order.size(); ++i) {
    shuffled.emplace_back(keys[i], order[i]);
  }
  std::ranges::sort(shuffled);
  Device device = registered();
  std::set<std::int64_t> heard;
  for (const auto& [key, sequence] : shuffled) {
    RC_ASSERT(device.give(let_in(sequence)).empty());
    RC_ASSERT(device.last.empty() != heard.insert(sequence).second);
    RC_ASSERT(device.kinds().empty());
    std::int64_t missing = 0;
    for (const SequenceRange& range : device.state.missing) {
      missing += range.to - range.from + 1;
    }
    RC_ASSERT(missing == device.state.last_sequence - std::ssize(heard));
  }
  RC_ASSERT(device.state.told == count);
  RC_ASSERT(device.state.missing.empty());
}

}  // namespace
}  // namespace cassia::systems::trade::gate_devices
