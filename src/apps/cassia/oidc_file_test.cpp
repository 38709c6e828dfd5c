#include "apps/cassia/oidc_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "apps/cassia/refusals.h"

namespace cassia::apps {
namespace {

namespace fs = std::filesystem;

class OidcFile : public testing::Test {
 protected:
  OidcFile() {
    folder_ = fs::temp_directory_path() /
              ("cassia_oidc_file_" +
               std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + "_" +
               std::to_string(getpid()));
    fs::create_directories(folder_);
  }
  ~OidcFile() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& text, fs::perms mode) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    fs::permissions(folder_ / name, mode);
  }
  base::Result<api::OidcOffer> read(const std::string& text) {
    write("oidc", text, fs::perms::owner_read | fs::perms::owner_write);
    return read_oidc_file(folder_ / "oidc");
  }
  std::string problem(const std::string& text) {
    const auto offer = read(text);
    return offer ? "none" : offer.error().facts.front().value;
  }

  fs::path folder_;
};

const std::string kWhole =
    "# the provider of the zone\n"
    "issuer = https://login.example.cn/zone\n"
    "client_id = cassia#1  # as registered there\r\n"
    "redirect_base=https://zone.example.cn\n"
    "\n"
    "title_zh = 统一身份\n"
    "title_en = Zone identity\n"
    "title_vi = Danh tính khu\n";

TEST_F(OidcFile, SaysWhoTheProviderIsAndWhoWeAre) {
  const auto offer = read(kWhole);
  ASSERT_TRUE(offer) << base::to_text(offer.error());
  EXPECT_EQ(offer->issuer, "https://login.example.cn/zone");
  EXPECT_EQ(offer->client.id, "cassia#1");
  EXPECT_EQ(offer->client.redirect_uri, "https://zone.example.cn/api/v1/access/oidc/callback");
  EXPECT_EQ(offer->client.secret, std::nullopt);
  EXPECT_EQ(offer->title.zh, "统一身份");
  EXPECT_EQ(offer->title.vi, "Danh tính khu");
}

TEST_F(OidcFile, TakesASecretOnlyFromAFileOfItsOwnerAlone) {
  const std::string text = kWhole + "client_secret_file = secret\n";
  const auto mine = fs::perms::owner_read | fs::perms::owner_write;
  write("secret", "s3cret\n", mine);
  EXPECT_EQ(read(text)->client.secret, "s3cret");
  for (const fs::perms open : {fs::perms::group_read, fs::perms::others_read}) {
    write("secret", "s3cret\n", mine | open);
    EXPECT_EQ(read(text).error().code, kSecretFileNotPrivate);
  }
  write("secret", " \n", mine);
  EXPECT_EQ(read(text).error().code, kOidcFileMalformed);
  fs::remove(folder_ / "secret");
  EXPECT_EQ(read(text).error().code, kSecretFileNotPrivate) << "there is no such file";
}

TEST_F(OidcFile, IsRefusedWhenALineIsWrong) {
  EXPECT_EQ(problem(kWhole + "issuer = https://other.example.cn\n"), "issuer is given twice");
  EXPECT_EQ(problem(kWhole + "colour = red\n"), "unknown name colour");
  EXPECT_EQ(problem(kWhole + "client_secret_file =\n"), "not `name = value`");
  EXPECT_EQ(problem(kWhole + "client_secret_file\n"), "not `name = value`");
  EXPECT_EQ(problem("issuer = https://login.example.cn\n"), "client_id is missing");
  EXPECT_EQ(problem(kWhole + "\xff\n"), "it is too long, or no UTF-8");
}

TEST_F(OidcFile, IsRefusedWhenAnAddressIsNotSafe) {
  const auto with = [&](const std::string& old, const std::string& by) {
    std::string text = kWhole;
    return problem(text.replace(text.find(old), old.size(), by));
  };
  const std::string issuer = "the issuer must be an https address, or http on this machine";
  EXPECT_EQ(with("https://login", "http://login"), issuer);
  EXPECT_EQ(with("example.cn/zone", "example.cn/?a=b"), issuer);
  EXPECT_EQ(with("https://login.example.cn", "http://127.0.0.1:4000"), "none");
  const std::string base = "redirect_base must be https://host or http on this machine";
  for (const char* const bad : {"http://zone.example.cn", "https://zone.example.cn/",
                                "https://zone.example.cn/portal", "zone.example.cn"}) {
    EXPECT_EQ(with("https://zone.example.cn", bad), base) << bad;
  }
}

}  // namespace
}  // namespace cassia::apps
