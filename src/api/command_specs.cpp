#include <algorithm>
#include <array>

#include "api/command_routes.h"
#include "journeys/commands.h"

namespace cassia::api {

namespace {

// The zone gives these itself, when their time has come.
constexpr std::array<std::string_view, 8> kInternal = {
    "forfeit_security", "record_no_show", "expire_attachment", "expire_proposal",
    "hand_over_cases",  "remind_of_tax",  "stop_webhook",      "receive_origin_message"};

// These carry what only the door may make: verifiers, digests, sealed texts. It has routes of its
// own for them (api/access).
constexpr std::array<std::string_view, 14> kOfTheDoor = {
    "register_user",          "change_profile",       "set_password",
    "request_reset",          "record_sign_in",       "issue_token",
    "record_sign_in_failure", "link_identity",        "unlink_identity",
    "record_access_refusal",  "erase_user",           "register_webhook",
    "change_webhook",         "rotate_webhook_secret"};

// The zone itself has to look at what comes with these; their routes do (api/trade,
// api/attachments, api/treaty).
constexpr std::array<std::string_view, 6> kOfOwnRoute = {
    "report_offline",          "attach_document",       "apply_for_certificate",
    "register_origin_partner", "change_origin_partner", "file_product"};

constexpr std::array<std::string_view, 13> kCreating = {
    "ask_ruling",       "draft_reform",    "emergency_lift",   "lodge_consignment",
    "open_account",     "register_proof",  "book_appointment", "register_organisation",
    "grant_delegation", "register_device", "save_bill",        "ask_approval",
    "declare_origin"};
constexpr std::array<std::string_view, 1> kBlind = {"deposit"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// "cassia::systems::trade::gate::Arrive" stands at the desk "trade.gate"; what a journey declares
// is about a consignment, whose declaration it is.
template <typename C>
std::string desk_of() {
  std::string_view text = codec::internal::type_signature<C>();
  constexpr std::string_view kSystems = "cassia::systems::";
  const std::size_t start = text.find(kSystems);
  if (start == std::string_view::npos) {
    return "trade.declarations";
  }
  text.remove_prefix(start + kSystems.size());
  const std::size_t system_end = text.find("::");
  const std::size_t desk_end = text.find("::", system_end + 2);
  return std::string(text.substr(0, system_end)) + "." +
         std::string(text.substr(system_end + 2, desk_end - system_end - 2));
}

template <typename C>
void add_spec(std::vector<CommandSpec>& specs) {
  constexpr std::string_view kName = codec::kTypeName<C>;
  if (!holds(kInternal, kName) && !holds(kOfTheDoor, kName) && !holds(kOfOwnRoute, kName)) {
    specs.push_back({.name = kName,
                     .desk = desk_of<C>(),
                     .is_creating = holds(kCreating, kName),
                     .is_blind = holds(kBlind, kName),
                     .schema = [](Schemas& schemas) { return schemas.of<C>(); }});
  }
}

std::vector<CommandSpec> make_specs() {
  std::vector<CommandSpec> specs;
  [&]<typename... C>(std::type_identity<std::variant<C...>>) {
    (add_spec<C>(specs), ...);
  }(std::type_identity<journeys::CommandKinds>{});
  return specs;
}

}  // namespace

const std::vector<CommandSpec>& command_specs() {
  static const std::vector<CommandSpec> kSpecs = make_specs();
  return kSpecs;
}

const CommandSpec* find_command_spec(std::string_view name) {
  const auto found = std::ranges::find(command_specs(), name, &CommandSpec::name);
  return found == command_specs().end() ? nullptr : &*found;
}

}  // namespace cassia::api
