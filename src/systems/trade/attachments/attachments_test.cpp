#include "systems/trade/attachments/attachments.h"

#include <gtest/gtest.h>

#include "systems/trade/attachments/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::trade::attachments {
namespace {

base::OrganisationId organisation(std::string_view id) { return *base::OrganisationId::parse(id); }

const base::OrganisationId kTrader = organisation("pingxiang_fruit");
const base::OrganisationId kCustoms = organisation("youyi_customs");
const ConsignmentId kConsignment = *ConsignmentId::parse("D1");

AttachmentId paper(const std::string& id) { return *AttachmentId::parse(id); }

AttachDocument invoice(const std::string& id = "a1") {
  return {.consignment = kConsignment,
          .attachment = paper(id),
          .kind = "invoice",
          .sealed_name = "sealed.1.abc",
          .media_type = "application/pdf",
          .bytes = 1000,
          .digest = base::sha256({base::bytes_of(id)}),
          .scan = ScanMark::clean};
}

struct Desk {
  // The code of the refusal, or nothing.
  std::string give(const Command& command, const base::OrganisationId& by = kTrader,
                   const char* time = "2026-04-20T01:00:00Z") {
    const base::Instant now = *base::Instant::parse(time);
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("li_wei"),
                          .on_behalf_of = by,
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      place = events.error().place;
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<AttachmentRow>(views(event, state).front());
    }
    return "";
  }
  State state;
  AttachmentRow row;
  std::string place;  // of the last refusal
};

TEST(Attachments, TellWhatWasAttachedByWhomAndUntilWhen) {
  Desk desk;
  ASSERT_EQ(desk.give(invoice()), "");
  EXPECT_EQ(desk.row.key, "a1");
  EXPECT_EQ(desk.row.consignment, "D1");
  EXPECT_EQ(desk.row.organisation, "pingxiang_fruit");
  EXPECT_EQ(desk.row.attached_by, "li_wei");
  EXPECT_EQ(desk.row.scan, ScanMark::clean);
  EXPECT_EQ(base::to_text(desk.row.keep_until), "2029-04-20");
  EXPECT_EQ(find_attachment(desk.state, paper("a1"))->attached.citation.source,
            "customs_inspection_regulation_2016");
  EXPECT_EQ(desk.give(invoice()), kAttachmentExists.name());
}

TEST(Attachments, AreOfAKnownKindFormatAndSize) {
  Desk desk;
  const auto refused = [&](auto change) {
    AttachDocument command = invoice();
    change(command);
    return desk.give(command);
  };
  EXPECT_EQ(refused([](auto& c) { c.kind = "poem"; }), kAttachmentKindUnknown.name());
  EXPECT_EQ(desk.place, "kind");
  EXPECT_EQ(refused([](auto& c) { c.media_type = "text/html"; }), kAttachmentTypeRefused.name());
  EXPECT_EQ(refused([](auto& c) { c.bytes = 0; }), kAttachmentEmpty.name());
  EXPECT_EQ(refused([](auto& c) { c.bytes = 20'971'521; }), kAttachmentTooLarge.name());
  EXPECT_EQ(refused([](auto& c) { c.bytes = 20'971'520; }), "");
}

TEST(Attachments, AreFiftyAtMostWithThoseWithdrawn) {
  Desk desk;
  for (int number = 1; number <= 50; ++number) {
    const std::string id = "a" + std::to_string(number);
    ASSERT_EQ(desk.give(invoice(id)), "");
    ASSERT_EQ(desk.give(WithdrawAttachment{.consignment = kConsignment, .attachment = paper(id)}),
              "");
  }
  EXPECT_EQ(desk.give(invoice("a51")), kAttachmentsTooMany.name());
}

TEST(Attachments, AreWithdrawnByWhoAttachedThemOnce) {
  Desk desk;
  const WithdrawAttachment withdrawal{.consignment = kConsignment, .attachment = paper("a1")};
  EXPECT_EQ(desk.give(withdrawal), kAttachmentUnknown.name());
  ASSERT_EQ(desk.give(invoice()), "");
  EXPECT_EQ(desk.give(withdrawal, kCustoms), kNotTheAttacher.name());
  EXPECT_EQ(desk.give(withdrawal), "");
  EXPECT_EQ(desk.row.status, AttachmentStatus::withdrawn);
  EXPECT_EQ(desk.give(withdrawal), kAttachmentEnded.name());
}

TEST(Attachments, ExpireThreeYearsAfterRelease) {
  Desk desk;
  ASSERT_EQ(desk.give(invoice()), "");
  EndRetention end{.consignment = kConsignment,
                   .attachment = paper("a1"),
                   .released_at = base::Instant::parse("2026-05-02T02:00:00Z").value()};
  EXPECT_EQ(desk.give(end, kTrader, "2029-04-20T10:00:00Z"), kAttachmentStillKept.name());
  EXPECT_EQ(desk.give(end, kTrader, "2029-04-20T16:00:00Z"), "") << "the next day in the zone";
  EXPECT_EQ(desk.row.status, AttachmentStatus::attached);
  EXPECT_EQ(base::to_text(desk.row.keep_until), "2029-05-02");
  EXPECT_EQ(desk.give(end, kTrader, "2029-05-02T16:00:00Z"), "");
  EXPECT_EQ(desk.row.status, AttachmentStatus::expired);
}

TEST(Attachments, AreKeptWhileGoodsWaitForTheirRelease) {
  Desk desk;
  ASSERT_EQ(desk.give(invoice()), "");
  const EndRetention end{.consignment = kConsignment, .attachment = paper("a1"), .is_open = true};
  ASSERT_EQ(desk.give(end, kTrader, "2029-04-21T01:00:00Z"), "");
  EXPECT_EQ(base::to_text(desk.row.keep_until), "2032-04-21");
}

}  // namespace
}  // namespace cassia::systems::trade::attachments
