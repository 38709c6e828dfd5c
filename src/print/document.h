#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.h"

// What is printed, without a word on how. All texts are UTF-8 and stand in the language of the
// reader already: this module translates nothing.
namespace cassia::print {

struct Heading {
  std::string text;
};

struct Note {
  std::string text;
};

struct Fact {
  std::string name;
  std::string value;
};

struct Facts {
  std::vector<Fact> facts;
};

enum class Align : unsigned char { left, right };

struct Column {
  std::string title = {};
  int share = 1;  // of the width, against the shares of the other columns
  Align align = Align::left;
};

// A row stays on one page where a page can hold it; the head is repeated on every page. A row may
// have fewer cells than there are columns, and no more.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

struct QrCode {
  std::string content;  // at most what a QR code of medium correction holds, 2331 bytes
  std::string caption;
};

using Block = std::variant<Heading, Note, Facts, Table, QrCode>;

struct Document {
  std::string title = {};
  std::string mark = {};        // under the title and at the foot of every page; may be empty
  std::string language = {};    // BCP 47
  std::string page_words = {};  // at the foot: "page {page} of {pages}"
  base::Instant made_at = {};   // of the file; no clock is read
  std::vector<Block> blocks = {};
};

}  // namespace cassia::print
