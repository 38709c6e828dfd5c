#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/command_routes.h"
#include "api/durian_lodging_test.h"
#include "api/stranger_samples_test.h"
#include "api/visibility.h"

// Every route, walked by those who must get nothing: nobody, a stranger company with every role its
// kind may hold, and a broker whose delegation covers something else. A new route is in the walk
// because it is a route.
namespace cassia::api {
namespace {

namespace accounts = journeys::accounts;
namespace preference = journeys::preference;
namespace gate = journeys::gate;
namespace attachments = journeys::attachments;
namespace delegations = systems::access::delegations;
using base::OrganisationKind;
using walk::body_of;
using walk::Ids;

template <typename Id>
Id known(const char* text) {
  return *Id::parse(text);
}

class StrangerWalk : public testing::Test {
 protected:
  StrangerWalk() {
    zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant", "treasurer"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader,
                                      {"administrator", "declarant", "treasurer", "viewer"});
    carrier_ = zone_.register_person("an", "trucks", OrganisationKind::carrier,
                                     {"administrator", "dispatcher", "viewer"});
    broker_ = zone_.register_person("qin", "brokers", OrganisationKind::broker,
                                    {"administrator", "declarant", "viewer"});
    give(accounts::OpenAccount{.owner = known<base::OrganisationId>("fruit"), .currency = {}},
         "fruit");
    preference::RegisterProof proof{.agreement = "acfta",
                                    .number = known<preference::ProofNumber>("E1"),
                                    .issue_date = known<base::Date>("2026-04-16"),
                                    .shipment_date = known<base::Date>("2026-04-16"),
                                    .issuer = "VN-VCCI",
                                    .exporter = "Cooperative",
                                    .importer = known<base::OrganisationId>("fruit"),
                                    .origin = *base::CountryCode::parse("VN"),
                                    .invoice_number = "I1"};
    proof.lines.push_back({.line_no = 1,
                           .hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                           .goods_name = "durian",
                           .criterion = "WO",
                           .quantity = *base::Quantity::parse("100", base::Unit())});
    give(proof, "fruit");
    give(delegations::GrantDelegation{.delegation = known<delegations::DelegationId>("d1"),
                                      .principal = known<base::OrganisationId>("fruit"),
                                      .delegate = known<base::OrganisationId>("brokers"),
                                      .scope = {"trade.gate"},
                                      .areas = {known<base::AreaId>("whole")},
                                      .valid_from = known<base::Date>("2026-04-20"),
                                      .valid_until = known<base::Date>("2026-05-20")},
         "fruit", "chief_of_fruit");
    give(journeys::webhooks::RegisterWebhook{.organisation = known<base::OrganisationId>("fruit"),
                                             .webhook = known<journeys::webhooks::WebhookId>("w1"),
                                             .url = "https://fruit.example/hooks",
                                             .kinds = {"trade.declarations"},
                                             .sealed_secret = "sealed"},
         "fruit", "chief_of_fruit");
    journeys::LodgeConsignment lodging = durian_lodging("D1", "fruit");
    lodging.consignment.invoice_number = "I1";
    give(lodging, "fruit");
    give(attachments::AttachDocument{.consignment = known<attachments::ConsignmentId>("D1"),
                                     .attachment = known<attachments::AttachmentId>("a1"),
                                     .kind = "invoice",
                                     .media_type = "application/pdf",
                                     .bytes = 1},
         "fruit");
    apply_for_certificate();
    draft_reform();
    ask_ruling();
    use_bill();
    file_product();
    declare_origin();
  }

  void ask_ruling() {
    namespace rulings = journeys::rulings;
    give(rulings::AskRuling{.ruling = known<rulings::RulingId>("fruit.K1"),
                            .institution = "retail_import_channel",
                            .case_name = "fruit",
                            .facts = {{"is_on_list", "false"},
                                      {"price", "1"},
                                      {"is_single", "true"},
                                      {"year_total", "1"}}},
         "fruit");
  }

  // A version that nobody else may see, whoever keeps it.
  void draft_reform() {
    namespace reforms = journeys::reforms;
    give(reforms::DraftReform{.institution = known<reforms::InstitutionId>("order_channel"),
                              .reform = known<reforms::ReformId>("R1"),
                              .content = {.title = "fruit",
                                          .text =
                                              "cassia-table 1\nname: order_channel\nhit: first\n"
                                              "valid: 2026-01-01 to -\ngaps: refused\n\n"
                                              "input is_single: boolean\noutput channel: string\n\n"
                                              "| is_single || channel || citation |\n"
                                              "| - || \"full\" || cbec_2018_49 limits |\n",
                                          .territory = {known<base::AreaId>("whole")}},
                              .reason = "fruit"},
         "fruit");
  }

