#include <gmock/gmock.h>

#include "api/api_zone_test.h"

namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kDrafts = "/api/v1/workspace/drafts";
constexpr const char* kViews = "/api/v1/workspace/views";

std::string draft_text(const std::string& title, const std::string& port) {
  return R"({"title":")" + title + R"(","fields":{"port":")" + port + R"(","lines":[]}})";
}

class WorkspaceRoutes : public testing::Test {
 protected:
  WorkspaceRoutes() {
    li_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    chen_ = zone_.register_person("chen", "fruit", OrganisationKind::trader, {"declarant"});
    viewer_ = zone_.register_person("wu", "fruit", OrganisationKind::trader, {"viewer"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
  }

  http::Response get(const std::string& path, const std::string& token) {
    return zone_.call({.path = path, .token = token});
  }
  http::Response put(const std::string& path, const std::string& body, const std::string& token,
                     const std::string& version = {}) {
    TestCall call{.method = "PUT", .path = path, .body = body, .token = token};
    if (!version.empty()) {
      call.headers.push_back({"If-Match", version});
    }
    return zone_.call(call);
  }
  http::Response remove(const std::string& path, const std::string& token) {
    return zone_.call({.method = "DELETE", .path = path, .token = token});
  }
  static std::string etag(const http::Response& response) {
    const std::string* const tag = http::find_header(response.headers, "ETag");
    return tag == nullptr ? std::string() : *tag;
  }

  ApiZone zone_;
  std::string li_;
  std::string chen_;
  std::string viewer_;
  std::string stranger_;
  const std::string draft_ = std::string(kDrafts) + "/d1";
  const std::string view_ = std::string(kViews) + "/v1";
};

TEST_F(WorkspaceRoutes, AColleagueTakesADraftOver) {
  const http::Response made = put(draft_, draft_text("durian", "youyi"), li_);
  ASSERT_EQ(made.status, 200) << made.body;
  EXPECT_THAT(get(kDrafts, chen_).body, HasSubstr("durian"));
  const http::Response seen = get(draft_, chen_);
  EXPECT_THAT(seen.body, HasSubstr(R"("fields":{"port":"youyi","lines":[]})"));
  EXPECT_EQ(etag(seen), etag(made));
  EXPECT_EQ(put(draft_, draft_text("durian", "dongxing"), chen_, etag(seen)).status, 200);
  EXPECT_THAT(get(draft_, li_).body, HasSubstr("dongxing"));
  EXPECT_THAT(get(draft_, li_).body, HasSubstr(R"("changed_by":"chen")"));
}

TEST_F(WorkspaceRoutes, OfTwoTabsNoneOverwritesTheOther) {
  const std::string first = etag(put(draft_, draft_text("a", "youyi"), li_));
  EXPECT_EQ(put(draft_, draft_text("b", "youyi"), li_, first).status, 200);
  const http::Response late = put(draft_, draft_text("c", "youyi"), li_, first);
  EXPECT_EQ(late.status, 412) << late.body;
  EXPECT_THAT(late.body, HasSubstr("version_conflict"));
  EXPECT_EQ(put(draft_, draft_text("d", "youyi"), li_).status, 412);
  EXPECT_EQ(put(draft_, draft_text("d", "youyi"), li_, "x").status, 400);
}

TEST_F(WorkspaceRoutes, ADraftIsSeenByThoseAloneWhoMayLodge) {
  put(draft_, draft_text("durian", "youyi"), li_);
  EXPECT_EQ(get(draft_, viewer_).status, 403);
  EXPECT_EQ(get(kDrafts, viewer_).status, 403);
  EXPECT_EQ(get(draft_, stranger_).status, 404);
  EXPECT_EQ(remove(draft_, stranger_).status, 404);
  EXPECT_THAT(get(kDrafts, stranger_).body, Not(HasSubstr("durian")));
  // The same name in another organisation is another draft.
  EXPECT_EQ(put(draft_, draft_text("tea", "youyi"), stranger_).status, 200);
  EXPECT_THAT(get(draft_, li_).body, HasSubstr("durian"));
}

TEST_F(WorkspaceRoutes, ADraftThatIsThrownAwayCanBeKeptAgain) {
  put(draft_, draft_text("durian", "youyi"), li_);
  EXPECT_EQ(remove(draft_, li_).status, 200);
  EXPECT_EQ(get(draft_, li_).status, 404);
  EXPECT_EQ(remove(draft_, li_).status, 404);
  EXPECT_EQ(put(draft_, draft_text("durian", "youyi"), li_).status, 200);
}

TEST_F(WorkspaceRoutes, WhatIsTooLargeOrNoJsonIsNotKept) {
  const http::Response large = put(draft_, draft_text("t", std::string(300'000, 'x')), li_);
  EXPECT_EQ(large.status, 413);
  EXPECT_THAT(large.body, HasSubstr("paper_too_large"));
  const http::Response wordy = put(draft_, draft_text(std::string(301, 'x'), "youyi"), li_);
  EXPECT_EQ(wordy.status, 422);
  EXPECT_THAT(wordy.body, HasSubstr("paper_unnamed"));
  EXPECT_EQ(put(draft_, R"({"title":"t","fields":{)", li_).status, 400);
  EXPECT_EQ(put(std::string(kDrafts) + "/-", draft_text("t", "youyi"), li_).status, 422);
  EXPECT_THAT(get(kDrafts, li_).body, HasSubstr(R"("items":[])"));
}

TEST_F(WorkspaceRoutes, ADraftIsGoneWithTheKeyOfItsOrganisation) {
  put(draft_, draft_text("durian", "youyi"), li_);
  zone_.door().vault().destroy("workspace.organisation/fruit");
  EXPECT_EQ(get(draft_, li_).status, 404);
  EXPECT_THAT(put(draft_, draft_text("durian", "youyi"), li_).body, HasSubstr("subject_erased"));
}

TEST_F(WorkspaceRoutes, AViewIsTheUsersUntilItIsShared) {
  const std::string mine =
      R"({"name":"late","page":"consignments","query":"phase=lodged","is_shared":false})";
  const http::Response saved = put(view_, mine, li_);
  ASSERT_EQ(saved.status, 200) << saved.body;
  EXPECT_THAT(get(kViews, li_).body, HasSubstr("phase=lodged"));
  EXPECT_THAT(get(kViews, chen_).body, Not(HasSubstr("phase=lodged")));
  const std::string shared =
      R"({"name":"late","page":"consignments","query":"phase=lodged","is_shared":true})";
  EXPECT_EQ(put(view_, shared, li_, etag(saved)).status, 200);
  EXPECT_THAT(get(kViews, chen_).body, HasSubstr("phase=lodged"));
  EXPECT_THAT(get(kViews, chen_).body, HasSubstr(R"("is_mine":false)"));
  EXPECT_THAT(get(kViews, stranger_).body, Not(HasSubstr("phase=lodged")));
  EXPECT_EQ(remove(view_, chen_).status, 404);
  EXPECT_EQ(remove(view_, li_).status, 200);
  EXPECT_THAT(get(kViews, li_).body, HasSubstr(R"("items":[])"));
}

TEST_F(WorkspaceRoutes, AViewNeedsANameAndEndsWithItsUser) {
  EXPECT_EQ(put(view_, R"({"name":"","page":"p","query":"","is_shared":true})", li_).status, 422);
  EXPECT_EQ(
      put(view_,
          R"({"name":"n","page":"p","query":")" + std::string(2001, 'x') + R"(","is_shared":true})",
          li_)
          .status,
      413);
  EXPECT_EQ(put(view_, R"({"name":"n","page":"p","query":"","is_shared":true})", li_).status, 200);
  zone_.door().vault().destroy("access.user/li");
  EXPECT_THAT(get(kViews, chen_).body, HasSubstr(R"("items":[])"));
}

}  // namespace
}  // namespace cassia::api
