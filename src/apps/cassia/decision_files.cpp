#include "apps/cassia/decision_files.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace cassia::apps {

namespace {

namespace table = engines::decision::table;
using codec::Frame;

// As much of the file as is there, at most `bytes`.
std::string read_some(std::ifstream& file, std::size_t bytes) {
  std::string text(bytes, '\0');
  file.read(text.data(), static_cast<std::streamsize>(bytes));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad()) {
    throw std::runtime_error("cannot read the decision file");
  }
  return text;
}

// A whole frame; an empty text at the end of the file.
base::Result<std::string> read_frame(std::ifstream& file, Frame frame) {
  std::string text = read_some(file, codec::kFrameStartBytes);
  if (text.empty() && frame == Frame::block) {
    return text;
  }
  const std::size_t size = CASSIA_TRY(codec::frame_size(text, frame));
  text += read_some(file, size - text.size());
  if (text.size() != size) {
    return base::Refusal{.code = codec::kDecisionFileMalformed,
                         .place = frame == Frame::head ? "head" : "block",
                         .facts = {{"problem", "it ends too early"}}};
  }
  return text;
}

base::Refusal in_block(base::Refusal refusal, std::int64_t number) {
  refusal.place.append(" ").append(std::to_string(number));
  return refusal;
}

}  // namespace

base::Result<DecisionFileReader> DecisionFileReader::open(const std::filesystem::path& path) {
  DecisionFileReader reader;
  reader.file_.open(path, std::ios::binary);
  if (!reader.file_) {
    throw std::runtime_error("cannot read " + path.string());
  }
  std::error_code error;
  const auto bytes = std::filesystem::file_size(path, error);
  reader.bytes_ = error ? 0 : static_cast<std::int64_t>(bytes);
  const std::string frame = CASSIA_TRY(read_frame(reader.file_, Frame::head));
  reader.head_ = CASSIA_TRY(codec::read_head(frame));
  reader.head_digest_ = codec::digest_of_frame(frame);
  reader.place_ = {.offset = std::ssize(frame), .before = reader.head_digest_};
  return reader;
}

void DecisionFileReader::go_to(const BlockPlace& place) {
  file_.clear();
  file_.seekg(place.offset);
  place_ = place;
}

base::Result<std::optional<RawBlock>> DecisionFileReader::next() {
  auto frame = read_frame(file_, Frame::block);
  if (!frame) {
    return in_block(std::move(frame).error(), place_.blocks + 1);
  }
  if (frame->empty()) {
    return std::optional<RawBlock>();
  }
  RawBlock block{.number = place_.blocks + 1, .before = place_.before};
  block.frame = std::move(*frame);
  block.bytes_read = place_.offset + std::ssize(block.frame);
  place_ = {.blocks = block.number,
            .offset = block.bytes_read,
            .before = codec::digest_of_frame(block.frame)};
  return std::optional(std::move(block));
}

base::Result<table::RecordedDecisions> read_raw_block(const table::RecordedHead& head,
                                                      const RawBlock& block,
                                                      const codec::BlockWish& wish) {
  auto decisions = codec::read_block(head, block.before, block.frame, wish);
  return decisions ? std::move(decisions) : in_block(std::move(decisions).error(), block.number);
}

DecisionFileWriter::DecisionFileWriter(std::filesystem::path path, table::RecordedHead head)
    : path_(std::move(path)), part_(path_), head_(std::move(head)) {
  part_ += ".part";
  file_.open(part_, std::ios::binary | std::ios::trunc);
  const std::string frame = codec::print_head(head_);
  before_ = codec::digest_of_frame(frame);
  file_ << frame;
}

DecisionFileWriter::~DecisionFileWriter() {
  std::error_code ignored;
  std::filesystem::remove(part_, ignored);
}

void DecisionFileWriter::write(const table::RecordedDecisions& decisions) {
  const std::string frame = codec::print_block(head_, before_, decisions);
  before_ = codec::digest_of_frame(frame);
  file_ << frame;
}

void DecisionFileWriter::finish() {
  file_.close();
  if (!file_) {
    throw std::runtime_error("cannot write " + part_.string());
  }
  std::filesystem::rename(part_, path_);
}

}  // namespace cassia::apps
