#include "api/zone/event_details.h"

#include <fmt/format.h>

#include "api/zone/event_words.h"
#include "api/zone/words.h"
#include "journeys/journeys.h"

namespace cassia::api {

namespace {

std::string money(base::Money amount) { return base::print_amount(amount); }

namespace declarations = journeys::declarations;
namespace gate = journeys::gate;
namespace preference = journeys::preference;

struct Detail {
  const law::LawBook& law;
  law::Language language;

  // The phrase in the language of the reader.
  const char* say(const char* zh, const char* en, const char* vi) const {
    return language == law::Language::zh ? zh : language == law::Language::en ? en : vi;
  }
  std::string tax_and_security(const declarations::Assessment& assessment) const {
    return fmt::format(
        fmt::runtime(say("税款 {}，担保 {}", "tax {}, security {}", "thuế {}, bảo đảm {}")),
        money(assessment.tax), money(assessment.security));
  }

  // What a value of a list is called by people: "gate_reason.slot_missed".
  template <typename Value>
  std::string word(std::string_view list, Value value) const {
    return words_of(fmt::format("{}.{}", list, boost::describe::enum_to_string(value, "")),
                    language);
  }
  std::string agreement(const std::string& id) const {
    const auto found = law.agreement(id);
    return found ? (*found)->title.in(language) : id;
  }

  std::string by(const base::Citation& citation) const {
    return citation.is_empty() ? "" : " [" + citation_title(citation, law, language) + "]";
  }

  std::string operator()(const declarations::DeclarationLodged& event) const {
    return tax_and_security(event.assessment);
  }
  std::string operator()(const declarations::EntryReported& event) const {
    return fmt::format(fmt::runtime(say("税款 {}，应于 {} 前放行", "tax {}, release by {}",
                                        "thuế {}, thông quan trước {}")),
                       money(event.assessment.tax), print_local(event.release_clock.target_at)) +
           by(event.release_clock.citation);
  }
  std::string operator()(const declarations::ControlPlaced& event) const {
    return event.control_id.text() + ": " + event.reason + by(event.citation);
  }
  std::string operator()(const declarations::ControlLifted& event) const {
    return event.control_id.text() + ": " + event.finding;
  }
  std::string operator()(const declarations::LinesReleased& event) const {
    return fmt::format(
               fmt::runtime(say("{} 项，用时 {} 小时 {:02} 分{}", "{} line(s), {} h {:02} min{}",
                                "{} dòng, {} giờ {:02} phút{}")),
               event.line_nos.size(), event.elapsed_seconds / 3600, event.elapsed_seconds / 60 % 60,
               event.is_in_time
                   ? ""
                   : say("，超过目标时限", ", after the target", ", quá thời hạn mục tiêu")) +
           by(event.citation);
  }
  std::string operator()(const declarations::DeclarationAmended& event) const {
    return fmt::format(fmt::runtime(say("{}；税款 {}，差额 {}", "{}; tax {}, difference {}",
                                        "{}; thuế {}, chênh lệch {}")),
                       event.reason, money(event.assessment.tax), money(event.difference));
  }
  std::string operator()(const declarations::DeclarationCancelled& event) const {
    return event.reason;
  }
  std::string operator()(const declarations::TaxPaid& event) const {
    return fmt::format(fmt::runtime(say("{}，滞纳 {} 天：{}", "{}, late {} day(s): {}",
                                        "{}, chậm {} ngày: {}")),
                       money(event.tax), event.late_days, money(event.late_interest)) +
           by(event.citation);
  }
  std::string operator()(const declarations::TaxFallsDue& event) const {
    return fmt::format(fmt::runtime(say("{}，最迟 {} 缴清", "{}, to be paid by the end of {}",
                                        "{}, nộp chậm nhất hết ngày {}")),
                       money(event.tax), base::to_text(event.due)) +
           by(event.citation);
  }
  std::string operator()(const declarations::TaxTermEnded& event) const {
    return fmt::format(fmt::runtime(say("{}，期限为 {}，按日加收滞纳金",
                                        "{}, was due on {}; the surcharge runs daily",
                                        "{}, hạn {}; tính tiền chậm nộp theo ngày")),
                       money(event.tax), base::to_text(event.due)) +
           by(event.citation);
  }
  std::string operator()(const declarations::SecuritySettled& event) const {
    return fmt::format(fmt::runtime(say("第 {} 项：{}，{}", "line {}: {} {}", "dòng {}: {} {}")),
                       event.line_no, money(event.amount), word("security", event.outcome));
  }
  std::string operator()(const preference::ClaimGranted& event) const {
    return fmt::format("{} {}: {}", agreement(event.claim.agreement), event.claim.number.text(),
                       base::to_text(event.granted)) +
           (event.is_unverified ? say("（未核实）", " (unverified)", " (chưa xác minh)") : "");
  }
  std::string operator()(const preference::ClaimSecured& event) const {
    return fmt::format(
               fmt::runtime(say("{} {}：{}，担保至 {}", "{} {}: {} until {}", "{} {}: {} đến {}")),
               agreement(event.claim.agreement), event.claim.number.text(), event.reason,
               base::to_text(event.security_until)) +
           by(event.citation);
  }
  std::string operator()(const gate::AppointmentBooked& event) const {
    return print_local(event.slot_from) + " - " + print_local(event.slot_to);
  }
  std::string operator()(const gate::VehiclePassed& event) const { return event.reading.plate; }
  std::string operator()(const gate::VehicleHeld& event) const {
    return fmt::format(
               fmt::runtime(say("{}：{}，转{}", "{}: {}; sent to: {}", "{}: {}; chuyển: {}")),
               event.reading.plate, word("gate_reason", event.decision.reason),
               word("post", event.decision.post)) +
           by(event.decision.citation);
  }
  std::string operator()(const gate::VehicleLeft& event) const {
    return fmt::format(
        fmt::runtime(say("{}：停留 {} 分钟", "{}: dwell {} min", "{}: lưu lại {} phút")),
        event.plate, event.dwell_seconds / 60);
  }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

}  // namespace

std::string detail_of(std::string_view desk, const runtime::Value& event, const law::LawBook& law,
                      law::Language language) {
  const Detail detail{.law = law, .language = language};
  if (desk == journeys::desk_name(journeys::Desk::declarations)) {
    return std::visit(detail, event.as<declarations::Event>());
  }
  if (desk == journeys::desk_name(journeys::Desk::gate)) {
    return std::visit(detail, event.as<gate::Event>());
  }
  return std::visit(detail, event.as<preference::Event>());
}

}  // namespace cassia::api
