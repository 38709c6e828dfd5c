#pragma once

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"

// An exporter of sugar, a stranger, and officers of two issuing bodies at the counter.
namespace cassia::api {

namespace json = boost::json;
using base::OrganisationKind;

inline constexpr const char* kCostedSugar =
    "line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8123.00,yes,\n";

class SugarOverTheCounter : public testing::Test {
 protected:
  SugarOverTheCounter() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    officer_ = zone_.register_person("wei", "ccpit_guangxi", OrganisationKind::agency,
                                     {"issuing_officer"});
    other_officer_ = zone_.register_person("qin", "nanning_customs", OrganisationKind::customs,
                                           {"issuing_officer"});
  }

  http::Response post(const std::string& token, const std::string& command,
                      const json::object& body, const std::string& key) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/treaty/" + command,
                       .body = json::serialize(body),
                       .token = token,
                       .headers = {{"Content-Type", "application/json"},
                                   {"Idempotency-Key", key},
                                   {"Accept-Language", "en"}}});
  }
  http::Response save(const std::string& token, std::int64_t after, const char* text,
                      const std::string& key) {
    return post(token, "bills/save_bill",
                {{"organisation", "fruit"},
                 {"bill", "sugar"},
                 {"after_version", after},
                 {"name", "Cane sugar"},
                 {"text", text},
                 {"rates", json::array()},
                 {"remark", ""}},
                key);
  }
  http::Response get(const std::string& token, const char* path) {
    return zone_.call({.path = path, .token = token, .headers = {{"Accept-Language", "en"}}});
  }
  // For 20 tonnes of sugar that go to Viet Nam under ACFTA.
  static json::object sugar_application() {
    const json::object line{{"line_no", 1},
                            {"hs_code", json::object{{"code", "170199"}, {"edition", "hs2022"}}},
                            {"goods_name", "sugar"},
                            {"marks", "N/M"},
                            {"quantity", json::object{{"amount", "20000"}, {"unit", "KGM"}}},
                            {"fob", nullptr},
                            {"original_line", 0}};
    return {{"agreement", "acfta"},
            {"kind", "new_issue"},
            {"earlier", nullptr},
            {"original", nullptr},
            {"issuer", "ccpit_guangxi"},
            {"exporter", "Pingxiang Sugar"},
            {"producer", ""},
            {"consignee", "Ha Noi Sweets"},
            {"destination", "VN"},
            {"transport", json::object{{"means", "truck"},
                                       {"load_port", "YOUYIGUAN"},
                                       {"unload_port", "HUU NGHI"},
                                       {"shipment_date", nullptr}}},
            {"invoice", json::object{{"number", "PX-1"}, {"date", "2026-04-19"}}},
            {"remarks", ""},
            {"lines", json::array{line}}};
  }
  // Of sugar, out of a bill that is kept or was reviewed.
  http::Response apply(const std::string& token, const json::object& bill, const std::string& key) {
    return post(token, "origin_certification/apply_for_certificate",
                {{"certificate", "E26SUGAR1"},
                 {"application", sugar_application()},
                 {"bills", json::array{bill}}},
                key);
  }

  ApiZone zone_;
  std::string trader_;
  std::string stranger_;
  std::string officer_;
  std::string other_officer_;
};

}  // namespace cassia::api
