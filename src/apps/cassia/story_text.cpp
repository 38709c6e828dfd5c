#include "apps/cassia/story_text.h"

#include <fmt/format.h>

#include <array>

#include "api/zone/words.h"
#include "apps/cassia/console.h"

namespace cassia::apps {

using api::ConsignmentStory;
using api::StoryEvent;
using api::StoryLine;
using api::StoryNext;

namespace {

// The words around the figures, in the order of law::Language.
struct StoryWords {
  std::array<const char*, 12> head;
  const char* gate;
  const char* sums;
  const char* next;
  const char* by;
  const char* unverified;
};
constexpr std::array kStoryWords = {
    StoryWords{{"项号", "商品", "编码", "原产地", "数量", "税率适用", "税率", "计税价格", "关税",
                "增值税", "合计", "状态"},
               "卡口",
               "计税价格 {}  税款 {}  滞报金 {}  担保 {}  缴款期限 {}",
               "下一步：",
               "，不迟于 ",
               "未核实"},
    StoryWords{{"line", "goods", "HS", "origin", "quantity", "regime", "rate", "value", "duty",
                "VAT", "tax", "state"},
               "gate",
               "customs value {}  tax {}  late fee {}  security {}  due {}",
               "next: ",
               " by ",
               "unverified"},
    StoryWords{{"dòng", "hàng", "mã HS", "xuất xứ", "số lượng", "chế độ", "thuế suất", "trị giá",
                "thuế NK", "thuế GTGT", "cộng", "trạng thái"},
               "cổng",
               "trị giá {}  thuế {}  tiền chậm khai {}  bảo đảm {}  hạn nộp {}",
               "tiếp theo: ",
               ", trước ",
               "chưa xác minh"}};

std::string bill_table(const ConsignmentStory& story, const StoryWords& words) {
  Table bill{.head = {words.head.begin(), words.head.end()}, .rows = {}};
  bill.head.emplace_back();
  for (const StoryLine& line : story.lines) {
    bill.rows.push_back({std::to_string(line.line_no), line.goods, line.hs_code, line.origin,
                         line.quantity, line.regime, line.duty_rate,
                         base::print_amount(line.customs_value), base::print_amount(line.duty),
                         base::print_amount(line.vat), base::print_amount(line.tax), line.state,
                         line.is_unverified ? words.unverified : ""});
  }
  return to_text(bill);
}

}  // namespace

std::string to_text(const ConsignmentStory& story, law::Language language) {
  const StoryWords& words = kStoryWords.at(static_cast<std::size_t>(language));
  std::string text = paint(Colour::strong, story.declaration_id) + "  " + story.declarant + "  " +
                     paint(Colour::good, story.phase);
  if (!story.gate_phase.empty()) {
    text += std::string("  ") + words.gate + " " + paint(Colour::good, story.gate_phase) + " (" +
            story.batch_no + ")";
  }
  text += "\n\n" + bill_table(story, words) + "\n";
  text += fmt::format(fmt::runtime(words.sums), base::print_amount(story.customs_value),
                      base::print_amount(story.tax), base::print_amount(story.late_fee),
                      base::print_amount(story.security), story.tax_due) +
          "\n\n";
  for (const StoryNext& next : story.next) {
    text += paint(Colour::warn, words.next + next.actor + " " + next.action) +
            (next.by.empty() ? "" : words.by + next.by) + "\n";
  }
  text += "\n";
  for (const StoryEvent& event : story.events) {
    text += fmt::format("{}  {}", paint(Colour::dim, api::print_local(event.at)), event.what);
    text += event.detail.empty() ? "" : ": " + event.detail;
    if (!event.actor.empty()) {
      text += "  " + paint(Colour::dim, event.actor + " / " + event.on_behalf_of);
    }
    text += "\n";
  }
  return text;
}

}  // namespace cassia::apps
