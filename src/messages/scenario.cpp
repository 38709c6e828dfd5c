#include "messages/scenario.h"

#include "base/utf8.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

constexpr std::size_t kTextBytesMax = 1U << 20U;
constexpr int kLinesMax = 20'000;

base::Refusal scenario_malformed(int line, std::string problem) {
  return base::Refusal{.code = kScenarioMalformed,
                       .place = "line " + std::to_string(line),
                       .facts = {{"problem", std::move(problem)}}};
}

class Parser {
 public:
  base::Result<void> take(std::string_view line) {
    ++number_;
    if (!base::is_utf8(line) || line.contains('\0')) {
      return scenario_malformed(number_, "text that is not UTF-8");
    }
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#') {
      return {};
    }
    if (line[0] == '=' || line[0] == '|') {
      return take_expected(line);
    }
    if (first > 0 && line[first] == '>') {
      return take_text(line.substr(first + 1));
    }
    auto words = split_words(line);
    if (!words) {
      return base::at("line " + std::to_string(number_), words.error());
    }
    return first == 0 ? take_step(*words) : take_continuation(*words, first);
  }

  std::vector<Step> steps() && { return std::move(steps_); }

 private:
  std::string place() const { return "line " + std::to_string(number_); }

  base::Result<void> take_expected(std::string_view line) {
    if (steps_.empty()) {
      return scenario_malformed(number_, "an expected line before any step");
    }
    while (line.ends_with(' ')) {
      line.remove_suffix(1);
    }
    steps_.back().expected.emplace_back(line);
    return {};
  }

  // A line of a text that stands as it is: it joins the step's last field, with its line feed.
  base::Result<void> take_text(std::string_view line) {
    if (steps_.empty() || !steps_.back().expected.empty() || steps_.back().node.fields.empty()) {
      return scenario_malformed(number_, "a line of text without a field");
    }
    if (line.starts_with(' ')) {
      line.remove_prefix(1);
    }
    steps_.back().last_line = number_;
    steps_.back().node.fields.back().value.append(line).append("\n");
    return {};
  }

  base::Result<void> take_step(const std::vector<std::string>& words) {
    if (is_field(words.front())) {
      return scenario_malformed(number_, "a step begins with a word, not a field");
    }
    Step& step = steps_.emplace_back();
    indents_.clear();
    step.line = number_;
    step.last_line = number_;
    step.verb = words.front();
    step.node.place = place();
    for (std::size_t at = 1; at < words.size(); ++at) {
      if (is_field(words[at])) {
        step.node.fields.push_back(to_field(words[at], place()));
      } else {
        step.words.push_back(words[at]);
      }
    }
    return {};
  }

  // A line belongs to the nearest block above it that is indented less, or else to the step.
  FieldNode& owner_of(std::size_t indent) {
    std::erase_if(indents_, [indent](std::size_t opened) { return opened >= indent; });
    FieldNode* node = &steps_.back().node;
    for (std::size_t depth = 0; depth < indents_.size(); ++depth) {
      node = &node->blocks.back().node;
    }
    return *node;
  }

  base::Result<void> take_continuation(const std::vector<std::string>& words, std::size_t indent) {
    if (steps_.empty() || !steps_.back().expected.empty()) {
      return scenario_malformed(number_, "an indented line continues no step");
    }
    steps_.back().last_line = number_;
    FieldNode* node = &owner_of(indent);
    std::size_t at = 0;
    if (!is_field(words.front())) {
      node =
          &node->blocks
               .emplace_back(words.front(), FieldNode{.place = place(), .fields = {}, .blocks = {}})
               .node;
      indents_.push_back(indent);
      at = 1;
    }
    for (; at < words.size(); ++at) {
      if (!is_field(words[at])) {
        return scenario_malformed(number_, "a word that is no field: " + words[at]);
      }
      node->fields.push_back(to_field(words[at], place()));
    }
    return {};
  }

  int number_ = 0;
  std::vector<Step> steps_;
  std::vector<std::size_t> indents_;  // of the blocks that are open, outermost first
};

}  // namespace

base::Result<std::vector<Step>> parse_scenario(std::string_view text) {
  if (text.size() > kTextBytesMax) {
    return scenario_malformed(0, "larger than 1 MiB");
  }
  Parser parser;
  for (int lines = 0; !text.empty(); ++lines) {
    if (lines == kLinesMax) {
      return scenario_malformed(lines, "more than 20,000 lines");
    }
    const std::size_t end = text.find('\n');
    CASSIA_TRY(parser.take(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return std::move(parser).steps();
}

}  // namespace cassia::messages
