#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.h"
#include "codec/decision_file/refusals.h"
#include "engines/decision/table/recorded_decisions.h"

// Decision files (docs/formats/decision_file.md), a frame at a time: a head, then blocks of
// columns. Whoever has the file reads the start of a frame, learns its size, and hands the whole
// frame over. A block needs nothing but the head and the digest before it, so that many are read at
// once.
namespace cassia::codec {

inline constexpr std::size_t kFrameStartBytes = 12;
inline constexpr std::size_t kBlockDecisionsMax = 65'536;
inline constexpr std::size_t kHeadBytesMax = 64U << 10U;
inline constexpr std::size_t kBlockBytesMax = 64U << 20U;

enum class Frame : std::uint8_t { head, block };

// The size of a frame, from its first kFrameStartBytes. Refuses decision_file_malformed.
base::Result<std::size_t> frame_size(std::string_view start, Frame frame);

// The digest that ends a frame, and that the next one is bound to.
base::Digest digest_of_frame(std::string_view frame);

std::string print_head(const engines::decision::table::RecordedHead& head);
// Refuses decision_file_malformed and decision_file_damaged.
base::Result<engines::decision::table::RecordedHead> read_head(std::string_view frame);

// Whether a value can stand in a decision file: at most 4096 bytes as text, and a literal (no
// function, range, or moment of a zone with a name).
bool is_recordable(const engines::decision::feel::Value& value);

// Whether a text can be the name of a case or a subject: not empty, not too long, without control
// letters.
bool is_recordable_name(std::string_view name);

// 1 to kBlockDecisionsMax decisions. Values are recordable and of their column's type, cases and
// subjects recordable names, and no case is missing.
std::string print_block(const engines::decision::table::RecordedHead& head,
                        const base::Digest& before,
                        const engines::decision::table::RecordedDecisions& decisions);

// What of a block is read; what is not stays empty.
struct BlockWish {
  bool has_cases = true;
  bool has_subjects = true;
  bool has_facts = true;  // inputs and outputs
};
// Refuses decision_file_malformed and decision_file_damaged (also where the frame stood elsewhere).
base::Result<engines::decision::table::RecordedDecisions> read_block(
    const engines::decision::table::RecordedHead& head, const base::Digest& before,
    std::string_view frame, const BlockWish& wish = {});

}  // namespace cassia::codec
