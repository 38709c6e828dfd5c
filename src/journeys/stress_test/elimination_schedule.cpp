#include "journeys/stress_test/elimination_schedule.h"

#include "base/assert.h"
#include "journeys/refusals.h"

namespace cassia::journeys {

std::string TariffCut::name() const {
  std::string name = base::to_text(hs_code);
  if (!origin.is_unknown()) {
    name.append(" ").append(origin.code());
  }
  return name;
}

base::Result<EliminationSchedule> EliminationSchedule::make(std::vector<std::string> stages,
                                                            std::vector<TariffCut> cuts) {
  EliminationSchedule schedule;
  for (std::size_t place = 0; place < cuts.size(); ++place) {
    const TariffCut& cut = cuts[place];
    CASSIA_ASSERT(cut.rates.size() == stages.size(), "whoever reads a schedule reads every stage");
    if (!schedule.places_.try_emplace({cut.hs_code, cut.origin}, place).second) {
      return base::Refusal{.code = kScheduleRowRepeated, .facts = {{"goods", cut.name()}}};
    }
  }
  schedule.stages_ = std::move(stages);
  schedule.cuts_ = std::move(cuts);
  return schedule;
}

std::optional<std::size_t> EliminationSchedule::find(const base::HsCode& code,
                                                     base::CountryCode origin) const {
  for (int digits = code.length(); digits >= 2; digits -= 2) {
    const base::HsCode prefix = code.prefix(digits);
    for (const base::CountryCode of : {origin, base::CountryCode()}) {
      if (const auto found = places_.find({prefix, of}); found != places_.end()) {
        return found->second;
      }
    }
  }
  return {};
}

}  // namespace cassia::journeys
