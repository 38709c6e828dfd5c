#include "engines/origin/rule_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engines/origin/rule_tokens.h"

namespace cassia::engines::origin {

namespace {

// A rule as a tree, before it is laid flat.
struct Tree {
  RuleNode node = {};
  std::vector<Tree> children = {};
};

constexpr std::array<std::pair<std::string_view, ChangeLevel>, 3> kChanges{
    {{"cc", ChangeLevel::chapter},
     {"cth", ChangeLevel::heading},
     {"ctsh", ChangeLevel::subheading}}};
constexpr std::array<std::pair<std::string_view, ValueMethod>, 5> kMethods{
    {{"rvc", ValueMethod::as_agreed},
     {"bd", ValueMethod::build_down},
     {"bu", ValueMethod::build_up},
     {"fv", ValueMethod::focused_value},
     {"nc", ValueMethod::net_cost}}};

bool is_code(const RuleToken& token) {
  return !token.word.empty() && token.word.front() >= '0' && token.word.front() <= '9';
}

base::Result<CodeRange> read_range(const RuleToken& token, base::HsEdition edition) {
  const auto dash = std::min(token.word.find('-'), token.word.size());
  const auto first = base::HsCode::parse(token.word.substr(0, dash), edition);
  const auto last =
      dash == token.word.size() ? first : base::HsCode::parse(token.word.substr(dash + 1), edition);
  if (!first || !last || first->length() != last->length() || *last < *first) {
    return malformed_rule(token.position, "no code or range of codes: " + std::string(token.word));
  }
  return CodeRange{.first = span_of(*first).first,
                   .last = span_of(*last).last,
                   .described_as = std::string(token.text.value_or(""))};
}

// Reads the tokens from left to right; `or` joins terms, `and` factors.
class RuleReader {
 public:
  RuleReader(std::vector<RuleToken> tokens, base::HsEdition edition)
      : tokens_(std::move(tokens)), edition_(edition) {}

  base::Result<Tree> read_whole() {
    Tree tree = CASSIA_TRY(read_joined(0));
    if (!is_at_end()) {
      return malformed("a word too many");
    }
    return tree;
  }
  base::Result<CodeSet> read_code_list() {
    CodeSet codes = CASSIA_TRY(read_codes());
    if (!is_at_end()) {
      return malformed("no code");
    }
    return codes;
  }

 private:
  bool is_at_end() const { return next_ == tokens_.size(); }
  bool is_next(std::string_view word) const {
    return !is_at_end() && tokens_[next_].word == word && !tokens_[next_].text;
  }
  bool take(std::string_view word) {
    const bool is_there = is_next(word);
    next_ += is_there ? 1 : 0;
    return is_there;
  }
  base::Refusal malformed(std::string problem) const {
    const std::size_t position =
        is_at_end() ? (tokens_.empty() ? 1 : tokens_.back().position) : tokens_[next_].position;
    return malformed_rule(position, std::move(problem));
  }

  base::Result<Tree> read_joined(int depth);
  base::Result<Tree> read_term(int depth);
  base::Result<Tree> read_factor(int depth);
  base::Result<Tree> read_leaf();
  base::Result<RuleNode> read_change(ChangeLevel level);
  base::Result<RuleNode> read_value(ValueMethod method);
  base::Result<RuleNode> read_share_max(RuleKind kind);
  base::Result<RuleNode> read_statement(RuleKind kind);
  base::Result<CodeSet> read_codes();
  base::Result<base::Rate> read_share();
  static Tree join(RuleKind kind, std::vector<Tree> parts);

