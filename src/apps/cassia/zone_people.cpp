#include "apps/cassia/zone_people.h"

#include <array>

#include "api/access/passwords.h"
#include "journeys/commands.h"
#include "security/secret.h"

namespace cassia::apps {

namespace {

namespace organisations = systems::access::organisations;
namespace users = systems::access::users;
namespace delegations = systems::access::delegations;
using base::OrganisationKind;

constexpr std::string_view kZone = "zone";

struct DemoOrganisation {
  std::string_view id;
  OrganisationKind kind;
  std::string_view area;
  std::string_view zh;
  std::string_view en;
  std::string_view vi;
};
constexpr std::array kOrganisations = {
    DemoOrganisation{"youyi_customs", OrganisationKind::customs, "chongzuo", "友谊关海关",
                     "Youyi Pass Customs", "Hải quan Hữu Nghị Quan"},
    DemoOrganisation{"youyi_port", OrganisationKind::port_operator, "chongzuo", "友谊关口岸运营",
                     "Youyi Pass Port Operations", "Vận hành cửa khẩu Hữu Nghị Quan"},
    DemoOrganisation{"youyi_border_police", OrganisationKind::border_police, "chongzuo",
                     "友谊关出入境边防检查站", "Youyi Pass Border Inspection",
                     "Trạm kiểm soát biên phòng Hữu Nghị Quan"},
    DemoOrganisation{"guangxi_treasury_bank", OrganisationKind::bank, "whole", "广西国库经收银行",
                     "Guangxi Treasury Bank", "Ngân hàng kho bạc Quảng Tây"},
    DemoOrganisation{"pingxiang_fruit", OrganisationKind::trader, "chongzuo", "凭祥果品贸易公司",
                     "Pingxiang Fruit Trading", "Công ty trái cây Bằng Tường"},
    DemoOrganisation{"nanning_foods", OrganisationKind::trader, "nanning", "南宁食品公司",
                     "Nanning Foods", "Công ty thực phẩm Nam Ninh"},
    DemoOrganisation{"qinzhou_trade", OrganisationKind::trader, "qinzhou_port", "钦州贸易公司",
                     "Qinzhou Trade", "Công ty thương mại Khâm Châu"},
    DemoOrganisation{"nanjiang_transport", OrganisationKind::carrier, "chongzuo", "南疆运输公司",
                     "Nanjiang Transport", "Vận tải Nam Cương"},
    DemoOrganisation{"friendship_brokers", OrganisationKind::broker, "chongzuo", "友谊报关行",
                     "Friendship Customs Brokers", "Đại lý hải quan Hữu Nghị"},
};

struct DemoPerson {
  std::string_view user;
  std::string_view organisation;
  std::string_view name;
  std::string_view roles;  // "declarant,treasurer"
  std::string_view area;
};
// The ids are those of the demonstration day, so that its story has their names.
constexpr std::array kPeople = {
    DemoPerson{"li_wei", "pingxiang_fruit", "李薇", "administrator,declarant,treasurer", "whole"},
    DemoPerson{"huang_jing", "nanning_foods", "黄静", "administrator,declarant,treasurer", "whole"},
    DemoPerson{"chen_bo", "qinzhou_trade", "陈波", "administrator,declarant,treasurer", "whole"},
    DemoPerson{"nguyen_van_an", "nanjiang_transport", "Nguyễn Văn An", "administrator,dispatcher",
               "whole"},
    DemoPerson{"qin_lan", "friendship_brokers", "覃兰", "administrator,declarant", "whole"},
    DemoPerson{"officer_wei", "youyi_customs", "韦岚",
               "administrator,customs_officer,customs_supervisor,issuing_officer", "whole"},
    DemoPerson{"officer_lu", "youyi_customs", "陆明", "customs_officer", "chongzuo"},
    DemoPerson{"lane_1", "youyi_port", "何平", "administrator,gate_operator", "whole"},
    DemoPerson{"lane_2", "youyi_port", "黎芳", "gate_operator", "chongzuo"},
    DemoPerson{"guard_nong", "youyi_border_police", "农强", "administrator,border_guard", "whole"},
    DemoPerson{"teller", "guangxi_treasury_bank", "周敏", "administrator,teller", "whole"},
    DemoPerson{"official_mo", "zone", "莫云", "zone_official,auditor,reform_officer", "whole"},
    DemoPerson{"official_ning", "zone", "宁远", "zone_official,reform_officer", "whole"},
};

template <typename T>
T known(base::Result<T> parsed) {
  CASSIA_ASSERT(parsed.has_value(), "the names of the demonstration are well formed");
  return *std::move(parsed);
}

base::OrganisationId organisation(std::string_view id) {
  return known(base::OrganisationId::parse(id));
}

std::vector<base::Grant> grants_of(std::string_view roles, std::string_view area) {
  std::vector<base::Grant> grants;
  while (!roles.empty()) {
    const std::size_t comma = roles.find(',');
    const std::string_view role = roles.substr(0, comma);
    // Administration is for the whole of an organisation.
    const std::string_view where = role == "administrator" ? base::kWholeZone : area;
    grants.push_back(
        {.role = known(base::RoleId::parse(role)), .area = known(base::AreaId::parse(where))});
    roles = comma == std::string_view::npos ? std::string_view() : roles.substr(comma + 1);
  }
  return grants;
}

// Gives commands one after the other, as whom each needs.
class Registrar {
 public:
  Registrar(Zone& zone, runtime::Vault& vault)
      : zone_(zone),
        counter_({.executor = zone.executor(),
                  .store = zone.store(),
                  .domain = zone.domain(),
                  .clock = zone.clock(),
                  .law = zone.law(),
                  .signer = zone.signer()}),
        door_(counter_, vault) {}

