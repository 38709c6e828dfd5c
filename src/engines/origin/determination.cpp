#include "engines/origin/determination.h"

#include <algorithm>

#include "engines/origin/criteria.h"
#include "engines/origin/differential.h"
#include "engines/origin/materials.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

base::Result<void> check_party(const Terms& terms, base::CountryCode country, base::Date on,
                               const char* place) {
  if (terms.party_on(country, on) != nullptr) {
    return {};
  }
  const auto party = std::ranges::find(terms.parties, country, &PartyTerm::country);
  std::vector<base::Fact> facts = {{"agreement", terms.id},
                                   {"country", std::string(country.code())}};
  if (party == terms.parties.end()) {
    return base::Refusal{
        .code = kNotAParty, .citation = terms.citation, .place = place, .facts = std::move(facts)};
  }
  facts.push_back({"date", base::to_text(on)});
  facts.push_back({"in_force_from", base::to_text(party->in_force_from)});
  return base::Refusal{.code = kAgreementNotYetInForce,
                       .citation = party->citation,
                       .place = place,
                       .facts = std::move(facts)};
}

class Determiner {
 public:
  Determiner(const Bill& bill, const Trade& trade, const OriginLaw& law, const Inputs& inputs)
      : bill_(bill), trade_(trade), law_(law), inputs_(inputs) {}

  // The good, with its intermediate goods; `open` ones are first taken not to originate, and the
  // answer is open if it would be another if they did.
  Finding find(Cumulating cumulating, const Witness& witness) {
    view_ = {.bill = &bill_,
             .terms = law_.terms,
             .trade = &trade_,
             .inputs = &inputs_,
             .standings = &standings_,
             .cumulating = cumulating};
    has_open_intermediates_ = false;
    if (inputs_.has_intermediates) {
      find_intermediates(witness);
    }
    Finding finding = find_good(witness);
    if (finding.verdict != Verdict::met && has_open_intermediates_) {
      view_.originating_from = Verdict::open;
      if (find_good({}).verdict != Verdict::not_met) {
        finding.verdict = Verdict::open;
      }
    }
    return finding;
  }

  // Of the materials as they counted in the last find.
  Makeup makeup() const;

 private:
  void find_intermediates(const Witness& witness);
  Finding find_intermediate(std::uint32_t line, const Witness& witness) const;
  Finding find_good(const Witness& witness) const;

  const Bill& bill_;
  const Trade& trade_;
  const OriginLaw& law_;
  const Inputs& inputs_;
  Viewpoint view_ = {};
  Standings standings_ = {};
  bool has_open_intermediates_ = false;
};

// The deepest first. Since a line only hangs on its parts, each is settled once: the least fixed
// point of what originates in which Party.
void Determiner::find_intermediates(const Witness& witness) {
  standings_.assign(inputs_.lines.size(), Verdict::not_met);
  int deepest = 0;
  for (const Input& input : inputs_.lines) {
    deepest = input.has_parts ? std::max<int>(deepest, input.depth) : deepest;
  }
  for (int depth = deepest; depth >= 0; --depth) {
    for (const Input& input : inputs_.lines) {
      if (!input.has_parts || input.depth != depth) {
        continue;
      }
      const std::size_t step = witness.write(
          {.kind = StepKind::intermediate, .line = static_cast<std::int32_t>(input.line)});
      const Finding finding = find_intermediate(input.line, witness.deeper());
      standings_[input.line] = finding.verdict;
      has_open_intermediates_ = has_open_intermediates_ || finding.verdict == Verdict::open;
      witness.settle(step, finding.verdict);
    }
  }
}

Finding Determiner::find_intermediate(std::uint32_t line, const Witness& witness) const {
  const base::CountryCode home = home_of(view_, line);
  if (law_.terms->party_on(home, trade_.on) == nullptr) {
    return {};  // made outside the Parties
  }
  const Input& input = inputs_.lines[line];
  Materials materials;
  gather(view_, input.first_part, home, materials);
  const Subject subject{.line = static_cast<std::int32_t>(line),
                        .code = input.code,
                        .value = input.value,
                        .weight_micros = input.weight_micros,
                        .descriptions = &bill_.lines[line].descriptions,
                        .processes = &bill_.lines[line].processes};
  return find_criterion({law_.terms, &bill_, &subject, materials}, law_, trade_, witness);
}

Finding Determiner::find_good(const Witness& witness) const {
  Materials materials;
  gather(view_, inputs_.first_part, trade_.exporter, materials);
  const Subject subject{
      .code = inputs_.good_code,
      .value = bill_.value->minor(),
      .weight_micros = bill_.weight ? bill_.weight->micros() : -1,
      .component_weight_micros = bill_.component_weight ? bill_.component_weight->micros() : -1,
      .net_cost = bill_.net_cost ? bill_.net_cost->minor() : -1,
      .costs = &bill_.costs,
      .is_wholly_obtained = bill_.is_wholly_obtained,
      .descriptions = &bill_.descriptions,
      .processes = &bill_.processes};
  return find_criterion({law_.terms, &bill_, &subject, materials}, law_, trade_, witness);
}

