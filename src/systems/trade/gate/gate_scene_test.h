#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "systems/trade/gate/gate.h"
#include "tests/support/law_folder.h"

// A batch at Youyi Pass as tests play it: a moment, an organisation, a command.
namespace cassia::systems::trade::gate {

template <typename T>
T id(std::string_view text) {
  return T::parse(text).value();
}

inline base::Instant time(std::string_view text) { return base::Instant::parse(text).value(); }
inline base::Date day(std::string_view text) { return base::Date::parse(text).value(); }
inline base::Quantity kilograms(std::string_view text) {
  return base::Quantity::parse(text, base::Unit()).value();
}

inline const std::string kTruck = "桂F12345";
inline const std::string kBatch = "2026031800017";

inline Vehicle vehicle(const std::string& plate) {
  base::Digest driver;
  driver.bytes[0] = 7;
  return {.plate = plate,
          .driver_id_hash = driver,
          .record_valid_to = day("2026-12-31"),
          .tare = kilograms("15000")};
}

inline BookAppointment booking(const std::vector<std::string>& plates = {kTruck}) {
  BookAppointment command{.batch_no = id<BatchId>(kBatch),
                          .carrier = id<base::OrganisationId>("huaxin_transport"),
                          .pass = id<PassId>("youyi"),
                          .slot_from = time("2026-03-18T10:00:00+08:00"),
                          .slot_to = time("2026-03-18T10:30:00+08:00")};
  for (const std::string& plate : plates) {
    command.vehicles.push_back(vehicle(plate));
  }
  return command;
}

inline FileManifest manifest(const std::vector<std::string>& plates = {kTruck}) {
  FileManifest command{
      .batch_no = id<BatchId>(kBatch),
      .master_bills = {"MB-1"},
      .declaration_ids = {id<DeclarationId>("D-1")},
      .goods = {{.hs_code = base::HsCode::parse("0810.60.00", base::HsEdition::hs2022).value(),
                 .name = "durian"}}};
  for (const std::string& plate : plates) {
    command.loads.push_back({.plate = plate,
                             .container_no = "CXRU1234567",
                             .lock_no = "L-77",
                             .gross_weight = kilograms("18600"),
                             .packages = 1860});
  }
  return command;
}

inline Arrive arrival(const std::string& event, const std::string& plate = kTruck) {
  return {.event_id = id<GateEventId>(event),
          .batch_no = id<BatchId>(kBatch),
          .lane = "3",
          .plate = plate,
          .container_no = "CXRU1234567",
          .lock_no = "L-77",
          .lock_state = LockState::sealed,
          .ocr_confidence_ppm = 990'000,
          .measured_weight = kilograms("33600"),
          .is_driver_verified = true};
}

inline OpenAppointment open_for(std::string_view declaration = "D-1") {
  return {.batch_no = id<BatchId>(kBatch), .declaration_id = id<DeclarationId>(declaration)};
}

inline Leave leaving(const std::string& event, const std::string& plate = kTruck) {
  return {.event_id = id<GateEventId>(event), .batch_no = id<BatchId>(kBatch), .plate = plate};
}

// Plays commands against one batch and keeps its events.
class Play {
 public:
  explicit Play(const law::LawBook& law = tests::real_law()) : law_(law) {}

  Play& at(std::string_view moment) {
    now_ = time(moment);
    return *this;
  }
  Play& by(std::string_view organisation) {
    organisation_ = id<base::OrganisationId>(organisation);
    return *this;
  }

  base::Context context() const {
    return {.actor = id<base::ActorId>("somebody"),
            .on_behalf_of = organisation_,
            .occurred_at = now_,
            .received_at = now_,
            .decided_at = now_};
  }

  // The events that were decided, already applied.
  base::Result<std::vector<Event>> give(const Command& command) {
    auto decided = decide(state, command, context(), law_);
    if (decided) {
      for (const Event& event : *decided) {
        state = apply(std::move(state), event);
        log.push_back(event);
      }
    }
    return decided;
  }

  // The code of the refusal; empty when it was not refused.
  std::string refusal_of(const Command& command) {
    const auto decided = give(command);
    return decided ? "" : std::string(decided.error().code.name());
  }

  // Booked, filed, and at the slot.
  Play& prepared(const std::vector<std::string>& plates = {kTruck}) {
    at("2026-03-17T15:00:00+08:00").by("huaxin_transport");
    EXPECT_EQ(refusal_of(booking(plates)), "");
    EXPECT_EQ(refusal_of(manifest(plates)), "");
    return at("2026-03-18T10:05:00+08:00").by("youyi_port");
  }
  Play& released(const std::vector<std::string>& plates = {kTruck}) {
    prepared(plates);
    EXPECT_EQ(refusal_of(open_for()), "");
    return *this;
  }

  State state = {};
  std::vector<Event> log = {};

 private:
  const law::LawBook& law_;
  base::Instant now_ = {};
  base::OrganisationId organisation_ = {};
};

// The decision of the last event, which must be one of the lane.
inline LaneDecision decision_of(const base::Result<std::vector<Event>>& decided) {
  EXPECT_TRUE(decided.has_value()) << (decided ? "" : base::to_text(decided.error()));
  if (!decided || decided->empty()) {
    return {};
  }
  return std::visit(
      [](const auto& event) {
        if constexpr (requires { event.decision; }) {
          return event.decision;
        } else {
          return LaneDecision{};
        }
      },
      decided->back());
}

}  // namespace cassia::systems::trade::gate
