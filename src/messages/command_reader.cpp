#include "messages/command_reader.h"

#include "codec/event_codec.h"
#include "messages/field_reader.h"

namespace cassia::messages {

namespace {

template <typename T>
base::Result<journeys::Command> read_as(const FieldNode& node) {
  return journeys::Command(CASSIA_TRY(read_struct<T>(node)));
}

template <typename... T>
constexpr auto readers(boost::mp11::mp_list<T...>) {
  return std::array{&read_as<T>...};
}
constexpr auto kReaders =
    readers(boost::mp11::mp_rename<journeys::CommandKinds, boost::mp11::mp_list>());

template <typename T>
std::vector<std::string> fields_of() {
  std::vector<std::string> names;
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_any_access>>(
      [&names](auto member) { names.emplace_back(member.name); });
  return names;
}

template <typename... T>
std::vector<std::vector<std::string>> all_fields(boost::mp11::mp_list<T...>) {
  return {fields_of<T>()...};
}

}  // namespace

base::Result<journeys::Command> read_command(std::string_view name, const FieldNode& node) {
  const auto names = codec::command_names<journeys::Command>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) {
      return kReaders[i](node);
    }
  }
  return base::Refusal{
      .code = kCommandUnknown, .place = node.place, .facts = {{"command", std::string(name)}}};
}

base::Result<journeys::LodgeConsignment> read_lodging(const FieldNode& node) {
  return read_struct<journeys::LodgeConsignment>(node);
}

std::vector<CommandHelp> command_help() {
  const auto names = codec::command_names<journeys::Command>();
  auto fields = all_fields(boost::mp11::mp_rename<journeys::CommandKinds, boost::mp11::mp_list>());
  std::vector<CommandHelp> help;
  for (std::size_t i = 0; i < names.size(); ++i) {
    help.push_back({.name = std::string(names[i]), .fields = std::move(fields[i])});
  }
  return help;
}

}  // namespace cassia::messages
