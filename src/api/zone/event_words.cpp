#include "api/zone/event_words.h"

#include <fmt/format.h>

#include <array>

#include "api/zone/words.h"
#include "journeys/journeys.h"

namespace cassia::api {

namespace {

struct Words {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  std::string_view vi;
};

constexpr std::array kWords = {
    Words{"trade.declarations.lodged", "已申报并计税", "lodged and assessed",
          "đã khai báo và tính thuế"},
    Words{"trade.declarations.completed", "已完整申报", "full declaration made",
          "đã khai báo đầy đủ"},
    Words{"trade.declarations.entry_reported", "运输工具申报进境", "carrier declared entry",
          "phương tiện khai nhập cảnh"},
    Words{"trade.declarations.control_placed", "海关布控", "held by customs",
          "hải quan giữ để kiểm tra"},
    Words{"trade.declarations.control_lifted", "查控解除", "control lifted", "dỡ bỏ lệnh kiểm tra"},
    Words{"trade.declarations.lines_released", "放行", "released", "thông quan"},
    Words{"trade.declarations.amended", "已修改", "amended", "đã sửa đổi"},
    Words{"trade.declarations.cancelled", "已撤销", "cancelled", "đã hủy"},
    Words{"trade.declarations.tax_paid", "税款已缴", "tax paid", "đã nộp thuế"},
    Words{"trade.declarations.security_settled", "担保结案", "security settled",
          "bảo đảm đã kết thúc"},
    Words{"trade.declarations.goods_returned", "已复运出境", "goods left again",
          "hàng đã tái xuất"},
    Words{"treaty.preference.claim_granted", "享惠核准", "preference granted", "chấp nhận ưu đãi"},
    Words{"treaty.preference.claim_secured", "凭担保享惠", "preference against security",
          "ưu đãi kèm bảo đảm"},
    Words{"treaty.preference.claim_forfeited", "享惠丧失", "preference forfeited", "mất ưu đãi"},
    Words{"treaty.preference.claim_returned", "证明数量退回", "certified quantity given back",
          "hoàn số lượng chứng từ"},
    Words{"trade.gate.appointment_booked", "已预约", "gate appointment booked",
          "đã đặt lịch qua cổng"},
    Words{"trade.gate.manifest_filed", "舱单已传输", "manifest filed", "đã nộp bản lược khai"},
    Words{"trade.gate.release_recorded", "卡口收到放行", "gate told of the release",
          "cổng nhận lệnh thông quan"},
    Words{"trade.gate.release_withdrawn", "放行撤回", "release withdrawn", "thu hồi thông quan"},
    Words{"trade.gate.appointment_opened", "卡口可通行", "gate open", "cổng mở"},
    Words{"trade.gate.appointment_closed", "卡口关闭", "gate closed", "cổng đóng"},
    Words{"trade.gate.vehicle_passed", "车辆通过", "vehicle passed", "xe đã qua cổng"},
    Words{"trade.gate.vehicle_held", "车辆扣留待查", "vehicle held", "xe bị giữ lại"},
    Words{"trade.gate.vehicle_waits", "车辆等候", "vehicle waits", "xe chờ"},
    Words{"trade.gate.hold_resolved", "扣留已处理", "hold resolved", "đã xử lý việc giữ xe"},
    Words{"trade.gate.vehicle_left", "车辆驶离", "vehicle left", "xe đã rời đi"},
    Words{"trade.gate.batch_incomplete", "批次未到齐", "batch incomplete", "lô chưa đủ xe"},
    Words{"trade.gate.batch_closed", "批次结束", "batch closed", "lô đã đóng"},
    Words{"trade.gate.appointment_cancelled", "预约取消", "appointment cancelled",
          "hủy lịch qua cổng"},
    Words{"trade.gate.no_show_recorded", "未按预约到达", "slot missed", "lỡ lịch hẹn"},
    Words{"trade.gate_devices.device_registered", "登记卡口终端", "gate device registered",
          "đăng ký thiết bị cổng"},
    Words{"trade.gate_devices.device_revoked", "停用卡口终端", "gate device revoked",
          "thu hồi thiết bị cổng"},
    Words{"trade.gate_devices.offline_event_received", "收到离线事件", "event told afterwards",
          "nhận sự kiện ngoại tuyến"},
    Words{"trade.gate_devices.offline_conflict_found", "离线放行待查", "case of a gate opened",
          "mở vụ việc tại cổng"},
    Words{"trade.gate_devices.conflict_closed", "离线放行案件办结", "case of a gate closed",
          "đóng vụ việc tại cổng"},
    Words{"trade.declarations.case_assigned", "案件已分派", "given to an officer",
          "đã giao cho công chức"},
    Words{"trade.declarations.case_returned", "案件退回队列", "back in the queue",
          "trả về hàng đợi"},
    Words{"trade.lifts.arm_lifted", "应急抬杆", "arm lifted in an emergency",
          "nâng thanh chắn khẩn cấp"},
    Words{"trade.lifts.reviewed", "应急抬杆已核查", "emergency lift reviewed",
          "đã xem xét lần nâng khẩn cấp"},
    Words{"access.proposals.made", "等候第二人确认", "waits for a second person",
          "chờ người thứ hai"},
    Words{"access.proposals.confirmed", "第二人已确认", "confirmed by a second person",
          "người thứ hai đã xác nhận"},
    Words{"access.proposals.declined", "第二人未同意", "declined", "bị từ chối"},
    Words{"access.proposals.expired", "等候已过期", "nobody confirmed in time",
          "không ai xác nhận kịp"},
    Words{"treaty.preference.verification_started", "原产地核查开始", "check of the origin begun",
          "bắt đầu xác minh xuất xứ"},
    Words{"treaty.preference.verification_concluded", "原产地核查结束",
          "check of the origin concluded", "kết thúc xác minh xuất xứ"},
    Words{"finance.accounts.collected", "担保金转税入库", "tax taken from the duty account",
          "đã thu thuế từ tài khoản"},
    Words{"finance.accounts.hold_posted", "税款入库", "tax taken", "đã thu thuế"},
    Words{"finance.accounts.holds_expired", "冻结到期", "hold expired", "hết hạn giữ tiền"},
    Words{"finance.accounts.refunded", "税款退还", "tax refunded", "đã hoàn thuế"},
    Words{"access.delegations.granted", "代理授权生效", "delegation granted", "đã cấp ủy quyền"},
    Words{"access.delegations.revoked", "代理授权撤销", "delegation revoked",
          "đã thu hồi ủy quyền"},
    Words{"access.delegations.renounced", "代理授权放弃", "delegation renounced",
          "đã từ bỏ ủy quyền"},
    Words{"access.users.reset_requested", "申请重置密码", "password reset asked for",
          "yêu cầu đặt lại mật khẩu"},
    Words{"access.users.locked", "账户锁定", "sign-in locked", "tài khoản bị khóa"},
    Words{"access.users.role_granted", "角色授予", "role granted", "đã cấp vai trò"},
    Words{"access.users.role_revoked", "角色收回", "role revoked", "đã thu hồi vai trò"},
    Words{"access.users.deactivated", "用户停用", "user deactivated", "đã ngừng người dùng"},
    Words{"access.webhooks.stopped", "事件推送因失败停止", "webhook stopped after failures",
          "webhook đã dừng vì lỗi"},
    Words{"hold", "税款冻结", "money set apart", "tạm giữ tiền"},
    Words{"post", "税款入库", "tax taken", "thu thuế"},
    Words{"release", "冻结解除", "money given back", "trả lại tiền giữ"},
    Words{"collect", "收取", "collected", "thu tiền"},
    Words{"refund", "退还", "refunded", "hoàn tiền"},
    Words{"expiry", "冻结到期", "hold expired", "hết hạn giữ tiền"},
};

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
  std::string operator()(const declarations::SecuritySettled& event) const {
    return fmt::format("line {}: {} {}", event.line_no, money(event.amount),
                       boost::describe::enum_to_string(event.outcome, ""));
  }
  std::string operator()(const preference::ClaimGranted& event) const {
    return fmt::format("{} {}: {}", event.claim.agreement, event.claim.number.text(),
                       base::to_text(event.granted)) +
           (event.is_unverified ? say("（未核实）", " (unverified)", " (chưa xác minh)") : "");
  }
  std::string operator()(const preference::ClaimSecured& event) const {
    return fmt::format(
               fmt::runtime(say("{} {}：{}，担保至 {}", "{} {}: {} until {}", "{} {}: {} đến {}")),
               event.claim.agreement, event.claim.number.text(), event.reason,
               base::to_text(event.security_until)) +
           by(event.citation);
  }
  std::string operator()(const gate::AppointmentBooked& event) const {
    return print_local(event.slot_from) + " - " + print_local(event.slot_to);
  }
  std::string operator()(const gate::VehiclePassed& event) const { return event.reading.plate; }
  std::string operator()(const gate::VehicleHeld& event) const {
    return fmt::format("{}: {} -> {}", event.reading.plate,
                       boost::describe::enum_to_string(event.decision.reason, ""),
                       boost::describe::enum_to_string(event.decision.post, "")) +
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

std::string words_of(std::string_view name, law::Language language) {
  for (const Words& words : kWords) {
    if (words.name == name) {
      const std::string_view text = language == law::Language::zh   ? words.zh
                                    : language == law::Language::en ? words.en
                                                                    : words.vi;
      return std::string(text);
    }
  }
  return std::string(name);
}

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
