#pragma once

#include "api/counter.h"
#include "api/workspace/papers.h"

namespace cassia::api {

// Working papers: nothing here decides anything, and nothing stands in the log.
//
//   GET, PUT, DELETE /api/v1/workspace/drafts[/{draft}]   declarations being written; of the
//                                                         organisation acted for
//   GET, PUT, DELETE /api/v1/workspace/views[/{view}]     filters with a name; of the user, who
//                                                         may share them with the organisation
//
// A PUT without If-Match makes something new; with it, it changes that version and no other.
std::vector<Route> workspace_routes(Counter& counter, Papers& papers);

std::vector<Route> draft_routes(Counter& counter, Papers& papers);
std::vector<Route> view_routes(Counter& counter, Papers& papers);

// What the routes of one kind of paper share.
struct PaperTagName;
using PaperTag = base::Id<PaperTagName>;  // the name that the page gave a paper

struct PaperRemoved {};
BOOST_DESCRIBE_STRUCT(PaperRemoved, (), ())

// A limit of the workspace on the day of the call: "access.drafts_max".
base::Result<law::Dated<std::int64_t>> workspace_limit(Counter& counter, const Call& call,
                                                       std::string_view name);

// Answers with what `answer` gives, or the problem. Writing takes some milliseconds of the disk's
// time, on the server's own thread: people write drafts every few seconds, not thousands a second.
using PaperAnswer = std::function<base::Result<http::Response>(const Call& call)>;
std::function<void(const CallPtr&, const Responder&)> paper_run(Counter& counter,
                                                                PaperAnswer answer);

// Takes away the paper at the version of If-Match, or whatever is there. Refuses not_found.
base::Result<http::Response> remove_paper(Papers& papers, const runtime::PaperName& name,
                                          const std::string& owner, const Call& call);

}  // namespace cassia::api
