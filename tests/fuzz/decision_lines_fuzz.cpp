// uses: messages codec engines/decision base
// Lines of past decisions in CSV: whatever is taken can be written to a decision file and is read
// back as the same; a line that is refused leaves nothing behind.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "codec/decision_file/decision_file.h"
#include "messages/decisions/decision_lines.h"

namespace {

namespace codec = cassia::codec;
namespace messages = cassia::messages;
namespace table = cassia::engines::decision::table;
using table::ColumnType;

constexpr std::string_view kHead =
    "case,subject,decided_at,input.i0,input.i1,input.i2,input.i3,input.i4,input.i5,input.i6,"
    "input.i7,input.i8,input.i9,output.o";

// An input of each type.
table::RecordedHead recorded_head() {
  table::RecordedHead head{.table = "t"};
  for (int type = 0; type <= static_cast<int>(ColumnType::any); ++type) {
    head.inputs.push_back({"i" + std::to_string(type), static_cast<ColumnType>(type)});
  }
  head.outputs = {{"o", ColumnType::any}};
  return head;
}

std::string text_of(const table::RecordedDecisions& decisions) {
  std::string text;
  for (std::size_t at = 0; at < decisions.count(); ++at) {
    text += std::to_string(decisions.instants[at].micros()) + *decisions.cases.at(at)->as_string();
    for (const auto* const columns : {&decisions.inputs, &decisions.outputs}) {
      for (const table::ValueColumn& column : *columns) {
        text += '\n';
        text += column.at(at) == nullptr ? std::string("?") : to_text(*column.at(at));
      }
    }
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const table::RecordedHead head = recorded_head();
  const auto lines = messages::DecisionLines::open(kHead, head).value();
  table::RecordedDecisions decisions = lines.none();
  for (std::string_view rest(reinterpret_cast<const char*>(data), size); !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::size_t count = decisions.count();
    const bool is_taken = lines.append(line, decisions).has_value();
    CASSIA_ASSERT(decisions.count() == count + (is_taken ? 1 : 0), "all of a line or nothing");
    CASSIA_ASSERT(decisions.outputs[0].codes.size() == decisions.count(), "columns are alike");
    rest.remove_prefix(line.size() < rest.size() ? line.size() + 1 : rest.size());
  }
  if (decisions.count() > 0) {
    const auto read = codec::read_block(head, {}, codec::print_block(head, {}, decisions));
    CASSIA_ASSERT(read.has_value(), "what is taken can be written and read");
    CASSIA_ASSERT(text_of(*read) == text_of(decisions), "and is the same");
  }
  return 0;
}
