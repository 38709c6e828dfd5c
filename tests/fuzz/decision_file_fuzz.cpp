// uses: codec engines/decision base
// Decision files: the first byte says whether the rest is the body of a head or of a block. It is
// put into a frame with the right digest, or no mutation would pass the door. What is read is
// written and read again as the same.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "codec/decision_file/decision_file.h"

namespace {

namespace base = cassia::base;
namespace codec = cassia::codec;
namespace table = cassia::engines::decision::table;
using table::ColumnType;

// A column of each type, so that every reader of values is reached.
table::RecordedHead wide_head() {
  table::RecordedHead head{.table = "t"};
  for (int type = 0; type <= static_cast<int>(ColumnType::any); ++type) {
    head.inputs.push_back({"input_" + std::to_string(type), static_cast<ColumnType>(type)});
  }
  head.outputs = {{"output", ColumnType::string}};
  return head;
}

std::string framed(std::string_view mark, std::string_view body) {
  std::string out(mark);
  for (unsigned byte = 0; byte < 4; ++byte) {
    out += static_cast<char>(static_cast<std::uint8_t>(body.size() >> (8 * byte)));
  }
  out += body;
  const base::Digest none;
  const base::Digest digest = base::sha256({none.bytes, base::bytes_of(out)});
  out.append(digest.bytes.begin(), digest.bytes.end());
  return out;
}

std::string text_of(const table::ValueColumn& column) {
  std::string text;
  for (std::size_t at = 0; at < column.codes.size(); ++at) {
    text += column.at(at) == nullptr ? std::string("?") : to_text(*column.at(at));
    text += '\n';
  }
  return text;
}

void check_head(std::string_view body) {
  const auto head = codec::read_head(framed("CASDEC1\n", body));
  if (head) {
    CASSIA_ASSERT(codec::read_head(codec::print_head(*head)).value() == *head,
                  "what is read is written as the same");
  }
}

void check_block(std::string_view body) {
  const table::RecordedHead head = wide_head();
  const auto block = codec::read_block(head, {}, framed("DECBLK1\n", body));
  if (!block) {
    CASSIA_ASSERT(block.error().code == codec::kDecisionFileMalformed, "the digest is right");
    return;
  }
  const auto again = codec::read_block(head, {}, codec::print_block(head, {}, *block)).value();
  CASSIA_ASSERT(again.instants == block->instants, "instants are the same");
  CASSIA_ASSERT(text_of(again.cases) == text_of(block->cases), "cases are the same");
  CASSIA_ASSERT(text_of(again.subjects) == text_of(block->subjects), "subjects are the same");
  for (std::size_t at = 0; at < head.inputs.size(); ++at) {
    CASSIA_ASSERT(text_of(again.inputs[at]) == text_of(block->inputs[at]), "inputs are the same");
  }
  CASSIA_ASSERT(text_of(again.outputs[0]) == text_of(block->outputs[0]), "outputs are the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view body(reinterpret_cast<const char*>(data + 1), size - 1);
  data[0] == 'h' ? check_head(body) : check_block(body);
  return 0;
}