  std::vector<RuleToken> tokens_;
  base::HsEdition edition_;
  std::size_t next_ = 0;
  std::size_t nodes_ = 0;
};

Tree RuleReader::join(RuleKind kind, std::vector<Tree> parts) {
  if (parts.size() == 1) {
    return std::move(parts.front());
  }
  return {.node = {.kind = kind}, .children = std::move(parts)};
}

base::Result<Tree> RuleReader::read_joined(int depth) {
  if (depth > kRuleDepthMax) {
    return malformed("brackets too deep");
  }
  std::vector<Tree> parts;
  do {
    parts.push_back(CASSIA_TRY(read_term(depth)));
  } while (take("or"));
  return join(RuleKind::any_of, std::move(parts));
}

base::Result<Tree> RuleReader::read_term(int depth) {
  std::vector<Tree> parts;
  do {
    parts.push_back(CASSIA_TRY(read_factor(depth)));
  } while (take("and"));
  return join(RuleKind::all_of, std::move(parts));
}

base::Result<Tree> RuleReader::read_factor(int depth) {
  if (++nodes_ > kRuleNodesMax) {
    return malformed("too many requirements");
  }
  if (!take("(")) {
    return read_leaf();
  }
  Tree inner = CASSIA_TRY(read_joined(depth + 1));
  if (!take(")")) {
    return malformed("a bracket that does not end");
  }
  return inner;
}

base::Result<Tree> RuleReader::read_leaf() {
  for (const auto& [word, level] : kChanges) {
    if (take(word)) {
      return Tree{.node = CASSIA_TRY(read_change(level))};
    }
  }
  for (const auto& [word, method] : kMethods) {
    if (take(word)) {
      return Tree{.node = CASSIA_TRY(read_value(method))};
    }
  }
  if (take("always")) {
    return Tree{.node = {.kind = RuleKind::always}};
  }
  if (take("wo")) {
    return Tree{.node = {.kind = RuleKind::wholly_obtained}};
  }
  if (take("value-max")) {
    return Tree{.node = CASSIA_TRY(read_share_max(RuleKind::value_max))};
  }
  if (take("weight-max")) {
    return Tree{.node = CASSIA_TRY(read_share_max(RuleKind::weight_max))};
  }
  if (take("from")) {
    return Tree{.node = {.kind = RuleKind::produced_from, .codes = CASSIA_TRY(read_codes())}};
  }
  if (take("inputs-wo")) {
    RuleNode node{.kind = RuleKind::obtained_inputs};
    if (!take("all")) {
      node.codes = CASSIA_TRY(read_codes());
    }
    return Tree{.node = std::move(node)};
  }
  for (const auto& [word, kind] :
       {std::pair<std::string_view, RuleKind>{"process", RuleKind::process},
        {"if", RuleKind::condition},
        {"official", RuleKind::official}}) {
    if (take(word)) {
      return Tree{.node = CASSIA_TRY(read_statement(kind))};
    }
  }
  return malformed("no requirement");
}

base::Result<RuleNode> RuleReader::read_change(ChangeLevel level) {
  RuleNode node{.kind = RuleKind::change, .level = level};
  if (take("except")) {
    node.codes = CASSIA_TRY(read_codes());
  }
  if (take("allow")) {
    node.allowance.share = CASSIA_TRY(read_share());
    node.allowance.is_for_own_code = take("own");
    if (!node.allowance.is_for_own_code) {
      node.allowance.codes = CASSIA_TRY(read_codes());
    }
  }
  return node;
}

base::Result<RuleNode> RuleReader::read_value(ValueMethod method) {
  RuleNode node{.kind = RuleKind::regional_value, .method = method};
  node.share = CASSIA_TRY(read_share());
  if (method == ValueMethod::focused_value) {
    node.codes = CASSIA_TRY(read_codes());
  }
  return node;
}

base::Result<RuleNode> RuleReader::read_share_max(RuleKind kind) {
  RuleNode node{.kind = kind, .share = CASSIA_TRY(read_share())};
  if (take("of")) {
    node.codes = CASSIA_TRY(read_codes());
  }
  return node;
}

// A process by its name in snake_case; the others by a text.
base::Result<RuleNode> RuleReader::read_statement(RuleKind kind) {
  if (is_at_end()) {
    return malformed("a name or text is missing");
  }
  const RuleToken& token = tokens_[next_];
  const bool is_process = kind == RuleKind::process;
  const bool is_name =
      !token.text && !token.word.empty() && std::ranges::all_of(token.word, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || letter == '_';
      });
  if (is_process ? !is_name : !token.text || !token.word.empty()) {
    return malformed(is_process ? "no name of a process" : "no text in quotes");
  }
  ++next_;
  return RuleNode{.kind = kind, .text = std::string(is_process ? token.word : *token.text)};
}

base::Result<CodeSet> RuleReader::read_codes() {
  std::vector<CodeRange> ranges;
  while (!is_at_end() && is_code(tokens_[next_])) {
    ranges.push_back(CASSIA_TRY(read_range(tokens_[next_], edition_)));
    ++next_;
    if (ranges.size() > kRuleNodesMax) {
      return malformed("too many codes");
    }
  }
  if (ranges.empty()) {
    return malformed("no code");
  }
  return CodeSet(std::move(ranges));
}

base::Result<base::Rate> RuleReader::read_share() {
  const auto share =
      is_at_end() ? base::Rate::parse_percent("") : base::Rate::parse_percent(tokens_[next_].word);
  if (!share || tokens_[next_].text || base::print_percent(*share) != tokens_[next_].word) {
    return malformed("no percentage");
  }
  ++next_;
  return share;
}

// Children of one node are laid side by side, after all that lies below them.
void lay_below(Tree& tree, std::vector<RuleNode>& nodes) {
  for (Tree& child : tree.children) {
    lay_below(child, nodes);
  }
  if (!tree.children.empty()) {
    tree.node.first_child = static_cast<std::uint32_t>(nodes.size());
    tree.node.child_count = static_cast<std::uint32_t>(tree.children.size());
    for (Tree& child : tree.children) {
      nodes.push_back(std::move(child.node));
    }
  }
}

}  // namespace

base::Result<Rule> parse_rule(std::string_view text, base::HsEdition edition) {
  RuleReader reader(CASSIA_TRY(split_rule(text)), edition);
  Tree tree = CASSIA_TRY(reader.read_whole());
  std::vector<RuleNode> nodes;
  lay_below(tree, nodes);
  nodes.push_back(std::move(tree.node));
  return Rule(std::move(nodes));
}

base::Result<CodeSet> parse_codes(std::string_view text, base::HsEdition edition) {
  return RuleReader(CASSIA_TRY(split_rule(text)), edition).read_code_list();
}

}  // namespace cassia::engines::origin
