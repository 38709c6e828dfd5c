#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/refusals.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;

constexpr const char* kPassword = "durian by the truck";

class SignIn : public testing::Test {
 protected:
  SignIn() {
    const std::string chief =
        zone_.register_person("boss", "fruit", OrganisationKind::trader, {"administrator"});
    const http::Response made = zone_.call(
        {.method = "POST",
         .path = "/api/v1/access/people",
         .body = R"({"organisation":"fruit","profile":{"display_name":"李薇","login":"li.wei",)"
                 R"("contact":""},"password":")" +
                 std::string(kPassword) + R"(","grants":[{"role":"treasurer","area":"whole"}]})",
         .token = chief});
    EXPECT_EQ(made.status, 200) << made.body;
  }

  http::Response sign_in(const std::string& login, const std::string& password) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/access/sign_in",
                       .body = R"({"login":")" + login + R"(","password":")" + password + "\"}"});
  }
  // As a page sends it: the cookie, and the token that the sign-in gave.
  http::Response as_page(const http::Response& signed_in, TestCall call) {
    const std::string cookie = *http::find_header(signed_in.headers, "Set-Cookie");
    call.headers.push_back({"Cookie", cookie.substr(0, cookie.find(';'))});
    call.headers.push_back(
        {"X-CSRF-Token",
         std::string(boost::json::parse(signed_in.body).as_object().at("csrf_token").as_string())});
    return zone_.call(call);
  }
  http::Response set_password(const http::Response& session, const std::string& from,
                              const std::string& to) {
    return as_page(session,
                   {.method = "POST",
                    .path = "/api/v1/access/password",
                    .body = R"({"old_password":")" + from + R"(","new_password":")" + to + "\"}"});
  }

  ApiZone zone_;
};

TEST_F(SignIn, OpensASessionForTheRightPassword) {
  const http::Response signed_in = sign_in(" Li.Wei ", kPassword);
  ASSERT_EQ(signed_in.status, 200) << signed_in.body;
  const std::string cookie = *http::find_header(signed_in.headers, "Set-Cookie");
  EXPECT_THAT(cookie, testing::AllOf(HasSubstr("SameSite=Strict"), HasSubstr("HttpOnly")));
  const http::Response me = as_page(signed_in, {.path = "/api/v1/access/me"});
  EXPECT_THAT(me.body, HasSubstr("李薇"));
}

TEST_F(SignIn, AnswersEveryFailureAlike) {
  const http::Response wrong = sign_in("li.wei", "something else");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_THAT(wrong.body, HasSubstr(kSignInRefused.name()));
  EXPECT_EQ(sign_in("nobody", kPassword).body, wrong.body);
}

TEST_F(SignIn, ChangesNothingWithoutTheTokenOfItsPage) {
  const http::Response signed_in = sign_in("li.wei", kPassword);
  const std::string cookie = *http::find_header(signed_in.headers, "Set-Cookie");
  const http::Response forged =
      zone_.call({.method = "POST",
                  .path = "/api/v1/access/sign_out",
                  .headers = {{"Cookie", cookie.substr(0, cookie.find(';'))}}});
  EXPECT_EQ(forged.status, 403);
  EXPECT_THAT(forged.body, HasSubstr(kCsrfMismatch.name()));
}

TEST_F(SignIn, EndsWhenTheUserSignsOut) {
  const http::Response signed_in = sign_in("li.wei", kPassword);
  EXPECT_EQ(as_page(signed_in, {.method = "POST", .path = "/api/v1/access/sign_out"}).status, 200);
  EXPECT_EQ(as_page(signed_in, {.path = "/api/v1/access/me"}).status, 401);
}

TEST_F(SignIn, TakesANewPasswordForTheOldOne) {
  const http::Response session = sign_in("li.wei", kPassword);
  EXPECT_THAT(set_password(session, "not this", "a new long password").body,
              HasSubstr(kPasswordWrong.name()));
  EXPECT_THAT(set_password(session, kPassword, "短").body, HasSubstr(kPasswordTooShort.name()));
  EXPECT_EQ(set_password(session, kPassword, "a new long password").status, 200);
  EXPECT_EQ(sign_in("li.wei", "a new long password").status, 200);
}

TEST_F(SignIn, IsThrottled) {
  http::Response last;
  for (int attempt = 0; attempt < 12; ++attempt) {
    last = sign_in("nobody", "guess");
  }
  EXPECT_EQ(last.status, 429);
  EXPECT_THAT(last.body, HasSubstr(kTooManyRequests.name()));
}

}  // namespace
}  // namespace cassia::api
