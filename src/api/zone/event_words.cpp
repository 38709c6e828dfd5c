#include "api/zone/event_words.h"

#include <array>

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
    Words{"treaty.preference.proof_registered", "原产地证明已登记", "proof of origin registered",
          "đã đăng ký chứng từ xuất xứ"},
    Words{"treaty.preference.proof_cancelled", "原产地证明已作废", "proof of origin cancelled",
          "đã hủy chứng từ xuất xứ"},
    Words{"treaty.preference.proof_replaced", "原产地证明已替换", "proof of origin replaced",
          "đã thay chứng từ xuất xứ"},
    Words{"treaty.preference.back_to_back_allocated", "已签发背对背证明",
          "back-to-back proof issued", "đã cấp chứng từ giáp lưng"},
    Words{"treaty.preference.back_to_back_returned", "背对背证明数量已退回",
          "split given back to the original", "đã trả lượng tách cho bản gốc"},
    Words{"treaty.origin_certification.submitted", "原产地证书申请已提交",
          "certificate of origin applied for", "đã xin giấy chứng nhận xuất xứ"},
    Words{"treaty.origin_certification.approved", "原产地证书申请已通过", "application approved",
          "đã duyệt đơn xin giấy chứng nhận"},
    Words{"treaty.origin_certification.returned", "原产地证书申请已退回", "application returned",
          "đã trả lại đơn xin giấy chứng nhận"},
    Words{"treaty.origin_certification.issued", "原产地证书已签发", "certificate of origin issued",
          "đã cấp giấy chứng nhận xuất xứ"},
    Words{"treaty.origin_certification.replaced", "原产地证书已被新证书取代",
          "certificate replaced by a new number", "giấy chứng nhận đã được thay bằng số mới"},
    Words{"treaty.origin_certification.cancelled", "原产地证书已作废",
          "certificate of origin cancelled", "đã hủy giấy chứng nhận xuất xứ"},
    Words{"treaty.origin_certification.copy_requested", "申请真实副本", "certified copy asked for",
          "xin bản sao chứng thực"},
    Words{"treaty.origin_certification.copy_certified", "真实副本已签发", "certified copy issued",
          "đã cấp bản sao chứng thực"},
    Words{"treaty.preference.claim_withdrawn", "享惠申请撤回", "claim of preference withdrawn",
          "đã rút yêu cầu ưu đãi"},
    Words{"finance.accounts.opened", "税款账户已开立", "duty account opened",
          "đã mở tài khoản thuế"},
    Words{"finance.accounts.deposited", "已存入税款账户", "money paid into the duty account",
          "đã nộp tiền vào tài khoản"},
    Words{"finance.accounts.withdrawn", "已从税款账户支取", "money paid out of the duty account",
          "đã rút tiền khỏi tài khoản"},
    Words{"finance.accounts.holds_placed", "税款已冻结", "money set apart", "đã tạm giữ tiền"},
    Words{"finance.accounts.holds_released", "冻结已解除", "money given back",
          "đã trả lại tiền giữ"},
    Words{"trade.attachments.attached", "随附单证已提交", "paper attached", "đã đính kèm chứng từ"},
    Words{"trade.attachments.withdrawn", "随附单证已撤回", "paper withdrawn", "đã rút chứng từ"},
    Words{"trade.attachments.retention_extended", "单证保存期延长", "paper kept for longer",
          "kéo dài thời hạn lưu chứng từ"},
    Words{"trade.attachments.expired", "单证保存期满", "paper no longer kept",
          "hết hạn lưu chứng từ"},
    Words{"trade.dockets.case_entered", "案件交到关员", "case came to an officer",
          "vụ việc đến công chức"},
    Words{"trade.dockets.case_left", "案件离开关员", "case left an officer",
          "vụ việc rời công chức"},
    Words{"access.organisations.registered", "组织已登记", "organisation registered",
          "đã đăng ký tổ chức"},
    Words{"access.organisations.changed", "组织信息已变更", "organisation changed",
          "đã thay đổi tổ chức"},
    Words{"access.organisations.suspended", "组织已暂停", "organisation suspended",
          "đã tạm ngừng tổ chức"},
    Words{"access.organisations.resumed", "组织已恢复", "organisation resumed",
          "đã khôi phục tổ chức"},
    Words{"access.organisations.administrator_seated", "管理员就任", "administrator seated",
          "đã bổ nhiệm quản trị viên"},
    Words{"access.organisations.administrator_unseated", "管理员离任", "administrator unseated",
          "quản trị viên thôi nhiệm"},
    Words{"access.logins.claimed", "登录名启用", "login name taken", "đã nhận tên đăng nhập"},
    Words{"access.logins.released", "登录名释放", "login name free again", "đã trả tên đăng nhập"},
    Words{"access.users.registered", "用户已登记", "user registered", "đã đăng ký người dùng"},
    Words{"access.users.profile_changed", "用户资料已变更", "user details changed",
          "đã đổi thông tin người dùng"},
    Words{"access.users.password_set", "密码已设置", "password set", "đã đặt mật khẩu"},
    Words{"access.users.signed_in", "登录", "signed in", "đã đăng nhập"},
    Words{"access.users.sign_in_failed", "登录失败", "sign-in failed", "đăng nhập thất bại"},
    Words{"access.users.sessions_ended", "会话结束", "session ended", "phiên đã kết thúc"},
    Words{"access.users.token_issued", "接口令牌已签发", "API token issued",
          "đã cấp mã truy cập API"},
    Words{"access.users.tokens_ended", "接口令牌已失效", "API token ended",
          "mã truy cập API hết hiệu lực"},
    Words{"access.users.identity_linked", "外部身份已绑定", "outside identity linked",
          "đã liên kết danh tính ngoài"},
    Words{"access.users.identity_unlinked", "外部身份已解绑", "outside identity unlinked",
          "đã hủy liên kết danh tính"},
    Words{"access.users.reactivated", "用户恢复启用", "user reactivated",
          "đã kích hoạt lại người dùng"},
    Words{"access.users.absence_set", "缺勤登记", "absence set", "đã ghi nhận vắng mặt"},
    Words{"access.users.absence_cleared", "缺勤结束", "absence over", "đã kết thúc vắng mặt"},
    Words{"access.users.access_refused", "越权请求被拒", "access refused", "từ chối truy cập"},
    Words{"access.users.erased", "个人信息已删除", "personal data erased",
          "đã xóa dữ liệu cá nhân"},
    Words{"access.webhooks.registered", "事件推送已登记", "webhook registered",
          "đã đăng ký webhook"},
    Words{"access.webhooks.changed", "事件推送已变更", "webhook changed", "đã thay đổi webhook"},
    Words{"access.webhooks.paused", "事件推送已暂停", "webhook paused", "đã tạm dừng webhook"},
    Words{"access.webhooks.resumed", "事件推送已恢复", "webhook resumed", "đã tiếp tục webhook"},
    Words{"access.webhooks.removed", "事件推送已删除", "webhook removed", "đã xóa webhook"},
    Words{"access.webhooks.secret_rotated", "推送密钥已更换", "webhook secret changed",
          "đã đổi khóa webhook"},
    Words{"hold", "税款冻结", "money set apart", "tạm giữ tiền"},
    Words{"post", "税款入库", "tax taken", "thu thuế"},
    Words{"release", "冻结解除", "money given back", "trả lại tiền giữ"},
    Words{"collect", "收取", "collected", "thu tiền"},
    Words{"refund", "退还", "refunded", "hoàn tiền"},
    Words{"expiry", "冻结到期", "hold expired", "hết hạn giữ tiền"},
    // What a lane found, and whom it sent the driver to.
    Words{"post.border_police", "边检", "border police", "biên phòng"},
    Words{"post.customs", "海关", "customs", "hải quan"},
    Words{"post.manual_read", "人工识读", "manual reading", "đọc thủ công"},
    Words{"post.weigh_again", "重新过磅", "weigh again", "cân lại"},
    Words{"post.port_operator", "口岸运营", "port operator", "vận hành cửa khẩu"},
    Words{"gate_reason.on_blacklist", "车辆被布控", "on the blacklist", "trong danh sách đen"},
    Words{"gate_reason.read_uncertain", "车牌或箱号识读不清", "plate or container read uncertainly",
          "đọc biển số hoặc container không chắc chắn"},
    Words{"gate_reason.plate_not_in_batch", "没有对应的批次", "no matching batch",
          "không có lô tương ứng"},
    Words{"gate_reason.appointment_cancelled", "预约已取消", "appointment cancelled",
          "lịch hẹn đã hủy"},
    Words{"gate_reason.manifest_missing", "没有舱单", "manifest missing", "thiếu lược khai"},
    Words{"gate_reason.manifest_late", "舱单传输过晚", "manifest late", "lược khai nộp muộn"},
    Words{"gate_reason.container_differs", "箱号与舱单不符", "container differs from the manifest",
          "container khác lược khai"},
    Words{"gate_reason.driver_not_verified", "驾驶员未核验", "driver not verified",
          "chưa xác minh tài xế"},
    Words{"gate_reason.record_expired", "备案已过期", "record expired", "hồ sơ hết hạn"},
    Words{"gate_reason.filing_expired", "申报已过有效期", "filing expired",
          "khai báo hết hiệu lực"},
    Words{"gate_reason.lock_broken", "关锁破损或已开启", "lock broken or opened",
          "khóa hỏng hoặc đã mở"},
    Words{"gate_reason.lock_differs", "关锁与舱单不符", "lock differs from the manifest",
          "khóa khác lược khai"},
    Words{"gate_reason.weight_differs", "重量不符", "weight differs", "trọng lượng không khớp"},
    Words{"gate_reason.slot_missed", "错过预约时段", "slot missed", "lỡ khung giờ"},
    Words{"gate_reason.goods_not_released", "货物尚未放行", "goods not released",
          "hàng chưa thông quan"},
    Words{"gate_reason.before_slot", "未到预约时段", "before the slot", "chưa đến khung giờ"},
    Words{"gate_reason.stand_group_full", "查验位已满", "stands are full",
          "vị trí kiểm tra đã đầy"},
    Words{"security.returned", "已退还", "returned", "đã hoàn trả"},
    Words{"security.forfeited", "已抵缴", "forfeited", "đã tịch thu"},
};

template <typename... Event>
void add_types(std::vector<std::string_view>& types, std::type_identity<std::variant<Event...>>) {
  (types.push_back(Event::kType.name), ...);
}

template <typename... Desk>
std::vector<std::string_view> types_of(std::type_identity<std::variant<Desk...>>) {
  std::vector<std::string_view> types;
  (add_types(types, std::type_identity<Desk>{}), ...);
  return types;
}

}  // namespace

const std::vector<std::string_view>& event_types() {
  static const std::vector<std::string_view> kTypes =
      types_of(std::type_identity<journeys::DeskEvent>{});
  return kTypes;
}

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

}  // namespace cassia::api
