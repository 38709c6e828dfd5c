#pragma once

#include <gtest/gtest.h>

#include <string>

#include "systems/treaty/origin_certification/origin_certification.h"
#include "systems/treaty/origin_certification/refusals.h"
#include "tests/support/law_folder.h"

// An exporter of furniture and of Thai fruit, and the officer who issues.
namespace cassia::systems::treaty::origin_certification {

inline base::Date date(std::string_view text) { return *base::Date::parse(text); }
inline base::CountryCode country(std::string_view code) { return *base::CountryCode::parse(code); }
inline base::Quantity quantity(std::string_view number, std::string_view unit) {
  return *base::Quantity::parse(number, *base::Unit::parse(unit));
}
inline base::HsCode hs(std::string_view code) {
  return *base::HsCode::parse(code, base::HsEdition::hs2022);
}
inline base::OrganisationId organisation(std::string_view id) {
  return *base::OrganisationId::parse(id);
}
inline CertificateNumber number(std::string_view text) { return *CertificateNumber::parse(text); }
inline const CertificateNumber kNumber = number("RC26FURN0001");
inline base::Money usd(std::string_view amount) {
  return *base::Money::parse(amount, *base::Currency::parse("USD"));
}

inline Application furniture() {
  return {.agreement = "rcep",
          .issuer = organisation("nanning_customs"),
          .exporter = "Nanning Furniture Co., 1 Minzu Avenue, Nanning",
          .consignee = "Osaka Interior K.K.",
          .destination = country("JP"),
          .transport = {.means = "MV CASSIA 012E",
                        .load_port = "QINZHOU",
                        .unload_port = "OSAKA",
                        .shipment_date = date("2026-03-20")},
          .invoice = {.number = "NF-26-031", .date = date("2026-03-12")},
          .lines = {{.line_no = 1,
                     .hs_code = hs("940360"),
                     .goods_name = "wooden tables",
                     .quantity = quantity("120", "H87"),
                     .fob = usd("10000.00")}}};
}

// 9403.60 by change of heading, with parts of 9 % excused.
inline Determination furniture_determination(std::string_view day = "2026-03-16") {
  return {.line_no = 1,
          .agreement = "rcep",
          .hs_code = hs("940360"),
          .verdict = engines::origin::Verdict::met,
          .criterion = engines::origin::Criterion::product_rule,
          .basis = RuleBasis::change,
          .is_by_tolerance = true,
          .country_of_origin = country("CN"),
          .rules_as_of = date(day),
          .bill_digest = std::string(64, 'a')};
}

inline SubmitApplication furniture_application(std::string_view certificate = "RC26FURN0001",
                                               std::string_view day = "2026-03-16") {
  return {.certificate = number(certificate),
          .application = furniture(),
          .determinations = {furniture_determination(day)}};
}

// Worked example 14: 1,000 cartons of a Thai certificate of 2025-02-01.
inline EarlierProof thai_original(std::string_view remaining = "1000") {
  return {.owner = organisation("nanning_exporter"),
          .agreement = "rcep",
          .is_standing = true,
          .issue_date = date("2025-02-01"),
          .expires_on = date("2026-02-01"),
          .country_of_origin = country("TH"),
          .lines = {{.line_no = 1,
                     .hs_code = hs("081060"),
                     .criterion = "WO",
                     .remaining = quantity(remaining, "CT")}}};
}

inline SubmitApplication split(std::string_view certificate, std::string_view cartons,
                               std::string_view remaining) {
  SubmitApplication command = furniture_application(certificate);
  Application& application = command.application;
  application.kind = ApplicationKind::back_to_back;
  application.original = *OriginalNumber::parse("TH25000001");
  application.transport.shipment_date.reset();
  application.lines = {{.line_no = 1,
                        .hs_code = hs("081060"),
                        .goods_name = "fresh durian",
                        .quantity = quantity(cartons, "CT"),
                        .original_line = 1}};
  command.determinations.clear();
  command.earlier = thai_original(remaining);
  return command;
}

struct Desk {
  // The code of the refusal, or nothing.
  std::string give(const Command& command, std::string_view organisation_id,
                   std::string_view day = "2026-03-16") {
    const base::Instant noon = *base::Instant::parse(std::string(day) + "T12:00:00+08:00");
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("lan"),
                          .on_behalf_of = organisation(organisation_id),
                          .occurred_at = noon,
                          .received_at = noon,
                          .decided_at = noon},
                         tests::real_law());
    if (!events) {
      refusal = events.error();
      return std::string(refusal.code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      rows = views(event, state);
    }
    return "";
  }
  std::string by_exporter(const Command& command, std::string_view day = "2026-03-16") {
    return give(command, "nanning_exporter", day);
  }
  std::string by_officer(const Command& command, std::string_view day = "2026-03-16") {
    return give(command, "nanning_customs", day);
  }
  std::string fact(std::string_view name) const {
    for (const base::Fact& one : refusal.facts) {
      if (one.name == name) {
        return one.value;
      }
    }
    return "";
  }
  const CertificateRow& row() const { return std::get<CertificateRow>(rows.at(0)); }
  const CertificateLineRow& line(std::size_t at = 0) const {
    return std::get<CertificateLineRow>(rows.at(at + 1));
  }

  State state;
  std::vector<Row> rows;
  base::Refusal refusal{.code = kCertificateUnknown};
};

// A desk whose furniture certificate was issued on the day.
inline Desk issued_desk(std::string_view day = "2026-03-16") {
  Desk desk;
  EXPECT_EQ(desk.by_exporter(furniture_application("RC26FURN0001", day), day), "");
  EXPECT_EQ(desk.by_officer(Issue{.certificate = number("RC26FURN0001")}, day), "");
  return desk;
}

}  // namespace cassia::systems::treaty::origin_certification
