#include "runtime/head_files.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "runtime/tree_head.h"

namespace cassia::runtime {

namespace {

class HeadFiles final : public HeadSink {
 public:
  explicit HeadFiles(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
  }

  void publish(const TreeHeadRecord& head) override {
    const auto read = read_tree_head(head.note);
    const std::string day =
        read ? base::to_text(read->signed_at).substr(0, std::string_view("2026-01-01").size())
             : "undated";
    write(folder_ / (day + ".heads"), head.note + '\n', std::ios::app);
    const std::filesystem::path next = folder_ / "latest.head.next";
    write(next, head.note, std::ios::trunc);
    std::filesystem::rename(next, folder_ / "latest.head");
  }

  std::optional<TreeHeadRecord> last() override {
    std::ifstream file(folder_ / "latest.head", std::ios::binary);
    if (!file) {
      return std::nullopt;
    }
    TreeHeadRecord head{.size = 0, .note = {std::istreambuf_iterator<char>(file), {}}};
    const auto read = read_tree_head(head.note);
    if (!read) {
      throw std::runtime_error((folder_ / "latest.head").string() + " is damaged");
    }
    head.size = read->size;
    return head;
  }

 private:
  static void write(const std::filesystem::path& path, const std::string& text,
                    std::ios::openmode mode) {
    std::ofstream file(path, std::ios::binary | mode);
    file << text << std::flush;
    if (!file) {
      throw std::runtime_error("tree head cannot be written to " + path.string());
    }
  }

  std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<HeadSink> head_files(const std::filesystem::path& folder) {
  return std::make_unique<HeadFiles>(folder);
}

}  // namespace cassia::runtime
