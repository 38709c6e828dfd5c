#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/refusal.h"
#include "law/law_book.h"

namespace cassia::api {

// The law book as it is shown: in the caller's language, values as texts, marks as letters.

struct PackageView {
  std::string id = {};
  std::int64_t version = 1;
  law::PackageStatus status = law::PackageStatus::draft;
  std::string title = {};
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::vector<std::string> areas = {};  // empty: the whole zone
  std::vector<base::Citation> citations = {};
  std::string digest = {};
  std::int64_t parameters = 0;
};
BOOST_DESCRIBE_STRUCT(PackageView, (),
                      (id, version, status, title, valid_from, valid_to, areas, citations, digest,
                       parameters))

struct ParameterValueView {
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::string value = {};
  base::Citation citation = {};
  std::string source_title = {};
  std::string mark = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ParameterValueView, (),
                      (valid_from, valid_to, value, citation, source_title, mark, is_unverified))

struct ParameterView {
  std::string name = {};
  std::string package = {};
  std::string kind = {};
  std::string unit = {};
  std::string title = {};
  std::vector<ParameterValueView> values = {};  // with `as_of` the one in force, if any
};
BOOST_DESCRIBE_STRUCT(ParameterView, (), (name, package, kind, unit, title, values))

struct ClauseView {
  std::string id = {};
  std::string gist = {};
  std::string mark = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ClauseView, (), (id, gist, mark, is_unverified))

struct SourceView {
  std::string id = {};
  std::string kind = {};
  std::string title = {};
  std::string issuer = {};
  std::string number = {};
  std::string in_force_from = {};
  std::string url = {};
  std::vector<ClauseView> clauses = {};
};
BOOST_DESCRIBE_STRUCT(SourceView, (),
                      (id, kind, title, issuer, number, in_force_from, url, clauses))

struct MissingTableView {
  std::string id = {};
  base::CountryCode importer = {};
  std::string agreement = {};
  base::Date valid_from = {};
  base::Date valid_to = {};
  std::string source = {};
  std::string why = {};
  std::string load = {};
};
BOOST_DESCRIBE_STRUCT(MissingTableView, (),
                      (id, importer, agreement, valid_from, valid_to, source, why, load))

struct UnitView {
  std::string unit = {};  // UN/ECE Recommendation 20
};
BOOST_DESCRIBE_STRUCT(UnitView, (), (unit))

// An agreement whose rates may be claimed, with those it stands with on the day.
struct AgreementView {
  std::string id = {};
  std::string title = {};
  std::vector<base::CountryCode> parties = {};
  std::vector<std::string> proofs = {};
};
BOOST_DESCRIBE_STRUCT(AgreementView, (), (id, title, parties, proofs))

struct RefusalView {
  std::string code = {};
  std::string sentence = {};
  std::string remedy = {};
  std::string doc = {};
};
BOOST_DESCRIBE_STRUCT(RefusalView, (), (code, sentence, remedy, doc))

std::vector<PackageView> package_views(const law::LawBook& law, law::Language language);

struct ParameterQuestion {
  std::string package = {};  // empty: all
  std::string text = {};     // in name or title; empty: all
  std::optional<base::Date> as_of = {};
};
std::vector<ParameterView> parameter_views(const law::LawBook& law,
                                           const ParameterQuestion& question,
                                           law::Language language);
std::vector<SourceView> source_views(const law::LawBook& law, law::Language language);
std::vector<MissingTableView> missing_table_views(const law::LawBook& law);
std::vector<UnitView> unit_views(const law::LawBook& law);
std::vector<AgreementView> agreement_views(const law::LawBook& law, base::Date on,
                                           law::Language language);
std::vector<RefusalView> refusal_views(const law::LawBook& law, law::Language language);

}  // namespace cassia::api