  // A bill of materials of the victim; its use is shown to customs.
  void use_bill() {
    give(journeys::bills::SaveBill{.organisation = known<base::OrganisationId>("fruit"),
                                   .bill = known<journeys::bills::BillId>("b1"),
                                   .name = "sugar of fruit",
                                   .text = "line"},
         "fruit");
  }

  // A product of the victim, which customs reviews.
  void file_product() {
    namespace reviews = journeys::product_reviews;
    const base::HsCode code = *base::HsCode::parse("170199", base::HsEdition::hs2022);
    give(reviews::FileProduct{.organisation = known<base::OrganisationId>("fruit"),
                              .product = known<reviews::ProductId>("p1"),
                              .content = {.agreement = "acfta",
                                          .destination = *base::CountryCode::parse("VN"),
                                          .hs_code = code,
                                          .name_zh = "fruit",
                                          .name_en = "sugar of fruit",
                                          .producer = "fruit",
                                          .process = "pressing",
                                          .issuer = known<base::OrganisationId>("nanning_customs"),
                                          .bill = "line"},
                              .determination = {.agreement = "acfta",
                                                .hs_code = code,
                                                .verdict = engines::origin::Verdict::met,
                                                .country_of_origin =
                                                    *base::CountryCode::parse("CN")}},
         "fruit");
  }

  // The victim is an approved exporter and has declared origin.
  void declare_origin() {
    namespace exporters = journeys::approved_exporters;
    namespace statements = journeys::origin_declarations;
    const auto fruit = known<base::OrganisationId>("fruit");
    const exporters::Conditions conditions{.is_aeo_advanced = true,
                                           .has_trained_staff = true,
                                           .records_since = known<base::Date>("2020-01-01")};
    give(exporters::AskApproval{.approved_exporter = fruit,
                                .customs = known<base::OrganisationId>("nanning_customs"),
                                .conditions = conditions},
         "fruit");
    give(exporters::DecideApproval{.approved_exporter = fruit, .conditions = conditions},
         "nanning_customs");
    give(exporters::FileGood{.approved_exporter = fruit,
                             .agreement = "rcep",
                             .hs_code = *base::HsCode::parse("170199", base::HsEdition::hs2022),
                             .name_zh = "fruit",
                             .name_en = "sugar of fruit"},
         "fruit");
    give(
        statements::DeclareOrigin{
            .origin_declaration = known<statements::OriginDeclarationId>("O1"),
            .statement = {.agreement = "rcep",
                          .consignee = "Consignee",
                          .destination = *base::CountryCode::parse("VN"),
                          .invoice_number = "I3",
                          .goods = {{.line_no = 1,
                                     .good_no = 1,
                                     .criterion = engines::origin::Criterion::wholly_obtained,
                                     .country_of_origin = *base::CountryCode::parse("CN"),
                                     .quantity = *base::Quantity::parse("100", base::Unit())}}}},
        "fruit");
  }

  // A certificate of the victim, asked of customs.
  void apply_for_certificate() {
    namespace certification = journeys::origin_certification;
    certification::Application application{
        .agreement = "acfta",
        .issuer = known<base::OrganisationId>("nanning_customs"),
        .exporter = "fruit",
        .consignee = "Consignee",
        .destination = *base::CountryCode::parse("VN"),
        .transport = {.means = "truck", .load_port = "YOUYIGUAN", .unload_port = "HUU NGHI"},
        .invoice = {.number = "I2", .date = known<base::Date>("2026-04-19")}};
    const base::HsCode code = *base::HsCode::parse("170199", base::HsEdition::hs2022);
    application.lines.push_back({.line_no = 1,
                                 .hs_code = code,
                                 .goods_name = "sugar",
                                 .quantity = *base::Quantity::parse("100", base::Unit())});
    certification::Determination determination{
        .line_no = 1,
        .agreement = "acfta",
        .hs_code = code,
        .verdict = engines::origin::Verdict::met,
        .criterion = engines::origin::Criterion::wholly_obtained,
        .country_of_origin = *base::CountryCode::parse("CN"),
        .rules_as_of = known<base::Date>("2026-04-20")};
    give(certification::ApplyForCertificate{.certificate =
                                                known<certification::CertificateNumber>("C1"),
                                            .application = std::move(application),
                                            .determinations = {std::move(determination)}},
         "fruit");
  }

  void give(journeys::Command command, const std::string& organisation,
            const std::string& actor = "li") {
    const auto given = zone_.give(std::move(command), actor, organisation);
    EXPECT_TRUE(given) << (given ? "" : base::to_text(given.error()));
  }

  // The victim's key in the path, or one that nobody has.
  std::string path_of(const Route& route, const Ids& ids) {
    std::string path = route.path;
    const std::size_t open = path.find('{');
    if (open == std::string::npos) {
      return path;
    }
    std::string key = route.operation == "get_event_proof" ? "999999" : "absent";
    if (!ids.are_absent) {
      key = route.path.contains("declaration_id") ? "D1" : key_in(route);
    }
    return path.replace(open, path.find('}') - open + 1, key);
  }