Makeup Determiner::makeup() const {
  Materials materials;
  gather(view_, inputs_.first_part, trade_.exporter, materials);
  Makeup makeup{.value = bill_.value->minor()};
  for (const Material& material : materials) {
    if (material.input->in_value != Counting::counted) {
      continue;
    }
    if (!material.is_originating) {
      makeup.foreign += material.input->value;
      continue;
    }
    const base::CountryCode party =
        material.input->has_parts ? home_of(view_, material.input->line) : material.input->country;
    auto found = std::ranges::find(makeup.contributions, party, &Contribution::party);
    if (found == makeup.contributions.end()) {
      found = makeup.contributions.insert(found, {party, 0});
    }
    found->value += material.input->value;
  }
  std::ranges::stable_sort(makeup.contributions, std::ranges::greater(), &Contribution::value);
  return makeup;
}

// Without what is said to come from other Parties there is nothing to cumulate.
bool may_cumulate(const Inputs& inputs, const Trade& trade) {
  return std::ranges::any_of(inputs.lines, [&](const Input& input) {
    return (input.is_claimed || input.has_parts) && !input.country.is_unknown() &&
           input.country != trade.exporter;
  });
}

// Whether a fact that the answer rests on, beside the rule itself, is unverified.
bool rests_on_unverified(const Bill& bill, const Trade& trade, const Terms& terms,
                         const Determination& answer) {
  for (const base::CountryCode party : {trade.exporter, trade.importer}) {
    if (terms.party_on(party, trade.on)->is_unverified) {
      return true;
    }
  }
  const auto is_used = [&](std::uint8_t basis) { return (answer.basis & basis) != 0; };
  const auto has_line = [&](auto is_such) { return std::ranges::any_of(bill.lines, is_such); };
  return (terms.cumulation.is_unverified && answer.is_by_cumulation) ||
         (is_used(kByTolerance) &&
          std::ranges::any_of(terms.tolerances, &Cited<Tolerance>::is_unverified)) ||
         (is_used(kByValue) &&
          (terms.value_methods.is_unverified || terms.build_up.is_unverified)) ||
         (terms.minimal_operations.is_unverified && answer.basis != kByNothing) ||
         (terms.roles.is_unverified &&
          has_line([](const Line& line) { return line.role != InputRole::material; })) ||
         (terms.deductions.is_unverified &&
          has_line([](const Line& line) { return !line.deductions.empty(); }));
}

base::Result<void> read_case(const Bill& bill, const Trade& trade, const OriginLaw& law,
                             Inputs& inputs) {
  CASSIA_TRY(check_party(*law.terms, trade.exporter, trade.on, "exporter"));
  CASSIA_TRY(check_party(*law.terms, trade.importer, trade.on, "importer"));
  const RuleTable* const table = law.book->table_on(law.terms->id, trade.on);
  Reading reading{.terms = law.terms, .trade = &trade, .correlations = law.correlations};
  if (table != nullptr) {
    reading.edition = table->edition;
  }
  return read_inputs(bill, reading, inputs);
}

}  // namespace

base::Result<Makeup> makeup_of(const Bill& bill, const Trade& trade, const OriginLaw& law) {
  Inputs inputs;
  CASSIA_TRY(read_case(bill, trade, law, inputs));
  Determiner determiner(bill, trade, law, inputs);
  determiner.find(Cumulating::as_agreed, {});
  return determiner.makeup();
}

base::Result<Determination> determine(const Bill& bill, const Trade& trade, const OriginLaw& law,
                                      const Watched& watched) {
  const Terms& terms = *law.terms;
  const RuleTable* const table = law.book->table_on(terms.id, trade.on);
  Inputs inputs;
  CASSIA_TRY(read_case(bill, trade, law, inputs));
  Determiner determiner(bill, trade, law, inputs);
  Determination answer;
  Finding finding = determiner.find(Cumulating::as_agreed, {.proof = watched.proof});
  if (finding.verdict == Verdict::open) {
    determiner.find(Cumulating::as_agreed, {.questions = &answer.questions});
  }
  answer.verdict = finding.verdict;
  answer.is_simulation = terms.is_simulation;
  answer.is_unverified = finding.is_unverified;
  const bool is_by_rule =
      finding.criterion == Criterion::product_rule || finding.criterion == Criterion::general_rule;
  answer.has_notes_missing = is_by_rule && table != nullptr && table->has_notes_missing;
  answer.supposes_processing = finding.supposes_processing;
  if (finding.verdict == Verdict::met) {
    answer.criterion = finding.criterion;
    answer.basis = finding.outcome.basis;
    answer.share = finding.outcome.share;
    answer.is_by_cumulation = may_cumulate(inputs, trade) &&
                              determiner.find(Cumulating::not_at_all, {}).verdict != Verdict::met;
  }
  answer.is_unverified = answer.is_unverified || rests_on_unverified(bill, trade, terms, answer);
  return answer;
}

}  // namespace cassia::engines::origin
