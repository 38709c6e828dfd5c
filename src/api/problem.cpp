#include "api/problem.h"

#include <array>

#include "api/attachments/refusals.h"
#include "api/refusals.h"
#include "api/zone/words.h"
#include "base/utf8.h"
#include "codec/refusals.h"
#include "runtime/refusals.h"
#include "systems/access/permissions/refusals.h"
#include "systems/treaty/rulings/refusals.h"

namespace cassia::api {

namespace {

constexpr int kUnprocessable = 422;

// Codes of the counter, and of readers below it, that HTTP has a status for.
constexpr std::array kStatuses = {
    std::pair{kNotSignedIn, 401},
    std::pair{kNotFound, 404},
    std::pair{kMethodNotAllowed, 405},
    std::pair{kIdempotencyKeyMissing, 400},
    std::pair{kIfMatchMalformed, 400},
    std::pair{kMediaTypeUnsupported, 415},
    std::pair{kOccurredAtImpossible, 400},
    std::pair{kQueryUnknown, 400},
    std::pair{kQueryMalformed, 400},
    std::pair{kParentMissing, 400},
    std::pair{kCsrfMismatch, 403},
    std::pair{kTooManyRequests, 429},
    std::pair{kPaperTooLarge, 413},
    std::pair{kFault, 500},
    std::pair{kScanFailed, 503},
    std::pair{kAttachmentOnItsWay, 409},
    std::pair{kBulkTooMany, 409},
    std::pair{kBulkState, 409},
    std::pair{kNotDelegated, 403},
    std::pair{kSignInRefused, 401},
    std::pair{kSessionNeeded, 403},
    std::pair{kOidcNotOffered, 404},
    std::pair{kOidcUnavailable, 502},
    std::pair{systems::access::permissions::kCommandNotPermitted, 403},
    std::pair{systems::treaty::rulings::kIdOfAnother, 403},
    std::pair{runtime::kVersionConflict, 412},
    std::pair{runtime::kIdempotencyKeyReused, 409},
    std::pair{codec::kJsonMalformed, 400},
    std::pair{codec::kJsonNotUtf8, 400},
    std::pair{codec::kJsonTooLarge, 413},
    std::pair{codec::kJsonTooDeep, 400},
};

int status_of(base::RefusalCode code) {
  for (const auto& [known, status] : kStatuses) {
    if (known == code) {
      return status;
    }
  }
  return kUnprocessable;
}

// As people are told: moments to the second in the zone's time. Programs read the facts.
base::Refusal spoken(base::Refusal refusal) {
  for (base::Fact& fact : refusal.facts) {
    if (const auto moment = base::Instant::parse(fact.value)) {
      fact.value = print_local(*moment);
    }
  }
  return refusal;
}

}  // namespace

std::optional<ProblemCitation> cited(const base::Citation& citation, law::Language language,
                                     const law::LawBook& law) {
  if (citation.is_empty()) {
    return {};
  }
  ProblemCitation told{.source = citation.source, .clause = citation.clause};
  if (const law::Source* const source = law.find_source(citation.source)) {
    told.title = source->title.in(language);
    told.number = source->number;
  }
  if (const law::Clause* const clause = law.find_clause(citation)) {
    told.gist = clause->gist.in(language);
    told.is_unverified = clause->mark == law::Mark::unsure;
  }
  return told;
}

Problem problem_of(const base::Refusal& refusal, const Call& call, const law::LawBook& law) {
  // What was typed may be quoted, whatever its bytes.
  const auto clean = [](const std::string& text) { return base::replace_malformed(text); };
  const base::Refusal told = spoken(refusal);
  Problem made{.type = "/problems/" + std::string(refusal.code.name()),
               .title = clean(law.messages().sentence(told, call.language)),
               .status = status_of(refusal.code),
               .code = std::string(refusal.code.name()),
               .place = clean(refusal.place),
               .citation = cited(refusal.citation, call.language, law),
               .remedy = clean(law.messages().remedy(told, call.language)),
               .request_id = call.request.request_id};
  for (const base::Fact& fact : refusal.facts) {
    made.facts.push_back({.name = fact.name, .value = clean(fact.value)});
  }
  return made;
}

http::Response problem(const base::Refusal& refusal, const Call& call, const law::LawBook& law) {
  const Problem made = problem_of(refusal, call, law);
  http::Response response = json_response(made);
  response.status = made.status;
  response.headers = {{"Content-Type", "application/problem+json"},
                      {"Content-Language", std::string(codec::enum_name(call.language))},
                      {"Cache-Control", "no-store"}};
  if (made.status == status_of(kNotSignedIn)) {
    response.headers.push_back({"WWW-Authenticate", "Bearer"});
  }
  return response;
}

boost::json::object problem_schema(Schemas& schemas) { return schemas.of<Problem>(); }

}  // namespace cassia::api
