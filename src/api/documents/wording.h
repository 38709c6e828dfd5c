#pragma once

#include <array>
#include <string>
#include <string_view>

#include "law/language.h"

namespace cassia::api {

// The fixed words of a tax bill, on a terminal and on paper.
struct BillWords {
  std::string_view title;
  std::string_view declaration;
  std::string_view declarant;
  std::array<std::string_view, 11> head;
  std::string_view duty;
  std::string_view vat;
  std::string_view late_fee;
  std::string_view total;
  std::string_view security;
  std::string_view due;
  std::string_view unverified;
};
const BillWords& bill_words(law::Language language);

// Those of every paper, and of the record of a consignment.
struct PaperWords {
  std::string_view mark;
  std::string_view page;
  std::string_view as_of;
  std::string_view version;
  std::string_view lines;
  std::string_view clauses;
  std::string_view clause;

  std::string_view record;
  std::string_view standing;
  std::string_view phase;
  std::string_view gate;
  std::string_view batch;
  std::string_view port;
  std::string_view invoice;
  std::string_view accepted;
  std::string_view released;
  std::string_view promised;
  std::string_view controls;
  std::string_view timeline;
  std::array<std::string_view, 4> timeline_head;  // when, what, figures and clause, by whom
  std::string_view documents;
  std::array<std::string_view, 4> documents_head;  // kind, number or digest, bytes, when
  std::string_view proof_of_origin;
  std::string_view nothing;
  std::string_view check;  // {0} position, {1} log
  std::string_view check_without_address;
};
const PaperWords& paper_words(law::Language language);

// A phase of a declaration or a gate, a kind of attachment, in words; the name itself when it has
// none yet.
std::string name_of(std::string_view name, law::Language language);

}  // namespace cassia::api
