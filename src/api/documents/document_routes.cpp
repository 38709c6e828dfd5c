#include "api/documents/document_routes.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/documents/papers_of_consignment.h"
#include "api/documents/printed.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/visibility.h"
#include "api/zone/zone_domain.h"

namespace cassia::api {

namespace {

namespace attachments = journeys::attachments;

std::optional<ConsignmentStory> seen_story(Counter& counter, const Call& call) {
  const std::string& id = call.path_values.front();
  if (sight_of_row(counter, *call.principal, *find_table_policy("declaration"), id) !=
      Sight::seen) {
    return std::nullopt;
  }
  LoadedForReading loaded(counter.ports.store, counter.ports.domain);
  return tell_consignment(loaded, counter.law(), id, call.language);
}

// None for who may see the consignment and no papers.
std::vector<RecordedPaper> seen_papers(Counter& counter, const Call& call) {
  std::vector<RecordedPaper> papers;
  if (call.principal->may_read("trade.attachments", "attachment") == Principal::Reach::none) {
    return papers;
  }
  const std::string& id = call.path_values.front();
  const LoadedForReading loaded(counter.ports.store, counter.ports.domain,
                                {{.desk = "trade.attachments", .key = id}});
  for (const attachments::Attachment& one : LoadedStates(loaded).attachments(id)->attachments) {
    if (one.status == attachments::AttachmentStatus::attached) {
      papers.push_back({.kind = one.attached.kind,
                        .digest = base::to_hex(one.attached.digest.bytes),
                        .bytes = one.attached.bytes,
                        .attached_at = one.attached.at});
    }
  }
  return papers;
}

// The portal's page for proofs where this request found the zone; empty when the name that it
// called is not one that can stand in an address.
std::string proof_address(const http::Request& request, std::int64_t position) {
  const std::string* const host = request.find_header("Host");
  constexpr std::string_view kOfHosts =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]";
  if (host == nullptr || host->empty() || host->size() > 255 ||
      host->find_first_not_of(kOfHosts) != std::string::npos) {
    return {};
  }
  return fmt::format("{}://{}/proof?position={}", request.is_tls ? "https" : "http", *host,
                     position);
}

RecordedEvent latest_event(Counter& counter, const Call& call, const ConsignmentStory& story) {
  RecordedEvent latest{.log = counter.ports.signer.verifier().name};
  const std::string stream = "trade.declarations/" + story.declaration_id;
  counter.readers.lend()->read_stream({.stream = stream}, [&](const runtime::EventRecord& event) {
    latest.position = event.position;
    return event.version < story.version ? runtime::Continue::yes : runtime::Continue::no;
  });
  latest.proof_address = proof_address(call.request, latest.position);
  return latest;
}

http::Response tax_bill(PrintRoom& room, const Call& call) {
  const auto story = seen_story(room.counter(), call);
  return story ? printed(room.press(), call, tax_bill_document(*story, call.language),
                         pdf_name("tax_bill", story->declaration_id))
               : problem({.code = kNotFound}, call, room.counter().law());
}

http::Response record(PrintRoom& room, const Call& call) {
  Counter& counter = room.counter();
  const auto story = seen_story(counter, call);
  if (!story) {
    return problem({.code = kNotFound}, call, counter.law());
  }
  return printed(room.press(), call,
                 record_document(*story, seen_papers(counter, call),
                                 latest_event(counter, call, *story), call.language),
                 pdf_name("record", story->declaration_id));
}

Route pdf_route(PrintRoom& room, std::string path, std::string operation, PrintAnswer answer) {
  Route route = print_route(room, std::move(path), answer);
  route.system = "trade";
  route.operation = std::move(operation);
  route.media_type = "application/pdf";
  return route;
}

}  // namespace

std::vector<Route> document_routes(PrintRoom& room) {
  Route bill = pdf_route(room, "/api/v1/trade/declarations/{declaration_id}/tax_bill.pdf",
                         "print_tax_bill", tax_bill);
  bill.summary = "the tax bill of a declaration as a PDF file, in the language of the call";
  Route story = pdf_route(room, "/api/v1/trade/consignments/{declaration_id}/record.pdf",
                          "print_record", record);
  story.summary =
      "the record of a consignment as a PDF file: standing, taxes with their clauses, timeline, "
      "documents, and a QR code that leads to its proof";
  return {std::move(bill), std::move(story)};
}

}  // namespace cassia::api
