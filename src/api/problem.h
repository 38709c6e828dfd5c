#pragma once

#include "api/call.h"
#include "base/refusal.h"
#include "law/law_book.h"

namespace cassia::api {

struct ProblemCitation {
  std::string source = {};
  std::string clause = {};
  std::string title = {};
  std::string number = {};  // of the document
  std::string gist = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(ProblemCitation, (), (source, clause, title, number, gist, is_unverified))

struct Problem {
  std::string type = {};
  std::string title = {};  // the sentence of the refusal
  int status = 422;
  std::string code = {};
  std::string place = {};  // the field that is meant
  std::optional<ProblemCitation> citation = {};
  std::vector<base::Fact> facts = {};
  std::string remedy = {};  // what would make it pass; empty when that cannot be said in general
  std::string request_id = {};
};
BOOST_DESCRIBE_STRUCT(Problem, (),
                      (type, title, status, code, place, citation, facts, remedy, request_id))

// A refusal as a part of a larger answer.
Problem problem_of(const base::Refusal& refusal, const Call& call, const law::LawBook& law);

// A citation with what the register of sources says of it; nothing for an empty one.
std::optional<ProblemCitation> cited(const base::Citation& citation, law::Language language,
                                     const law::LawBook& law);

// A refusal as an RFC 9457 problem document in the language of the call: code, sentence, place in
// the input, citation with its clause in our words, facts, and what would make it pass where the
// law's messages say so.
// The status is the one that belongs to the code; 422 for a desk's.
http::Response problem(const base::Refusal& refusal, const Call& call, const law::LawBook& law);

boost::json::object problem_schema(Schemas& schemas);

// A described struct as the body of a 200.
template <typename T>
http::Response json_response(const T& value) {
  return {.headers = {{"Content-Type", "application/json"}}, .body = codec::to_json(value)};
}

}  // namespace cassia::api