  base::Result<void> give(journeys::Command command, std::string_view actor,
                          std::string_view on_behalf_of) {
    CASSIA_TRY(zone_.executor()
                   .submit({.id = known(codec::CommandId::parse("people-" + security::random_id())),
                            .command = runtime::Value::of(std::move(command)),
                            .actor = known(base::ActorId::parse(actor)),
                            .on_behalf_of = organisation(on_behalf_of),
                            .occurred_at = zone_.clock().now()})
                   .get());
    return {};
  }

  bool has_organisation(std::string_view id) {
    return counter_.readers.lend()->find_row("organisation", id).has_value();
  }

  base::Result<void> register_organisation(const DemoOrganisation& made, std::string_view actor) {
    return give(
        organisations::RegisterOrganisation{.organisation = organisation(made.id),
                                            .kind = made.kind,
                                            .names = {.zh = std::string(made.zh),
                                                      .en = std::string(made.en),
                                                      .vi = std::string(made.vi)},
                                            .areas = {known(base::AreaId::parse(made.area))}},
        actor, kZone);
  }

  // By somebody of the zone, or of the person's own organisation.
  base::Result<SignInMade> register_person(const DemoPerson& person, std::string_view actor,
                                           std::string_view on_behalf_of) {
    const std::string login(person.user);
    const auto user = known(base::ActorId::parse(person.user));
    SignInMade made{.login = login,
                    .password = readable_password(),
                    .organisation = std::string(person.organisation),
                    .roles = std::string(person.roles),
                    .display_name = std::string(person.name)};
    const base::Date today = door_.today(zone_.clock().now());
    const std::string verifier =
        CASSIA_TRY(api::sealed_verifier(door_, user, made.password, today));
    CASSIA_TRY(give(
        users::RegisterUser{
            .user = user,
            .organisation = organisation(person.organisation),
            .login = door_.lookup(login),
            .sealed_profile = door_.seal_profile(
                user, {.display_name = made.display_name, .login = login, .contact = {}}),
            .sealed_verifier = verifier,
            .grants = grants_of(person.roles, person.area)},
        actor, on_behalf_of));
    return made;
  }

