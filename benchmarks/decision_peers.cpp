// uses: messages engines/decision base
//
// Decides the cases of a folder of peers/make_table.py: cassia_decision_peers FOLDER WAY ROUNDS.
// Writes FOLDER/WAY.answers, the lane of each case on a line, and prints the processor time of one
// decision in nanoseconds. WAY is
//
//   cassia_explained  from the text of a case to the text of the answer, with every reason
//   cassia            from the text of a case to the outputs as text, as the peers answer
//   cassia_keys       from bound inputs to the row
#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "messages/decisions/decision_answers.h"
#include "messages/decisions/decision_inputs.h"
#include "messages/decisions/value_json.h"

namespace {

namespace base = cassia::base;
namespace messages = cassia::messages;
using namespace cassia::engines::decision::table;

const DecisionMoment kMoment = {.at = base::Instant::parse("2026-03-02T01:00:00Z").value()};

std::string read_file(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> read_lines(const std::string& path) {
  std::vector<std::string> lines;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string lane_of(const DecisionTable& table, const std::string& inputs) {
  const Facts facts = messages::read_facts(inputs, table).value();
  const Decision decision = decide(table, facts, kMoment).value();
  std::string answer = "{\"lane\":";
  messages::append_value_json(answer, decision.outcomes.front().front());
  return answer + "}";
}

// What stands after `"lane":` in an answer.
std::string lane_in(const std::string& answer) {
  constexpr std::string_view kName = "\"lane\":";
  const std::size_t start = answer.find(kName) + kName.size();
  return answer.substr(start, answer.find_first_not_of("0123456789", start) - start);
}

// The nanoseconds of processor time that one call of `decide` takes.
double measure(std::size_t cases, int rounds, const std::function<void(std::size_t)>& decide) {
  const std::clock_t before = std::clock();
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t at = 0; at < cases; ++at) {
      decide(at);
    }
  }
  const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
  return seconds * 1e9 / (static_cast<double>(cases) * rounds);
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "usage: cassia_decision_peers FOLDER WAY ROUNDS\n";
    return 2;
  }
  const std::string folder = words[1];
  const std::string way = words[2];
  const int rounds = std::max(1, std::stoi(words[3]));
  const auto table = std::make_shared<const DecisionTable>(
      DecisionTable::bind(read_table(read_file(folder + "/table.txt")).value()).value());
  const std::vector<std::string> cases = read_lines(folder + "/cases.jsonl");
  const std::vector<PackagePin> pins = {{.id = "peers", .version = "1", .digest = table->digest()}};
  const messages::DecisionAnswers answers(table);

  const auto explained = [&](std::size_t at) {
    return answers.answer({.inputs = cases[at], .moment = kMoment, .packages = pins}).value();
  };
  std::vector<Facts> facts;
  std::ofstream file(folder + "/" + way + ".answers");
  for (std::size_t at = 0; at < cases.size(); ++at) {
    facts.push_back(messages::read_facts(cases[at], *table).value());
    const std::uint32_t row = find_row(*table, facts.back().keys).row;
    file << (way == "cassia_explained" ? lane_in(explained(at))
             : way == "cassia"         ? lane_in(lane_of(*table, cases[at]))
                               : std::to_string(std::min<std::size_t>(row, table->rows().size())))
         << '\n';
  }
  std::size_t letters = 0;  // or rows; so that no answer is left out as unused
  const double nanoseconds = measure(cases.size(), rounds, [&](std::size_t at) {
    letters += way == "cassia_explained" ? explained(at).size()
               : way == "cassia"
                   ? lane_of(*table, cases[at]).size()
                   : static_cast<std::size_t>(find_row(*table, facts[at].keys).row == kNoRow);
  });
  const auto decisions = cases.size() * static_cast<std::size_t>(rounds);
  if (way == "cassia_keys") {
    std::cerr << way << ": " << letters * 1000 / decisions << " of 1000 cases match no row\n";
  } else {
    std::cerr << way << ": " << letters / decisions << " letters an answer\n";
  }
  std::cout << static_cast<long>(nanoseconds + 0.5) << '\n';
  return 0;
}
