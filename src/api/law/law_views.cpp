#include "api/law/law_views.h"

#include <algorithm>

#include "base/assert.h"
#include "codec/described_fields.h"
#include "law/law_content.h"

namespace cassia::api {

namespace {

std::string print(const base::Rate& rate) { return base::print_percent(rate) + " %"; }
std::string print(const base::Money& amount) { return base::to_text(amount); }
std::string print(std::int64_t number) { return std::to_string(number); }
std::string print(base::Rounding rounding) { return std::string(codec::enum_name(rounding)); }
std::string print(const std::string& text) { return text; }
std::string print(bool flag) { return flag ? "yes" : "no"; }
std::string print(const std::vector<std::string>& list) {
  std::string text;
  for (const std::string& item : list) {
    text += (text.empty() ? "" : ", ") + item;
  }
  return text;
}
// For a million of the foreign currency, so that the fen of a weak one are seen.
std::string print(const law::ExchangeRate& rate) {
  std::int64_t million = 1'000'000;
  for (int digit = 0; digit < rate.from.minor_digits(); ++digit) {
    million *= 10;
  }
  const base::Money foreign = base::Money::of_minor(million, rate.from);
  return base::to_text(foreign) + " = " +
         base::to_text(law::convert(foreign, rate, base::Rounding::half_up));
}

ParameterValueView value_view(const law::ParameterValue& value, const law::LawBook& law,
                              law::Language language) {
  const law::Source* const source = law.find_source(value.citation.source);
  return {.valid_from = value.valid_from,
          .valid_to = value.valid_to,
          .value = std::visit([](const auto& content) { return print(content); }, value.content),
          .citation = value.citation,
          .source_title = source == nullptr ? "" : source->title.in(language),
          .mark = std::string(law::to_text(value.mark)),
          .is_unverified = value.mark == law::Mark::unsure};
}

bool is_in_force(const law::ParameterValue& value, base::Date on) {
  return value.valid_from <= on && (!value.valid_to || on <= *value.valid_to);
}

bool is_asked_for(const law::Parameter& parameter, const law::LawBook& law,
                  const ParameterQuestion& question) {
  const bool is_of_package =
      question.package.empty() || law.packages()[parameter.package].id == question.package;
  return is_of_package &&
         (parameter.name.contains(question.text) || parameter.title.zh.contains(question.text) ||
          parameter.title.en.contains(question.text) || parameter.title.vi.contains(question.text));
}

}  // namespace

std::vector<PackageView> package_views(const law::LawBook& law, law::Language language) {
  std::vector<PackageView> views;
  for (std::size_t index = 0; index < law.packages().size(); ++index) {
    const law::Package& package = law.packages()[index];
    views.push_back(
        {.id = package.id,
         .version = package.version,
         .status = package.status,
         .title = package.title.in(language),
         .valid_from = package.valid_from,
         .valid_to = package.valid_to,
         .areas = package.areas,
         .citations = package.citations,
         .digest = base::to_hex(package.digest.bytes),
         .parameters = std::ranges::count(law.parameters(), index, &law::Parameter::package)});
  }
  return views;
}

std::vector<ParameterView> parameter_views(const law::LawBook& law,
                                           const ParameterQuestion& question,
                                           law::Language language) {
  std::vector<ParameterView> views;
  for (const law::Parameter& parameter : law.parameters()) {
    if (!is_asked_for(parameter, law, question)) {
      continue;
    }
    ParameterView view{.name = parameter.name,
                       .package = law.packages()[parameter.package].id,
                       .kind = std::string(codec::enum_name(parameter.kind)),
                       .unit = parameter.unit,
                       .title = parameter.title.in(language)};
    for (const law::ParameterValue& value : parameter.values) {
      if (!question.as_of || is_in_force(value, *question.as_of)) {
        view.values.push_back(value_view(value, law, language));
      }
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<SourceView> source_views(const law::LawBook& law, law::Language language) {
  std::vector<SourceView> views;
  for (const law::Source& source : law.sources().sources()) {
    SourceView view{.id = source.id,
                    .kind = source.kind,
                    .title = source.title.in(language),
                    .issuer = source.issuer,
                    .number = source.number,
                    .in_force_from = source.in_force_from,
                    .url = source.url};
    for (const law::Clause& clause : source.clauses) {
      view.clauses.push_back({.id = clause.id,
                              .gist = clause.gist.in(language),
                              .mark = std::string(law::to_text(clause.mark)),
                              .is_unverified = clause.mark == law::Mark::unsure});
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<MissingTableView> missing_table_views(const law::LawBook& law) {
  std::vector<MissingTableView> views;
  for (const law::MissingTable& table : law.missing_tables()) {
    views.push_back({.id = table.id,
                     .importer = table.importer,
                     .agreement = table.agreement,
                     .valid_from = table.valid_from,
                     .valid_to = table.valid_to,
                     .source = table.source,
                     .why = table.why,
                     .load = table.load});
  }
  return views;
}

std::vector<UnitView> unit_views(const law::LawBook& law) {
  std::vector<UnitView> views;
  for (const base::UnitRow& row : law.units().rows()) {
    views.push_back({.unit = std::string(row.unit.code())});
  }
  return views;
}

std::vector<AgreementView> agreement_views(const law::LawBook& law, base::Date on,
                                           law::Language language) {
  std::vector<AgreementView> views;
  for (const law::Agreement& agreement : law.agreements()) {
    AgreementView view{.id = agreement.id, .title = agreement.title.in(language)};
    for (const law::AgreementParty& party : agreement.parties) {
      if (party.in_force_from <= on) {
        view.parties.push_back(party.country);
      }
    }
    for (const law::AcceptedProof& proof : agreement.proofs) {
      if (proof.valid_from <= on && (!proof.valid_to || on <= *proof.valid_to)) {
        view.proofs.push_back(proof.title.in(language));
      }
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<RefusalView> refusal_views(const law::LawBook& law, law::Language language) {
  std::vector<RefusalView> views;
  for (const law::Message& message : law.messages().all()) {
    views.push_back({.code = message.code,
                     .sentence = message.sentence.in(language),
                     .remedy = message.remedy.in(language),
                     .doc = message.doc});
  }
  return views;
}

}  // namespace cassia::api
