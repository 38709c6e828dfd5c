#include "systems/trade/gate/lane_tests.h"

#include "base/decimal_text.h"
#include "base/enumerator_name.h"
#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

namespace {

using std::chrono::minutes;

const base::Citation kDesign{"cassia_design", "gate"};

// A test whose figure there is: hit or not.
GateTest run(GateReason reason, bool is_hit, std::string measured, std::string limit) {
  return {.reason = reason,
          .outcome = is_hit ? TestOutcome::hit : TestOutcome::passed,
          .measured = std::move(measured),
          .limit = std::move(limit),
          .citation = kDesign};
}

GateTest not_run(GateReason reason) { return {.reason = reason, .citation = kDesign}; }

template <typename T>
GateTest citing(GateTest test, const law::Dated<T>& limit) {
  test.citation = limit.citation;
  test.is_unverified = limit.is_unverified;
  return test;
}

GateTest citing(GateTest test, base::Citation citation) {
  test.citation = std::move(citation);
  return test;
}

std::string or_none(const std::string& text) { return text.empty() ? "none" : text; }

// (scale - manifest) / manifest in parts per million, signed, half up. Both are bounded by
// kQuantityMicrosMax, so the product needs 128 bits only.
std::int64_t difference_ppm(const base::Quantity& scale, const base::Quantity& manifest) {
  constexpr std::int64_t kParts = 1'000'000;
  const base::Int128 difference = scale.micros() - manifest.micros();
  constexpr base::Int128 kPartsMax = base::kQuantityMicrosMax;
  const base::Int128 parts = difference * kParts;
  const base::Int128 bound = kPartsMax * manifest.micros();
  if (parts > bound || parts < -bound) {  // a manifest of milligrams: no figure anybody reads
    return parts > 0 ? base::kQuantityMicrosMax : -base::kQuantityMicrosMax;
  }
  return base::divide_rounded(parts, manifest.micros(), base::Rounding::half_up);
}

bool is_beyond(const WeightCheck& check) {
  base::Int128 difference =
      base::Int128(check.goods_by_scale.micros()) - check.goods_by_manifest.micros();
  difference = difference < 0 ? -difference : difference;
  return difference * base::Rate::kScale >
         base::Int128(check.limit.billionths()) * check.goods_by_manifest.micros();
}

}  // namespace

void test_identity(const LaneFacts& facts, const LaneLimits& limits, LaneTests& tests) {
  const Arrive& reading = facts.reading;
  tests.push_back(run(GateReason::on_blacklist, reading.is_on_blacklist,
                      reading.is_on_blacklist ? "listed" : "not listed", "not listed"));
  const auto& confidence = limits.read_confidence_min;
  constexpr std::int64_t kBillionthsPerPpm = base::Rate::kScale / 1'000'000;
  const base::Rate read = base::Rate::of_billionths(reading.ocr_confidence_ppm * kBillionthsPerPpm);
  tests.push_back(citing(run(GateReason::read_uncertain, read < confidence.value,
                             base::print_share(read), base::print_share(confidence.value)),
                         confidence));
  tests.push_back(run(GateReason::plate_not_in_batch, facts.vehicle == nullptr, reading.plate,
                      "a booked plate"));
  const bool is_cancelled = facts.state.appointment->is_cancelled;
  tests.push_back(run(GateReason::appointment_cancelled, is_cancelled,
                      is_cancelled ? "cancelled" : "booked", "booked"));
}

base::Result<void> test_manifest(const LaneFacts& facts, const law::LawBook& law,
                                 LaneTests& tests) {
  const auto lead = CASSIA_TRY(law.integer("gate.manifest_lead_minutes", facts.date));
  const bool is_missing = facts.load == nullptr;
  tests.push_back(citing(run(GateReason::manifest_missing, is_missing,
                             is_missing ? "none" : "filed", "filed for this vehicle"),
                         lead));
  if (is_missing) {
    tests.push_back(citing(not_run(GateReason::manifest_late), lead));
    tests.push_back(not_run(GateReason::container_differs));
    return {};
  }
  const base::Instant filed_at = facts.state.manifest->filed_at;
  const base::Instant latest = facts.at - minutes(lead.value);
  tests.push_back(
      citing(run(GateReason::manifest_late, filed_at > latest, "filed " + base::to_text(filed_at),
                 "filed by " + base::to_text(latest)),
             lead));
  tests.push_back(run(GateReason::container_differs,
                      facts.load->container_no != facts.reading.container_no,
                      or_none(facts.reading.container_no), or_none(facts.load->container_no)));
  return {};
}

