#include <fmt/format.h>

#include <array>

#include "apps/cassia/console.h"
#include "apps/cassia/story_text.h"

namespace cassia::apps {

namespace {

// The words of the bill in the three languages, in the order of law::Language.
struct BillWords {
  std::string_view title;
  std::string_view declaration;
  std::string_view declarant;
  std::array<std::string_view, 11> head;
  std::string_view duty;
  std::string_view vat;
  std::string_view late_fee;
  std::string_view total;
  std::string_view security;
  std::string_view due;
  std::string_view unverified;
};

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

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t taken = width_of(text);
  return std::string(text) + std::string(width > taken ? width - taken : 1, ' ');
}

}  // namespace

std::string bill_text(const api::ConsignmentStory& story, law::Language language) {
  const BillWords& words = kBillWords.at(static_cast<std::size_t>(language));
  Table table{.head = {words.head.begin(), words.head.end()}, .rows = {}};
  base::Money duty = base::Money::of_minor(0);
  base::Money vat = base::Money::of_minor(0);
  bool is_unverified = false;
  for (const api::StoryLine& line : story.lines) {
    duty += line.duty;
    vat += line.vat;
    is_unverified = is_unverified || line.is_unverified;
    table.rows.push_back({std::to_string(line.line_no), line.goods, line.hs_code, line.origin,
                          line.quantity, base::print_amount(line.customs_value),
                          line.regime + (line.is_unverified ? " *" : ""), line.duty_rate,
                          base::print_amount(line.duty), base::print_amount(line.vat),
                          base::print_amount(line.tax)});
  }
  constexpr std::size_t kLabelWidth = 26;
  const auto row = [](std::string_view label, const std::string& value) {
    return padded(label, kLabelWidth) + value + "\n";
  };
  std::string text = fmt::format("{}\n\n", words.title);
  text += row(words.declaration, story.declaration_id);
  text += row(words.declarant, story.declarant) + "\n" + to_text(table) + "\n";
  text += row(words.duty, base::to_text(duty));
  text += row(words.vat, base::to_text(vat));
  text += row(words.late_fee, base::to_text(story.late_fee));
  text += row(words.total, base::to_text(story.tax + story.late_fee));
  text += row(words.security, base::to_text(story.security));
  text += row(words.due, story.tax_due);
  return is_unverified ? text + "\n" + std::string(words.unverified) + "\n" : text;
}

}  // namespace cassia::apps
