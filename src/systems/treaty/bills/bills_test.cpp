#include "systems/treaty/bills/bills.h"

#include <gtest/gtest.h>

#include "systems/treaty/bills/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::bills {

namespace {

constexpr const char* kText = "line,hs2022,value\ngood,9401.61,CNY 10000.00\n";

base::OrganisationId organisation(const char* id) { return *base::OrganisationId::parse(id); }
const BillId kChairs = *BillId::parse("chairs");

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command, const char* by = "furniture") {
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("li"),
                          .on_behalf_of = organisation(by),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      refusal = events.error();
      return std::string(refusal.code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      rows = views(event, state);
    }
    return std::to_string(events->size());
  }
  std::string save(std::int64_t after, std::string text = kText, std::string name = "Chairs") {
    return give(SaveBill{.organisation = organisation("furniture"),
                         .bill = kChairs,
                         .after_version = after,
                         .name = std::move(name),
                         .text = std::move(text),
                         .rates = {"7.1234 USD"}});
  }
  std::string use(std::int64_t version, std::string digest) {
    return give(UseBill{.organisation = organisation("furniture"),
                        .bill = kChairs,
                        .version = version,
                        .digest = std::move(digest),
                        .certificate = *CertificateNumber::parse("RC26FURN0001"),
                        .line_no = 1,
                        .issuer = organisation("ccpit_guangxi")});
  }

  State state;
  std::vector<Row> rows;
  base::Refusal refusal{.code = kBillUnknown};
};

TEST(Bills, KeepEachSaveAsANewVersion) {
  Desk desk;
  EXPECT_EQ(desk.save(0), "1");
  EXPECT_EQ(desk.save(1, "line,hs2022\n", "Chairs of oak"), "1");
  ASSERT_EQ(desk.state.versions.size(), 2U);
  EXPECT_EQ(desk.state.versions.front().text, kText);
  const auto& row = std::get<BillRow>(desk.rows.at(0));
  EXPECT_EQ(row.key, "furniture:chairs");
  EXPECT_EQ(row.name, "Chairs of oak");
  EXPECT_EQ(row.version, 2);
  const auto& version = std::get<BillVersionRow>(desk.rows.at(1));
  EXPECT_EQ(version.key, "furniture:chairs:2");
  EXPECT_EQ(version.bill, "furniture:chairs");
  EXPECT_EQ(version.rates, "7.1234 USD");
}

TEST(Bills, AreNotSavedOverWhatAColleagueSavedMeanwhile) {
  Desk desk;
  EXPECT_EQ(desk.save(1), kBillChangedMeanwhile.name());
  EXPECT_EQ(desk.save(0), "1");
  EXPECT_EQ(desk.save(0, "line\n"), kBillChangedMeanwhile.name());
  EXPECT_EQ(desk.refusal.place, "after_version");
  EXPECT_EQ(desk.state.versions.size(), 1U);
}

TEST(Bills, SavedUnchangedStayAtTheirVersion) {
  Desk desk;
  EXPECT_EQ(desk.save(0), "1");
  EXPECT_EQ(desk.save(1), "0");
  EXPECT_EQ(desk.state.versions.size(), 1U);
}

TEST(Bills, AreTheirOwnersAlone) {
  Desk empty;
  Desk full;
  EXPECT_EQ(full.save(0), "1");
  const SaveBill save{
      .organisation = organisation("furniture"), .bill = kChairs, .name = "n", .text = "t"};
  for (const Command& command :
       {Command(save), Command(ArchiveBill{organisation("furniture"), kChairs}),
        Command(RestoreBill{organisation("furniture"), kChairs})}) {
    EXPECT_EQ(empty.give(command, "stranger"), kBillNotYours.name());
    EXPECT_EQ(full.give(command, "stranger"), kBillNotYours.name());
    EXPECT_EQ(empty.refusal, full.refusal);
  }
}

TEST(Bills, NeedANameAndATextWithinTheirLimits) {
  Desk desk;
  EXPECT_EQ(desk.save(0, kText, ""), kBillFieldMissing.name());
  EXPECT_EQ(desk.refusal.place, "name");
  EXPECT_EQ(desk.save(0, ""), kBillFieldMissing.name());
  std::string name;
  for (int letter = 0; letter < 100; ++letter) {
    name += "椅";  // letters are counted, not bytes
  }
  EXPECT_EQ(desk.save(0, kText, name + "x"), kBillTextTooLong.name());
  EXPECT_EQ(desk.save(0, std::string(65'537, 'x'), name), kBillTextTooLong.name());
  EXPECT_EQ(desk.refusal.place, "text");
  EXPECT_EQ(desk.save(0, std::string(65'536, 'x'), name), "1");
}

TEST(Bills, HaveSoManyVersionsAndNoMore) {
  Desk desk;
  for (int version = 0; version < 200; ++version) {
    ASSERT_EQ(desk.save(version, "v" + std::to_string(version)), "1");
  }
  EXPECT_EQ(desk.save(200, "one more"), kBillVersionsTooMany.name());
}

TEST(Bills, ThatAreArchivedAreNeitherSavedNorUsedUntilTheyAreRestored) {
  Desk desk;
  const ArchiveBill archive{organisation("furniture"), kChairs};
  EXPECT_EQ(desk.give(archive), kBillUnknown.name());
  EXPECT_EQ(desk.save(0), "1");
  const std::string digest = desk.state.versions.front().digest;
  EXPECT_EQ(desk.give(archive), "1");
  EXPECT_EQ(desk.give(archive), "0");
  EXPECT_EQ(desk.save(1, "line\n"), kBillArchived.name());
  EXPECT_EQ(desk.use(1, digest), kBillArchived.name());
  EXPECT_EQ(desk.give(RestoreBill{organisation("furniture"), kChairs}), "1");
  EXPECT_EQ(desk.use(1, digest), "1");
}

TEST(Bills, ShowTheBodyThatIsAskedTheVersionThatIsUsed) {
  Desk desk;
  EXPECT_EQ(desk.use(1, ""), kBillUnknown.name());
  EXPECT_EQ(desk.save(0), "1");
  EXPECT_EQ(desk.save(1, "line\n"), "1");
  const std::string digest = desk.state.versions.front().digest;
  EXPECT_EQ(desk.use(0, digest), kBillVersionUnknown.name());
  EXPECT_EQ(desk.use(3, digest), kBillVersionUnknown.name());
  EXPECT_EQ(desk.use(2, digest), kBillDiffers.name());
  EXPECT_EQ(desk.use(1, digest), "1");
  EXPECT_EQ(std::get<BillRow>(desk.rows.at(0)).uses, 1);
  const auto& use = std::get<BillUseRow>(desk.rows.at(1));
  EXPECT_EQ(use.key, "RC26FURN0001:1:furniture:chairs:1");
  EXPECT_EQ(use.issuer.text(), "ccpit_guangxi");
  EXPECT_EQ(use.text, kText);
}

}  // namespace
}  // namespace cassia::systems::treaty::bills