base::Result<void> test_records(const LaneFacts& facts, const law::LawBook& law, LaneTests& tests) {
  const bool is_unmanned = facts.state.appointment->lane_class == LaneClass::unmanned;
  if (is_unmanned) {
    tests.push_back(not_run(GateReason::driver_not_verified));
  } else {
    const bool is_verified = facts.reading.is_driver_verified;
    tests.push_back(run(GateReason::driver_not_verified, !is_verified,
                        is_verified ? "verified" : "not verified", "verified"));
  }
  if (facts.vehicle == nullptr) {
    tests.push_back(not_run(GateReason::record_expired));
  } else {
    const base::Date valid_to = facts.vehicle->vehicle.record_valid_to;
    tests.push_back(run(GateReason::record_expired, valid_to < facts.date,
                        "valid to " + base::to_text(valid_to),
                        "valid on " + base::to_text(facts.date)));
  }
  if (!facts.state.manifest) {
    tests.push_back(not_run(GateReason::filing_expired));
    return {};
  }
  const ManifestState& manifest = *facts.state.manifest;
  const FilingValidity validity = CASSIA_TRY(filing_valid_to(manifest.filed_at, law));
  tests.push_back(citing(
      run(GateReason::filing_expired, facts.at > manifest.valid_to,
          "valid to " + base::to_text(manifest.valid_to), "valid at " + base::to_text(facts.at)),
      validity.hours));
  return {};
}

void test_lock(const LaneFacts& facts, LaneTests& tests) {
  const base::Citation seals{"customs_law_2021", "37"};
  const LockState state = facts.reading.lock_state;
  const bool is_broken = state == LockState::broken || state == LockState::opened;
  tests.push_back(citing(run(GateReason::lock_broken, is_broken,
                             std::string(base::enumerator_name(state)), "sealed, or no lock"),
                         seals));
  if (facts.load == nullptr) {
    tests.push_back(citing(not_run(GateReason::lock_differs), seals));
    return;
  }
  const bool is_locked = state == LockState::sealed;
  const bool is_expected = !facts.load->lock_no.empty();
  const bool is_other =
      facts.reading.lock_no != facts.load->lock_no || (is_locked != is_expected && !is_broken);
  tests.push_back(citing(run(GateReason::lock_differs, is_other,
                             is_locked || is_broken ? or_none(facts.reading.lock_no) : "none",
                             or_none(facts.load->lock_no)),
                         seals));
}

std::optional<WeightCheck> test_weight(const LaneFacts& facts, const LaneLimits& limits,
                                       LaneTests& tests) {
  const auto& limit = limits.weight_difference_max;
  if (facts.vehicle == nullptr || facts.load == nullptr) {
    tests.push_back(citing(not_run(GateReason::weight_differs), limit));
    return std::nullopt;
  }
  WeightCheck check{.goods_by_scale = facts.reading.measured_weight - facts.vehicle->vehicle.tare,
                    .goods_by_manifest = facts.load->gross_weight,
                    .limit = limit.value};
  check.difference_ppm = difference_ppm(check.goods_by_scale, check.goods_by_manifest);
  tests.push_back(
      citing(run(GateReason::weight_differs, is_beyond(check),
                 print_difference(check.difference_ppm), base::print_percent(limit.value) + " %"),
             limit));
  return check;
}

void test_slot(const LaneFacts& facts, LaneTests& tests) {
  const base::Instant last = facts.state.appointment->no_show_at;
  tests.push_back(run(GateReason::slot_missed, facts.arrived_at > last,
                      "arrived " + base::to_text(facts.arrived_at),
                      "arrived by " + base::to_text(last)));
}

void test_release(const LaneFacts& facts, LaneTests& tests) {
  const base::Citation supervision{"customs_law_2021", "37"};
  if (!facts.state.manifest) {
    tests.push_back(citing(not_run(GateReason::goods_not_released), supervision));
    return;
  }
  const auto open = unreleased(facts.state);
  tests.push_back(
      citing(run(GateReason::goods_not_released, !open.empty(),
                 open.empty() ? "all released" : "not released: " + joined(open), "all released"),
             supervision));
}

base::Result<void> test_room(const LaneFacts& facts, const law::LawBook& law, LaneTests& tests) {
  const auto early = CASSIA_TRY(law.integer("gate.early_arrival_minutes", facts.date));
  const base::Instant first = facts.state.appointment->slot_from - minutes(early.value);
  tests.push_back(citing(run(GateReason::before_slot, facts.at < first,
                             "at " + base::to_text(facts.at), "from " + base::to_text(first)),
                         early));
  const Arrive& reading = facts.reading;
  const bool is_full =
      reading.is_stand_group_full && reading.is_cold && reading.channel == Channel::red;
  tests.push_back(run(GateReason::stand_group_full, is_full,
                      reading.is_stand_group_full ? "stands full" : "stands free",
                      reading.is_cold && reading.channel == Channel::red
                          ? "a free stand for cold goods"
                          : "no stand needed"));
  return {};
}

}  // namespace cassia::systems::trade::gate
