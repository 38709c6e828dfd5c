#include "api/documents/wording.h"

#include <algorithm>

namespace cassia::api {

namespace {

// All in the order of law::Language.
constexpr std::array kBillWords = {
    BillWords{"进口税款缴纳清单",
              "报关单号",
              "申报人",
              {"项号", "商品名称", "商品编码", "原产地", "数量", "计税价格", "税率适用", "税率",
               "关税", "增值税", "合计"},
              "关税合计",
              "增值税合计",
              "滞报金",
              "应缴总额",
              "税款担保",
              "缴款期限",
              "* 税率或规则未核实"},
    BillWords{"Bill of import taxes",
              "Declaration",
              "Declarant",
              {"line", "goods", "HS", "origin", "quantity", "customs value", "regime", "rate",
               "duty", "VAT", "sum"},
              "Duty",
              "Value added tax",
              "Late-declaration fee",
              "Payable",
              "Security held",
              "Due",
              "* rate or rule not verified"},
    BillWords{"Bảng kê thuế nhập khẩu",
              "Tờ khai",
              "Người khai",
              {"dòng", "hàng hóa", "mã HS", "xuất xứ", "số lượng", "trị giá tính thuế", "chế độ",
               "thuế suất", "thuế NK", "thuế GTGT", "cộng"},
              "Thuế nhập khẩu",
              "Thuế giá trị gia tăng",
              "Tiền chậm khai",
              "Tổng phải nộp",
              "Tiền bảo đảm",
              "Hạn nộp",
              "* thuế suất hoặc quy tắc chưa được xác minh"}};

constexpr std::array kPaperWords = {
    PaperWords{
        .mark = "演示文件，并非海关正式单证",
        .page = "第 {page} 页，共 {pages} 页",
        .as_of = "状态截至",
        .version = "版本",
        .lines = "各项商品的税款",
        .clauses = "适用条款",
        .clause = "条款",
        .record = "货物通关记录",
        .standing = "当前状态",
        .phase = "报关单状态",
        .gate = "卡口状态",
        .batch = "批次号",
        .port = "口岸",
        .invoice = "发票号",
        .accepted = "接受申报时间",
        .released = "放行时间",
        .promised = "应放行时间",
        .controls = "海关布控",
        .timeline = "经过",
        .timeline_head = {"时间", "事项", "数据与条款", "办理人"},
        .documents = "单证",
        .documents_head = {"种类", "编号或 SHA-256 摘要", "字节数", "时间"},
        .proof_of_origin = "原产地证明",
        .nothing = "无",
        .check = "扫码打开本记录最新事件的证明（日志 {1} 第 {0} "
                 "号事件），登录后可核对其是否在案、是否被改动。",
        .check_without_address =
            "本记录最新事件：日志 {1} 第 {0} 号事件。可在门户的“核对证明”页输入该编号核对。"},
    PaperWords{.mark = "Demonstration: not an official form of customs",
               .page = "page {page} of {pages}",
               .as_of = "As of",
               .version = "version",
               .lines = "Taxes of each line",
               .clauses = "Clauses applied",
               .clause = "clause",
               .record = "Record of a consignment",
               .standing = "Where it stands",
               .phase = "Declaration",
               .gate = "Gate",
               .batch = "Batch",
               .port = "Port",
               .invoice = "Invoice",
               .accepted = "Accepted at",
               .released = "Released at",
               .promised = "Release due by",
               .controls = "Held by customs",
               .timeline = "What happened",
               .timeline_head = {"when", "what", "figures and clause", "by"},
               .documents = "Documents",
               .documents_head = {"kind", "number or SHA-256", "bytes", "when"},
               .proof_of_origin = "proof of origin",
               .nothing = "none",
               .check = "Opens the proof of the latest event of this record (event {0} of the log "
                        "{1}): after signing in, anybody who may see the consignment can check "
                        "that it stands in the log unchanged.",
               .check_without_address = "The latest event of this record is event {0} of the log "
                                        "{1}: ask for its proof on the portal's page for it."},
    PaperWords{
        .mark = "Bản trình diễn: không phải chứng từ chính thức của hải quan",
        .page = "trang {page} / {pages}",
        .as_of = "Tình trạng đến",
        .version = "phiên bản",
        .lines = "Thuế của từng dòng hàng",
        .clauses = "Điều khoản áp dụng",
        .clause = "điều khoản",
        .record = "Hồ sơ thông quan lô hàng",
        .standing = "Tình trạng",
        .phase = "Tờ khai",
        .gate = "Cổng",
        .batch = "Lô",
        .port = "Cửa khẩu",
        .invoice = "Hóa đơn",
        .accepted = "Tiếp nhận lúc",
        .released = "Thông quan lúc",
        .promised = "Hạn thông quan",
        .controls = "Hải quan giữ lại",
        .timeline = "Diễn biến",
        .timeline_head = {"thời gian", "sự việc", "số liệu và điều khoản", "người thực hiện"},
        .documents = "Chứng từ",
        .documents_head = {"loại", "số hoặc SHA-256", "số byte", "thời gian"},
        .proof_of_origin = "chứng từ xuất xứ",
        .nothing = "không có",
        .check = "Mở bằng chứng của sự kiện mới nhất trong hồ sơ này (sự kiện {0} của nhật "
                 "ký {1}): sau khi đăng nhập, ai được xem lô hàng có thể kiểm tra rằng sự "
                 "kiện có trong nhật ký và không bị thay đổi.",
        .check_without_address = "Sự kiện mới nhất của hồ sơ này là sự kiện {0} của nhật ký "
                                 "{1}: hãy xin bằng chứng tại trang tương ứng của cổng."}};

struct Name {
  std::string_view name;
  std::array<std::string_view, 3> words;
};

constexpr std::array kNames = {
    Name{"lodged", {"已申报", "lodged", "đã khai"}},
    Name{"part_released", {"部分放行", "part released", "thông quan một phần"}},
    Name{"released", {"已放行", "released", "đã thông quan"}},
    Name{"closed", {"已结关", "closed", "đã kết thúc"}},
    Name{"cancelled", {"已撤销", "cancelled", "đã hủy"}},
    Name{"held", {"扣留待查", "held", "bị giữ"}},
    Name{"booked", {"已预约", "booked", "đã đặt lịch"}},
    Name{"manifested", {"舱单已传输", "manifest filed", "đã nộp lược khai"}},
    Name{"open", {"可通行", "open", "được qua"}},
    Name{"crossing", {"通行中", "crossing", "đang qua"}},
    Name{"gone", {"已全部离场", "gone", "đã rời hết"}},
    Name{"missed", {"已错过", "missed", "lỡ hẹn"}},
    Name{"invoice", {"发票", "invoice", "hóa đơn"}},
    Name{"packing_list", {"装箱单", "packing list", "phiếu đóng gói"}},
    Name{"bill_of_lading", {"提单", "bill of lading", "vận đơn"}},
    Name{"contract", {"合同", "contract", "hợp đồng"}},
    Name{"certificate", {"证书", "certificate", "giấy chứng nhận"}},
    Name{"licence", {"许可证件", "licence", "giấy phép"}},
    Name{"photo", {"照片", "photo", "ảnh"}},
    Name{"inspection_report", {"查验报告", "inspection report", "biên bản kiểm tra"}},
    Name{"other", {"其他", "other", "khác"}},
};

std::size_t place_of(law::Language language) { return static_cast<std::size_t>(language); }

}  // namespace

const BillWords& bill_words(law::Language language) { return kBillWords.at(place_of(language)); }

const PaperWords& paper_words(law::Language language) { return kPaperWords.at(place_of(language)); }

std::string name_of(std::string_view name, law::Language language) {
  const auto* const found = std::ranges::find(kNames, name, &Name::name);
  return std::string(found == kNames.end() ? name : found->words.at(place_of(language)));
}

}  // namespace cassia::api
