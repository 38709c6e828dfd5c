#include "law/yaml_node.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "law/refusals.h"
#include "law/text_limits.h"

namespace cassia::law {

namespace {

// Builds the tree from the parser's events. Events rather than the library's own nodes, because
// they show anchors and repeated keys, and because an alias is never expanded. After the first
// refusal everything else is read past.
class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(std::string_view path) : path_(path) {}

  base::Result<YamlNode> finish() && {
    if (refusal_) {
      return *std::move(refusal_);
    }
    if (!root_) {
      return malformed({path_, 1, 1}, "the text is empty");
    }
    return *std::move(root_);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (root_) {
      refuse_once(malformed(here(mark), "a second document"));
    }
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    OnScalar(mark, "", anchor, "");
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    refuse_once(malformed(here(mark), "an alias"));
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_plain(mark, tag, anchor);
    YamlNode node = start(mark, YamlKind::scalar);
    node.scalar = value;
    add(std::move(node));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    check_plain(mark, tag, anchor);
    open_.push_back({start(mark, YamlKind::list), {}});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    check_plain(mark, tag, anchor);
    open_.push_back({start(mark, YamlKind::map), {}});
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    std::optional<YamlNode> key;  // read, its value not yet
  };

  Place here(const YAML::Mark& mark) const { return {path_, mark.line + 1, mark.column + 1}; }
  static base::Refusal malformed(Place place, std::string problem) {
    return refuse(kLawMalformed, place, {{"problem", std::move(problem)}});
  }
  void refuse_once(base::Refusal refusal) {
    if (!refusal_) {
      refusal_ = std::move(refusal);
    }
  }
  static YamlNode start(const YAML::Mark& mark, YamlKind kind) {
    YamlNode node;
    node.kind = kind;
    node.line = mark.line + 1;
    node.column = mark.column + 1;
    return node;
  }
  void check_plain(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) {
      refuse_once(malformed(here(mark), "an anchor"));
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
      refuse_once(malformed(here(mark), "a tag"));
    }
  }
  void close() {
    YamlNode done = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(done));
  }
  void add(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlKind::list) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.key) {
      add_field(parent, std::move(node));
    } else {
      if (node.kind != YamlKind::scalar) {
        refuse_once(malformed(place_of(path_, node), "a key that is no text"));
      }
      parent.key = std::move(node);
    }
  }
  void add_field(Open& parent, YamlNode value) {
    YamlField field{parent.key->scalar, parent.key->line, parent.key->column, std::move(value)};
    parent.key.reset();
    parent.node.fields.push_back(std::move(field));
  }

  std::string_view path_;
  std::vector<Open> open_;
  std::optional<YamlNode> root_;
  std::optional<base::Refusal> refusal_;
};

// Repeated keys are looked for when a whole map is there: by sorting, since a map may be large.
base::Result<void> check_keys(std::string_view path, const YamlNode& node) {
  std::vector<const YamlField*> sorted;
  for (const YamlField& field : node.fields) {
    CASSIA_TRY(check_keys(path, field.value));
    sorted.push_back(&field);
  }
  for (const YamlNode& item : node.items) {
    CASSIA_TRY(check_keys(path, item));
  }
  std::ranges::stable_sort(sorted, {}, &YamlField::key);
  const auto repeated = std::ranges::adjacent_find(sorted, {}, &YamlField::key);
  if (repeated != sorted.end()) {
    const YamlField& second = **std::next(repeated);
    return refuse(kLawKeyRepeated, {path, second.line, second.column}, {{"key", second.key}});
  }
  return {};
}

}  // namespace

base::Result<YamlNode> read_yaml(const LawText& text) {
  CASSIA_TRY(check_text(text));
  CASSIA_TRY(check_yaml_shape(text));
  TreeBuilder builder(text.path);
  // The library reports by exceptions; here, and only here, they become refusals.
  try {
    std::istringstream stream(text.text);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& problem) {
    return refuse(kLawMalformed, {text.path, problem.mark.line + 1, problem.mark.column + 1},
                  {{"problem", problem.msg}});
  }
  YamlNode root = CASSIA_TRY(std::move(builder).finish());
  CASSIA_TRY(check_keys(text.path, root));
  return root;
}

}  // namespace cassia::law
