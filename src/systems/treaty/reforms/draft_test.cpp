#include "systems/treaty/reforms/reform_desk_test.h"

namespace cassia::systems::treaty::reforms {

namespace {

base::Digest some_digest(std::string_view text) { return base::sha256({base::bytes_of(text)}); }

}  // namespace

TEST(ReformDraft, IsPinnedByTheDigestOfItsText) {
  ReformDesk desk;
  ASSERT_EQ(desk.give(draft()), "");
  const Reform& reform = desk.state.reforms.front();
  EXPECT_EQ(reform.digest, some_digest(reform.content.text));
  EXPECT_EQ(reform.package_digest, package_digest(reform.content, reform.digest));
  EXPECT_EQ(reform.phase, ReformPhase::drafted);
  EXPECT_EQ(package_text(reform.content, reform.digest),
            "cassia-institution 1\ntable " + base::to_hex(reform.digest.bytes) +
                "\nterritory whole\nterm limit price 800 500 1000\n");
  EXPECT_EQ(desk.give(draft()), kReformExists.name());
}

TEST(ReformDraft, IsEditedByWhoSawItLast) {
  ReformDesk desk;
  ASSERT_EQ(desk.give(draft()), "");
  PutDraft edit = draft();
  edit.based_on = 1;
  edit.content.title = "Another title";
  EXPECT_EQ(desk.give(edit), "");
  EXPECT_EQ(desk.give(edit), kDraftMovedOn.name());
  EXPECT_EQ(desk.state.reforms.front().draft, 2);
  edit.based_on = 2;
  EXPECT_EQ(desk.give(edit, "customs"), kNotTheKeeper.name());
  edit.reform = reform_id("R9");
  EXPECT_EQ(desk.give(edit), kReformUnknown.name());
}

TEST(ReformDraft, IsOfItsInstitutionAndComplete) {
  ReformDesk desk;
  PutDraft bad = draft();
  bad.institution = *InstitutionId::parse("other");
  EXPECT_EQ(desk.give(bad), kReformOfOtherTable.name());
  bad = draft();
  bad.content.title = "";
  EXPECT_EQ(desk.give(bad), kReformFieldMissing.name());
  bad = draft();
  bad.content.territory = {area("hainan")};
  EXPECT_EQ(desk.give(bad), kReformAreaUnknown.name());
  bad.content.territory = {};
  EXPECT_EQ(desk.give(bad), kReformFieldMissing.name());
  bad = draft();
  bad.content.text.append(200'000, '\n');
  EXPECT_EQ(desk.give(bad), kReformTooLarge.name());
  bad = draft();
  bad.content.text = "cassia-table 1\nname: order_channel\nhit: never\n";
  EXPECT_EQ(desk.give(bad), "table_malformed");
  EXPECT_TRUE(desk.refusal.place.starts_with("content.text")) << desk.refusal.place;
  EXPECT_TRUE(desk.state.reforms.empty());
}

TEST(ReformDraft, DelegatesTermsThatAreThere) {
  ReformDesk desk;
  const auto with = [](DelegatedTerm term) {
    PutDraft one = draft();
    one.content.terms = {std::move(term)};
    return one;
  };
  EXPECT_EQ(desk.give(with({"limit", "weight", "800", "500", "1000"})), kTermUnfit.name());
  EXPECT_EQ(desk.give(with({"limit", "price", "80", "5", "1000"})), kTermUnfit.name());
  EXPECT_EQ(desk.give(with({"limit", "price", "800", "900", "1000"})), kTermUnfit.name());
  EXPECT_EQ(desk.give(with({"limit", "price", "800", "x", "1000"})), kTermUnfit.name());
  PutDraft twice = draft();
  twice.content.terms.push_back(twice.content.terms.front());
  EXPECT_EQ(desk.give(twice), kTermUnfit.name());
}

TEST(ReformDraft, FillsTermsInWholeNumeralsOnly) {
  VersionContent content = order_content();
  const auto filled = version_table(content, {{.name = "limit", .value = "950.50"}});
  ASSERT_TRUE(filled.has_value());
  EXPECT_EQ(filled->text().rows[0].inputs[0].text, "<= 950.50");
  EXPECT_EQ(filled->text().rows[2].inputs[0].text, "> 950.50");
  const auto code = [&](const TermValue& value) {
    const auto table = version_table(content, {value});
    return table ? "" : std::string(table.error().code.name());
  };
  EXPECT_EQ(code({.name = "limit", .value = "499.99"}), kTermOutOfBounds.name());
  EXPECT_EQ(code({.name = "limit", .value = "1000.01"}), kTermOutOfBounds.name());
  EXPECT_EQ(code({.name = "limit", .value = "1000"}), "");
  EXPECT_EQ(code({.name = "limit", .value = "> 3"}), kTermOutOfBounds.name());
  EXPECT_EQ(code({.name = "other", .value = "800"}), kTermOutOfBounds.name());
}

TEST(ReformDraft, StandsOnKnownVersions) {
  ReformDesk desk;
  const Dependency other{.institution = *InstitutionId::parse("other"),
                         .digest = some_digest("other")};
  PutDraft one = draft();
  one.content.dependencies = {other};
  EXPECT_EQ(desk.give(one), kDependencyUnknown.name());
  one.known = {{.institution = other.institution, .digest = other.digest}};
  EXPECT_EQ(desk.give(one), "");
  // The other one counts on an older version of this institution.
  PutDraft circle = draft("R2");
  circle.content.dependencies = {other};
  circle.known = {{.institution = other.institution,
                   .digest = other.digest,
                   .dependencies = {{.institution = order_channel(), .digest = other.digest}}}};
  EXPECT_EQ(desk.give(circle), kDependencyCycle.name());
}

}  // namespace cassia::systems::treaty::reforms
