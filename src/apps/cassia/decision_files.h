#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "codec/decision_file/decision_file.h"

// Decision files on the disk, a block at a time. Faults of the disk are thrown.
namespace cassia::apps {

// A block as it stands in the file, with all that is needed to read it.
struct RawBlock {
  std::int64_t number = 0;  // from 1
  base::Digest before = {};
  std::string frame = {};
  std::int64_t bytes_read = 0;  // of the file, with this block
};

// Where in a file the next block stands, and what it is bound to.
struct BlockPlace {
  std::int64_t blocks = 0;  // before it
  std::int64_t offset = 0;
  base::Digest before = {};
};

class DecisionFileReader {
 public:
  // Refuses what is no decision file.
  static base::Result<DecisionFileReader> open(const std::filesystem::path& path);

  const engines::decision::table::RecordedHead& head() const { return head_; }
  const base::Digest& head_digest() const { return head_digest_; }
  std::int64_t bytes() const { return bytes_; }
  BlockPlace place() const { return place_; }

  // Goes on at a place of this very file.
  void go_to(const BlockPlace& place);

  // Nothing at the end. Refuses decision_file_malformed; the digest is looked at by whoever reads
  // the block.
  base::Result<std::optional<RawBlock>> next();

 private:
  std::ifstream file_;
  engines::decision::table::RecordedHead head_;
  base::Digest head_digest_;
  std::int64_t bytes_ = 0;
  BlockPlace place_;
};

// The decisions of a block; a refusal names the block.
base::Result<engines::decision::table::RecordedDecisions> read_raw_block(
    const engines::decision::table::RecordedHead& head, const RawBlock& block,
    const codec::BlockWish& wish = {});

// Writes beside the path, and puts the file in its place once it is whole.
class DecisionFileWriter {
 public:
  DecisionFileWriter(std::filesystem::path path, engines::decision::table::RecordedHead head);
  ~DecisionFileWriter();
  DecisionFileWriter(const DecisionFileWriter&) = delete;
  DecisionFileWriter& operator=(const DecisionFileWriter&) = delete;

  void write(const engines::decision::table::RecordedDecisions& decisions);
  void finish();

 private:
  std::filesystem::path path_;
  std::filesystem::path part_;
  engines::decision::table::RecordedHead head_;
  std::ofstream file_;
  base::Digest before_;
};

}  // namespace cassia::apps
