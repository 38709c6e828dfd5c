#include "api/attachments/attachment_routes.h"

#include <algorithm>

#include "api/attachments/attachment_views.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/trial.h"
#include "api/visibility.h"
#include "api/worker_answer.h"
#include "api/zone/zone_domain.h"
#include "http/target.h"

namespace cassia::api {

namespace {

namespace attachments = journeys::attachments;

attachments::State papers_of(Counter& counter, const std::string& consignment) {
  const LoadedForReading loaded(counter.ports.store, counter.ports.domain,
                                {{.desk = "trade.attachments", .key = consignment}});
  return *LoadedStates(loaded).attachments(consignment);
}

// The port of a consignment whose papers the caller may see: who may see it, and papers at all.
std::optional<std::string> port_of_seen_papers(Counter& counter, const Call& call) {
  if (call.principal->may_read("trade.attachments", "attachment") == Principal::Reach::none) {
    return std::nullopt;
  }
  return seen_port(counter, call);
}

AttachmentView paper_of(Cabinet& cabinet, const Call& call, const attachments::Attachment& one,
                        bool is_permitted) {
  const attachments::DocumentAttached& attached = one.attached;
  AttachmentView paper{.attachment = attached.attachment.text(),
                       .status = one.status,
                       .kind = attached.kind,
                       .media_type = attached.media_type,
                       .bytes = attached.bytes,
                       .digest = base::to_hex(attached.digest.bytes),
                       .scan = attached.scan,
                       .organisation = attached.organisation.text(),
                       .attached_by = attached.by.text(),
                       .attached_at = attached.at,
                       .keep_until = one.keep_until};
  if (one.status == attachments::AttachmentStatus::attached) {
    paper.name = cabinet.open_name(attached.attachment, attached.sealed_name);
    paper.may_withdraw = is_permitted && try_command(cabinet.counter(),
                                                     attachments::WithdrawAttachment{
                                                         .consignment = attached.consignment,
                                                         .attachment = attached.attachment},
                                                     context_of(call))
                                             .has_value();
  }
  return paper;
}

http::Response papers(Cabinet& cabinet, const Call& call) {
  Counter& counter = cabinet.counter();
  const std::optional<std::string> port = port_of_seen_papers(counter, call);
  if (!port) {
    return problem({.code = kNotFound}, call, counter.law());
  }
  const auto may = [&](const char* command) {
    return call.principal
        ->may_give({.desk = "trade.attachments", .command = command, .place = *port})
        .has_value();
  };
  const base::Date today = (*counter.law().calendar("cn"))->date_of(call.now);
  const auto kinds = counter.law().list("attachments.kinds", today);
  const auto media_types = counter.law().list("attachments.media_types", today);
  const auto bytes_max = counter.law().integer("attachments.bytes_max", today);
  AttachmentList view{.may_attach = may("attach_document")};
  if (kinds && media_types && bytes_max) {
    view.kinds = {kinds->value.begin(), kinds->value.end()};
    view.media_types = {media_types->value.begin(), media_types->value.end()};
    view.bytes_max = bytes_max->value;
  }
  const bool is_permitted = may("withdraw_attachment");
  std::set<std::string> ids;
  for (const auto& one : papers_of(counter, call.path_values.front()).attachments) {
    view.items.push_back(paper_of(cabinet, call, one, is_permitted));
    ids.insert(view.items.back().organisation);
  }
  view.organisations = names_of(*counter.readers.lend(), ids);
  http::Response response = json_response(view);
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

// RFC 6266 and 8187: a name in any script, and one in ASCII for who cannot read it.
std::string disposition(const std::string& name) {
  std::string text = "attachment; filename=\"attachment\"; filename*=UTF-8''";
  text += http::percent_encode(name);
  return text;
}

// The bytes as they came. A browser keeps them as a file; opened anyway, they may do nothing.
http::Response download(Cabinet& cabinet, const Call& call) {
  Counter& counter = cabinet.counter();
  const auto not_found = [&] { return problem({.code = kNotFound}, call, counter.law()); };
  const auto id = Cabinet::Id::parse(call.path_values.back());
  if (!port_of_seen_papers(counter, call) || !id) {
    return not_found();
  }
  const attachments::State state = papers_of(counter, call.path_values.front());
  const attachments::Attachment* const found = attachments::find_attachment(state, *id);
  if (found == nullptr || found->status != attachments::AttachmentStatus::attached) {
    return not_found();
  }
  auto bytes = cabinet.open(*id);
  if (!bytes) {
    return not_found();
  }
  if (base::sha256({base::bytes_of(*bytes)}) != found->attached.digest) {
    throw runtime::StorageFault("attachment " + id->text() + " is not what was attached");
  }
  const std::string name = cabinet.open_name(*id, found->attached.sealed_name);
  return {.headers = {{"Content-Type", found->attached.media_type},
                      {"Content-Disposition", disposition(name)},
                      {"X-Content-Type-Options", "nosniff"},
                      {"Content-Security-Policy", "sandbox; default-src 'none'"},
                      {"Cache-Control", "no-store"}},
          .body = *std::move(bytes)};
}

// Answers on a worker: files are read there, and keys.
using Answer = http::Response (*)(Cabinet&, const Call&);
void on_worker(Cabinet& cabinet, const CallPtr& call, const Responder& responder, Answer answer) {
  answer_on_worker(cabinet.workers(), cabinet.counter().law(), call, responder,
                   {.make = [&cabinet, call, answer] { return answer(cabinet, *call); },
                    .tell_fault = [&cabinet](const auto& fault) { cabinet.tell_fault(fault); }});
}

Route attachment_route(std::string method, std::string end) {
  return {.method = std::move(method),
          .path = "/api/v1/trade/consignments/{declaration_id}/attachments" + end,
          .system = "trade"};
}

}  // namespace

std::optional<std::string> seen_port(Counter& counter, const Call& call) {
  const std::string& id = call.path_values.front();
  const TablePolicy& policy = *find_table_policy("declaration");
  if (sight_of_row(counter, *call.principal, policy, id) != Sight::seen) {
    return std::nullopt;
  }
  const auto row = counter.readers.lend()->find_row(policy.table, id);
  return row ? std::optional(text_of(*row, "port")) : std::nullopt;
}

std::vector<Route> attachment_routes(Cabinet& cabinet) {
  Route list = attachment_route("GET", "");
  list.operation = "list_papers";
  list.summary = "the papers of a consignment with their names, and what may be attached";
  list.response = [](Schemas& schemas) { return schemas.of<AttachmentList>(); };
  list.run = [&cabinet](const CallPtr& call, const Responder& responder) {
    on_worker(cabinet, call, responder, papers);
  };

  Route upload = attachment_route("POST", "");
  upload.operation = "attach_document";
  upload.summary =
      "attaches the body of the request, whose Content-Type is one of attachments.media_types";
  upload.is_command = true;
  upload.takes_file = true;
  upload.query = {{.name = "kind", .description = "one of attachments.kinds"},
                  {.name = "name", .description = "the name of the file"}};
  upload.response = [](Schemas& schemas) { return schemas.of<Attached>(); };
  upload.run = [&cabinet](const CallPtr& call, const Responder& responder) {
    upload_attachment(cabinet, call, responder);
  };

  Route one = attachment_route("GET", "/{attachment}");
  one.operation = "download_attachment";
  one.summary = "the bytes of an attachment as they came";
  one.media_type = "application/octet-stream";
  one.run = [&cabinet](const CallPtr& call, const Responder& responder) {
    on_worker(cabinet, call, responder, download);
  };
  return {std::move(list), std::move(upload), std::move(one)};
}

}  // namespace cassia::api
