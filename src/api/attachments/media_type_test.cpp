#include "api/attachments/media_type.h"

#include <gtest/gtest.h>

namespace cassia::api {
namespace {

using namespace std::string_view_literals;

TEST(MediaTypes, AreToldByTheBytesNotByTheCaller) {
  EXPECT_TRUE(is_what_it_says("application/pdf", "%PDF-1.7\n..."));
  EXPECT_FALSE(is_what_it_says("application/pdf", " %PDF-1.7"));
  EXPECT_FALSE(is_what_it_says("application/pdf", "<html>%PDF-1.7"));
  EXPECT_TRUE(is_what_it_says("image/png", "\x89PNG\r\n\x1a\n\0\0"sv));
  EXPECT_FALSE(is_what_it_says("image/png", "\xff\xd8\xff\xe0...\xff\xd9"sv));
  EXPECT_TRUE(is_what_it_says("image/jpeg", "\xff\xd8\xff\xe0...\xff\xd9"sv));
  EXPECT_FALSE(is_what_it_says("image/jpeg", "\xff\xd8\xff\xe0..."sv)) << "cut off";
}

TEST(MediaTypes, OfTextAreWellFormed) {
  EXPECT_TRUE(is_what_it_says("text/csv", "\xef\xbb\xbf品名,数量\r\n榴莲,1000\r\n"));
  EXPECT_FALSE(is_what_it_says("text/csv", "a,b\0c"sv));
  EXPECT_FALSE(is_what_it_says("text/csv", "\xb0\xa1\xb0\xa2")) << "GBK";
  EXPECT_TRUE(is_what_it_says("application/json", R"({"goods": ["durian"]})"));
  EXPECT_FALSE(is_what_it_says("application/json", R"({"goods": )"));
  EXPECT_TRUE(is_what_it_says("application/xml", "\n<invoice/>"));
  EXPECT_FALSE(is_what_it_says("application/xml", "invoice"));
}

TEST(MediaTypes, ThatAreNotLookedAtAreNotBelieved) {
  EXPECT_FALSE(is_what_it_says("application/zip", "PK\x03\x04"));
}

TEST(MediaTypes, AreReadWithoutTheirParameters) {
  EXPECT_EQ(media_type_of("Text/CSV ; charset=utf-8"), "text/csv");
  EXPECT_EQ(media_type_of("image/png"), "image/png");
}

}  // namespace
}  // namespace cassia::api