  std::string key_in(const Route& route) {
    for (const TablePolicy& policy : table_policies()) {
      if (route.operation == "get_" + std::string(policy.table)) {
        runtime::RowQuery query{.table = std::string(policy.table), .limit = 1};
        if (!policy.owner_columns.empty()) {
          query.filters = {
              {.column = std::string(policy.owner_columns.front()), .value = std::string("fruit")}};
        }
        const auto page = zone_.store().open_reader(runtime::ReadView::latest)->query(query);
        return page.rows.empty() ? "none" : text_of(page.rows.front(), "key");
      }
    }
    if (route.operation == "get_event_proof") {
      return "0";  // the founding of the zone
    }
    if (route.path.contains("/reforms/reform/")) {
      return "order_channel.R1";
    }
    if (route.path.contains("/rulings/ruling/")) {
      return "fruit.K1";
    }
    return route.operation == "list_stream_events" ? "trade.declarations/D1" : "li";
  }

  http::Response walk(const Route& route, const Ids& ids, const std::string& token,
                      const std::string& act_for = {}) {
    return zone_.call({.method = route.method,
                       .path = path_of(route, ids),
                       .body = body_of(route, ids),
                       .token = token,
                       .act_for = act_for,
                       .headers = {{"Idempotency-Key", "walk"}}});
  }

  // What is about the caller alone, or about nobody's goods.
  static bool is_about_self(const Route& route) {
    const std::vector<std::string> kOwn = {"get_me",
                                           "sign_out",
                                           "set_password",
                                           "issue_token",
                                           "list_people",
                                           "register_person",
                                           "listen",
                                           "list_events",
                                           "open_account",
                                           "lodge_consignment",
                                           "register_proof",
                                           "book_appointment",
                                           "grant_delegation",
                                           "quote_consignment",
                                           "determine_origin",
                                           "review_past_lines",
                                           "review_own_imports",
                                           "run_stress_test",
                                           "apply_for_certificate",
                                           "read_certificate_message",
                                           "file_product",
                                           "save_bill",
                                           "ask_approval",
                                           "declare_origin",
                                           "answer_admission",
                                           "check_version",
                                           "register_device",
                                           "put_draft",
                                           "put_view",
                                           "hash_driver",
                                           "upload_bulk_lodging",
                                           "register_webhook",
                                           "list_notifications",
                                           "count_notifications",
                                           "mark_notifications_read"};
    return std::ranges::find(kOwn, route.operation) != kOwn.end();
  }

  void expect_nothing(const std::string& token, const std::string& act_for = {}) {
    for (const Route& route : zone_.routes()) {
      if (route.admission == Admission::everyone || is_about_self(route)) {
        continue;
      }
      SCOPED_TRACE(route.method + " " + route.path);
      const http::Response hidden = walk(route, {.are_absent = false}, token, act_for);
      const bool is_list =
          route.operation.starts_with("list_") || route.operation.starts_with("export_");
      if (is_list && hidden.status == 200) {
        EXPECT_FALSE(hidden.body.contains("fruit")) << hidden.body;
        continue;
      }
      EXPECT_THAT(hidden.status, testing::AnyOf(400, 403, 404)) << hidden.body;
      const http::Response absent = walk(route, {.are_absent = true}, token, act_for);
      EXPECT_EQ(hidden.status, absent.status) << hidden.body << absent.body;
      EXPECT_EQ(hidden.body, absent.body);
    }
  }

  ApiZone zone_;
  std::string stranger_;
  std::string carrier_;
  std::string broker_;
};

TEST_F(StrangerWalk, NobodyGetsIn) {
  for (const Route& route : zone_.routes()) {
    if (route.admission == Admission::signed_in) {
      SCOPED_TRACE(route.method + " " + route.path);
      EXPECT_EQ(walk(route, {}, "").status, 401);
      EXPECT_EQ(walk(route, {}, "cassia:li:token-of-li:wrong").status, 401);
    }
  }
}

TEST_F(StrangerWalk, AStrangerCompanyGetsNothing) { expect_nothing(stranger_); }
TEST_F(StrangerWalk, TheWrongTradeGetsNothing) { expect_nothing(carrier_); }
TEST_F(StrangerWalk, ADelegateOutOfScopeGetsNothing) { expect_nothing(broker_, "fruit"); }

TEST_F(StrangerWalk, EveryCommandHasARoute) {
  for (const CommandSpec& spec : command_specs()) {
    EXPECT_TRUE(std::ranges::any_of(zone_.routes(), [&](const Route& route) {
      return route.operation == spec.name && route.is_command;
    })) << spec.name;
  }
}

}  // namespace
}  // namespace cassia::api
