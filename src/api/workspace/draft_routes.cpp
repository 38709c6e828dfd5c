#include <algorithm>

#include "api/problem.h"
#include "api/refusals.h"
#include "api/versions.h"
#include "api/workspace/workspace_routes.h"

namespace cassia::api {

namespace {

struct DraftText {
  std::string title = {};
  codec::RawJson fields = {};  // as the page has them; nobody else reads them
};
BOOST_DESCRIBE_STRUCT(DraftText, (), (title, fields))

struct KeptDraft {
  std::string title = {};
  base::ActorId changed_by = {};
  base::Instant changed_at = {};
  codec::RawJson fields = {};
};
BOOST_DESCRIBE_STRUCT(KeptDraft, (), (title, changed_by, changed_at, fields))

struct DraftSummary {
  std::string draft = {};
  std::int64_t version = 0;
  std::string title = {};
  base::ActorId changed_by = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(DraftSummary, (), (draft, version, title, changed_by, changed_at))

struct DraftView {
  DraftSummary summary = {};
  codec::RawJson fields = {};
};
BOOST_DESCRIBE_STRUCT(DraftView, (), (summary, fields))

struct Drafts {
  std::vector<DraftSummary> items = {};
};
BOOST_DESCRIBE_STRUCT(Drafts, (), (items))

std::string shelf_of_drafts(const Call& call) {
  std::string shelf = "draft/";
  shelf += call.principal->acting_for().text();
  return shelf;
}

// Whoever may lodge for the organisation may take a colleague's draft over.
base::Result<void> may_write(const Call& call) {
  return call.principal->may_give(
      {.desk = "trade.declarations", .command = "lodge_consignment", .place = {}});
}

base::Result<runtime::PaperName> name_of_draft(const Call& call) {
  CASSIA_TRY(may_write(call));
  const PaperTag draft = CASSIA_TRY(PaperTag::parse(call.path_values.front()));
  return runtime::PaperName{.shelf = shelf_of_drafts(call), .key = draft.text()};
}

KeptDraft kept_in(const OpenPaper& paper) {
  return codec::from_json<KeptDraft>(paper.text).value();  // sealed by us: nobody else wrote it
}

DraftSummary summary_of(const std::string& draft, std::int64_t version, const KeptDraft& kept) {
  return {.draft = draft,
          .version = version,
          .title = kept.title,
          .changed_by = kept.changed_by,
          .changed_at = kept.changed_at};
}

base::Result<http::Response> list_drafts(Counter& counter, Papers& papers, const Call& call) {
  CASSIA_TRY(may_write(call));
  const std::string owner = key_of_organisation(call.principal->acting_for());
  const auto drafts_max = CASSIA_TRY(workspace_limit(counter, call, "access.drafts_max"));
  Drafts drafts;
  for (const OpenPaper& paper :
       papers.list({.shelf = shelf_of_drafts(call), .limit = drafts_max.value},
                   [&owner](std::string_view) { return owner; })) {
    drafts.items.push_back(summary_of(paper.key, paper.version, kept_in(paper)));
  }
  std::ranges::sort(drafts.items, std::ranges::greater(), &DraftSummary::changed_at);
  return json_response(drafts);
}

base::Result<http::Response> get_draft(Counter& /*counter*/, Papers& papers, const Call& call) {
  const runtime::PaperName name = CASSIA_TRY(name_of_draft(call));
  const auto paper = papers.find(name, key_of_organisation(call.principal->acting_for()));
  if (!paper) {
    return base::Refusal{.code = kNotFound};
  }
  const KeptDraft kept = kept_in(*paper);
  http::Response response = json_response(
      DraftView{.summary = summary_of(paper->key, paper->version, kept), .fields = kept.fields});
  response.headers.push_back(etag_of(paper->version));
  return response;
}

base::Result<http::Response> put_draft(Counter& counter, Papers& papers, const Call& call) {
  const runtime::PaperName name = CASSIA_TRY(name_of_draft(call));
  const DraftText given =
      CASSIA_TRY(codec::from_json<DraftText>(call.request.body, {.trust = codec::Trust::outside}));
  const auto bytes_max = CASSIA_TRY(workspace_limit(counter, call, "access.draft_bytes_max"));
  if (std::ssize(call.request.body) > bytes_max.value) {
    return base::Refusal{.code = kPaperTooLarge,
                         .citation = bytes_max.citation,
                         .facts = {{"max", std::to_string(bytes_max.value)}}};
  }
  const auto title_max = CASSIA_TRY(workspace_limit(counter, call, "access.draft_title_bytes_max"));
  if (std::ssize(given.title) > title_max.value) {
    return base::Refusal{.code = kPaperUnnamed,
                         .citation = title_max.citation,
                         .place = "title",
                         .facts = {{"max", std::to_string(title_max.value)}}};
  }
  const auto drafts_max = CASSIA_TRY(workspace_limit(counter, call, "access.drafts_max"));
  const KeptDraft kept{.title = given.title,
                       .changed_by = call.principal->actor(),
                       .changed_at = call.now,
                       .fields = given.fields};
  const auto expected = CASSIA_TRY(read_if_match(call.request));
  const std::int64_t version =
      CASSIA_TRY(papers.write({.name = name,
                               .content = codec::to_json(kept),
                               .expected = expected.value_or(0),
                               .shelf_max = drafts_max.value},
                              key_of_organisation(call.principal->acting_for())));
  http::Response response = json_response(summary_of(name.key, version, kept));
  response.headers.push_back(etag_of(version));
  return response;
}

base::Result<http::Response> delete_draft(Counter& /*counter*/, Papers& papers, const Call& call) {
  const runtime::PaperName name = CASSIA_TRY(name_of_draft(call));
  return remove_paper(papers, name, key_of_organisation(call.principal->acting_for()), call);
}

}  // namespace

std::vector<Route> draft_routes(Counter& counter, Papers& papers) {
  const auto run = [&](base::Result<http::Response> (*answer)(Counter&, Papers&, const Call&)) {
    return paper_run(counter, [&counter, &papers, answer](const Call& call) {
      return answer(counter, papers, call);
    });
  };
  constexpr std::string_view kPath = "/api/v1/workspace/drafts";
  const std::string one = std::string(kPath).append("/{draft}");
  return {{.method = "GET",
           .path = std::string(kPath),
           .system = "workspace",
           .operation = "list_drafts",
           .summary = "declarations that are being written in the organisation, newest first",
           .response = [](Schemas& schemas) { return schemas.of<Drafts>(); },
           .run = run(&list_drafts)},
          {.method = "GET",
           .path = one,
           .system = "workspace",
           .operation = "get_draft",
           .summary = "a draft with its fields",
           .response = [](Schemas& schemas) { return schemas.of<DraftView>(); },
           .run = run(&get_draft)},
          {.method = "PUT",
           .path = one,
           .system = "workspace",
           .operation = "put_draft",
           .summary = "keeps a draft",
           .request = [](Schemas& schemas) { return schemas.of<DraftText>(); },
           .response = [](Schemas& schemas) { return schemas.of<DraftSummary>(); },
           .run = run(&put_draft)},
          {.method = "DELETE",
           .path = one,
           .system = "workspace",
           .operation = "delete_draft",
           .summary = "throws a draft away",
           .response = [](Schemas& schemas) { return schemas.of<PaperRemoved>(); },
           .run = run(&delete_draft)}};
}

}  // namespace cassia::api
