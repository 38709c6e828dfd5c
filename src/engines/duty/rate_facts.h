#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/rate.h"
#include "base/refusal.h"

// The texts of facts, and of the answers made from them, are views: of the immutable book of law
// that the rates were looked up in, or of literals. They are good while the book is. A line has
// some forty of them, and copying them took longer than computing its taxes.
namespace cassia::engines::duty {

// A base::Citation whose texts are such views.
struct CitationView {
  std::string_view source = {};
  std::string_view clause = {};

  CitationView() = default;
  constexpr CitationView(std::string_view of_source, std::string_view of_clause)
      : source(of_source), clause(of_clause) {}
  // The citation must outlive the view: one of the book does.
  explicit CitationView(const base::Citation& citation)
      : source(citation.source), clause(citation.clause) {}

  bool is_empty() const { return source.empty(); }
  base::Citation owned() const { return {std::string(source), std::string(clause)}; }
  friend bool operator==(const CitationView&, const CitationView&) = default;
};
BOOST_DESCRIBE_STRUCT(CitationView, (), (source, clause))

// Tariff Law art. 23. Only ad valorem rates are computed; a rate of another form is refused.
enum class RateForm : std::uint8_t { ad_valorem, specific, compound };
BOOST_DESCRIBE_ENUM(RateForm, ad_valorem, specific, compound)

// Whether a rate is given, whether the law has none, or whether it exists and is not known here.
enum class RateKnowledge : std::uint8_t { unknown, given, none };
BOOST_DESCRIBE_ENUM(RateKnowledge, unknown, given, none)

// One rate of one line on one day. Unknown until told otherwise, and never taken for zero. For
// consumption tax and value added tax `none` means that the goods are not taxed.
struct RateFact {
  RateKnowledge knowledge = RateKnowledge::unknown;
  RateForm form = RateForm::ad_valorem;
  base::Rate rate = {};         // of a given rate
  std::string_view table = {};  // that gives it; of an unknown rate, the one that would
  std::string_view gap = {};    // why it is unknown
  CitationView citation = {};   // of a given rate
  bool is_unverified = false;

  friend bool operator==(const RateFact&, const RateFact&) = default;
};
BOOST_DESCRIBE_STRUCT(RateFact, (), (knowledge, form, rate, table, gap, citation, is_unverified))

// Which goods of the line a provisional rate is for. `undecided`: for a part of them ("ex"), and
// nobody has said whether these are of it.
enum class ProvisionalScope : std::uint8_t { whole_line, undecided, included, excluded };
BOOST_DESCRIBE_ENUM(ProvisionalScope, whole_line, undecided, included, excluded)

// A preference that the goods might have: by agreement (协定税率) or granted by China to the origin
// (特惠税率); art. 13 treats the two alike but for the lower most-favoured-nation rate.
enum class PreferenceKind : std::uint8_t { agreement, special };
BOOST_DESCRIBE_ENUM(PreferenceKind, agreement, special)

struct PreferenceFact {
  std::string_view id = {};  // "rcep"
  PreferenceKind kind = PreferenceKind::agreement;
  RateFact rate = {};
  bool is_eligible = false;
  std::string_view reason = {};                    // not eligible: the code of the test that fails
  CitationView reason_citation = {};               // and the clause that says so
  std::vector<std::string_view> proof_needs = {};  // eligible: what must be shown
  bool is_unverified = false;                      // the eligibility, the rate apart

  friend bool operator==(const PreferenceFact&, const PreferenceFact&) = default;
};
BOOST_DESCRIBE_STRUCT(PreferenceFact, (),
                      (id, kind, rate, is_eligible, reason, reason_citation, proof_needs,
                       is_unverified))

// What the origin alone gives, Tariff Law art. 12. `unknown` is an origin that nobody can tell
// (原产地不明), not a question left open by the caller.
enum class OriginStanding : std::uint8_t { unknown, most_favoured, other };
BOOST_DESCRIBE_ENUM(OriginStanding, unknown, most_favoured, other)

// All that the tariff says of one line on the day of art. 20.
struct RateFacts {
  OriginStanding origin = OriginStanding::unknown;
  RateFact mfn = {};
  RateFact provisional = {};
  ProvisionalScope provisional_scope = ProvisionalScope::whole_line;
  RateFact general = {};
  std::vector<PreferenceFact> preferences = {};
  RateFact consumption = {};
  RateFact vat = {};

  friend bool operator==(const RateFacts&, const RateFacts&) = default;
};
BOOST_DESCRIBE_STRUCT(RateFacts, (),
                      (origin, mfn, provisional, provisional_scope, general, preferences,
                       consumption, vat))

}  // namespace cassia::engines::duty
