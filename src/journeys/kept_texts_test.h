#pragma once

#include <map>

#include "journeys/journeys.h"

// What the shell lends journeys beside states, in tests: texts of commands without a format. Two
// commands of one kind on one stream count as the same.
namespace cassia::journeys {

class KeptTexts : public States {
 public:
  std::int64_t version(const Stream& stream) const override {
    const auto found = versions_.find(stream);
    return found == versions_.end() ? 0 : found->second;
  }
  std::string_view name_of(const Command& command) const override {
    if (std::holds_alternative<lifts::EmergencyLift>(command)) {
      return "emergency_lift";
    }
    return std::holds_alternative<declarations::LiftControl>(command) ? "lift_control" : "other";
  }
  std::string text_of(const Command& command) const override {
    const std::string text = std::to_string(command.index()) + "/" + subject(command).key;
    commands_[text] = command;
    return text;
  }
  std::optional<Command> command_of(const std::string& text) const override {
    const auto found = commands_.find(text);
    return found == commands_.end() ? std::nullopt : std::optional(found->second);
  }

 protected:
  void count(const Stream& stream) { ++versions_[stream]; }

 private:
  std::map<Stream, std::int64_t> versions_;
  mutable std::map<std::string, Command> commands_;
};

}  // namespace cassia::journeys
