#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "apps/cassia/commands.h"
#include "messages/certificate_text.h"
#include "runtime/signed_note.h"

// `cassia verify certificate`: a text and a key on a disk, and nothing else.
namespace cassia::apps {
namespace {

using testing::HasSubstr;

class VerifyCertificate : public testing::Test {
 protected:
  VerifyCertificate() {
    std::filesystem::create_directories(folder_);
    write("key", to_text(signer_->verifier()) + "\n");
    text_.certificate = "E26SUGAR0001";
    text_.agreement = "acfta";
    text_.issuer = "nanning_customs";
    text_.issue_date = *base::Date::parse("2026-03-10");
    text_.expires_on = *base::Date::parse("2027-03-10");
    text_.endorsement = "ISSUED RETROACTIVELY";
    text_.exporter = "南宁食品";
    text_.consignee = "Ha Noi Sweets";
    text_.destination = *base::CountryCode::parse("VN");
    text_.transport = {.means = "truck", .load_port = "YOUYIGUAN", .unload_port = "HUU NGHI"};
    text_.invoice = {.number = "NF-7", .date = *base::Date::parse("2026-03-09")};
    text_.lines.push_back({.line_no = 1,
                           .hs_code = *base::HsCode::parse("170199", base::HsEdition::hs2022),
                           .goods_name = "white sugar",
                           .quantity = *base::Quantity::parse("20000", *base::Unit::parse("KGM")),
                           .criterion = "WO",
                           .country_of_origin = *base::CountryCode::parse("CN")});
  }
  ~VerifyCertificate() override { std::filesystem::remove_all(folder_); }

  void write(const char* name, const std::string& text) {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  // The exit code; what was said is kept.
  int verify(const std::string& note) {
    write("note", note);
    testing::internal::CaptureStdout();
    const int code = verify_certificate_command({.file = folder_ / "note", .key = folder_ / "key"},
                                                CommonOptions{});
    said_ = testing::internal::GetCapturedStdout();
    return code;
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / "cassia_verify_certificate_test";
  std::unique_ptr<runtime::Signer> signer_ = runtime::signer_of_seed({1, 2, 3}, "zone");
  messages::CertificateText text_;
  std::string said_;
};

TEST_F(VerifyCertificate, SaysEveryFieldOfAGenuineOne) {
  const std::string note = runtime::sign_note(messages::print_certificate_text(text_), *signer_);
  EXPECT_EQ(verify(note), kDone);
  for (const char* const words : {"genuine",
                                  "E26SUGAR0001",
                                  "acfta",
                                  "new_issue",
                                  "nanning_customs",
                                  "2026-03-10",
                                  "2027-03-10",
                                  "ISSUED RETROACTIVELY",
                                  "南宁食品",
                                  "Ha Noi Sweets",
                                  "VN",
                                  "truck",
                                  "YOUYIGUAN",
                                  "HUU NGHI",
                                  "NF-7",
                                  "2026-03-09",
                                  "1701.99",
                                  "white sugar",
                                  "20000 KGM",
                                  "WO",
                                  "CN"}) {
    EXPECT_THAT(said_, HasSubstr(words));
  }
}

TEST_F(VerifyCertificate, SaysNothingOfOneThatIsNot) {
  std::string note = runtime::sign_note(messages::print_certificate_text(text_), *signer_);
  note.replace(note.find("20000"), 5, "90000");
  EXPECT_EQ(verify(note), kNotSound);
  EXPECT_THAT(said_, HasSubstr("NOT GENUINE: not signed by this key, or changed since"));
  EXPECT_THAT(said_, testing::Not(HasSubstr("E26SUGAR0001")));
  EXPECT_EQ(verify(runtime::sign_note("cassia-released-list/1\n{}\n", *signer_)), kNotSound);
  EXPECT_THAT(said_, HasSubstr("no certificate of origin"));
  EXPECT_EQ(verify(""), kNotSound);
  write("key", "no key\n");
  EXPECT_EQ(verify(note), kUsage);
}

}  // namespace
}  // namespace cassia::apps