  base::Date today() { return door_.today(zone_.clock().now()); }

 private:
  Zone& zone_;
  api::Counter counter_;
  api::Door door_;
};

constexpr DemoOrganisation kZoneOrganisation{kZone,
                                             OrganisationKind::zone_authority,
                                             "whole",
                                             "中国（广西）自由贸易试验区",
                                             "Guangxi Pilot Free Trade Zone",
                                             "Khu thương mại tự do thí điểm Quảng Tây"};
constexpr std::string_view kBootstrap = "bootstrap";

// The broker may declare and book for the fruit trader, for as long as the law lets a delegation
// be.
base::Result<void> delegate_to_broker(Registrar& registrar, const law::LawBook& law) {
  const base::Date today = registrar.today();
  const auto days = CASSIA_TRY(law.integer("access.delegation_days_max", today));
  return registrar.give(
      delegations::GrantDelegation{
          .delegation = known(delegations::DelegationId::parse("fruit-to-friendship")),
          .principal = organisation("pingxiang_fruit"),
          .delegate = organisation("friendship_brokers"),
          .scope = {"trade.declarations", "trade.attachments", "trade.gate", "treaty.preference"},
          .areas = {known(base::AreaId::parse(base::kWholeZone))},
          .valid_from = today,
          .valid_until = today + std::chrono::days(days.value - 1)},
      "li_wei", "pingxiang_fruit");
}

base::Result<SignInMade> found_zone(Registrar& registrar, const FirstAdministrator& person) {
  if (!registrar.has_organisation(kZone)) {
    CASSIA_TRY(registrar.register_organisation(kZoneOrganisation, kBootstrap));
  }
  return registrar.register_person(
      {person.login, kZone, person.display_name, "administrator,zone_official", base::kWholeZone},
      kBootstrap, kZone);
}

}  // namespace

base::Result<SignInMade> make_first_administrator(Zone& zone, runtime::Vault& vault,
                                                  const FirstAdministrator& person) {
  Registrar registrar(zone, vault);
  return found_zone(registrar, person);
}

base::Result<std::vector<SignInMade>> make_demonstration_people(Zone& zone, runtime::Vault& vault) {
  Registrar registrar(zone, vault);
  const FirstAdministrator first{.login = "zone_admin", .display_name = "罗桂"};
  std::vector<SignInMade> made = {CASSIA_TRY(found_zone(registrar, first))};
  for (const DemoOrganisation& organisation : kOrganisations) {
    CASSIA_TRY(registrar.register_organisation(organisation, first.login));
  }
  std::string_view administrator;  // of the organisation of the person before
  std::string_view organisation;
  for (const DemoPerson& person : kPeople) {
    // The zone's own people are registered by its administrator, who is no demonstration person.
    const bool is_colleague = person.organisation == organisation && organisation != kZone;
    made.push_back(
        CASSIA_TRY(registrar.register_person(person, is_colleague ? administrator : first.login,
                                             is_colleague ? person.organisation : kZone)));
    if (!is_colleague) {
      organisation = person.organisation;
      administrator = person.user;
    }
  }
  CASSIA_TRY(delegate_to_broker(registrar, zone.law()));
  return made;
}

std::string readable_password() {
  // Without letters that look alike. 20 of 31 letters: 99 bits.
  constexpr std::string_view kLetters = "23456789abcdefghjkmnpqrstuvwxyz";
  std::string password;
  while (password.size() < 24) {
    for (const char letter : security::random_secret()) {
      const std::size_t place = kLetters.find(letter);
      if (place != std::string_view::npos && password.size() < 24) {
        password += password.size() % 5 == 4 ? '-' : letter;
      }
    }
  }
  return password;
}

}  // namespace cassia::apps
