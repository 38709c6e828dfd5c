#include <algorithm>

#include "api/attachments/attachment_routes.h"
#include "api/attachments/attachment_views.h"
#include "api/attachments/media_type.h"
#include "api/attachments/refusals.h"
#include "api/command_key.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/trial.h"
#include "api/zone/zone_domain.h"
#include "base/utf8.h"

namespace cassia::api {

namespace {

namespace attachments = journeys::attachments;

const base::Citation kDesign{"cassia_design", "attachments"};

// A paper on its way into the cabinet.
struct Upload {
  Cabinet& cabinet;
  CallPtr call;
  Responder responder;
  codec::CommandId key = {};
  std::string name = {};
  attachments::AttachDocument command = {};
  Cabinet::Passage passage = {};
  bool is_kept_before = false;  // the same request came once already

  // Whoever has the answer may send the file again at once: the way is free before that.
  void refuse(const base::Refusal& refusal) {
    passage.reset();
    responder->send(problem(refusal, *call, cabinet.counter().law()));
  }
};

std::string query_of(const Call& call, std::string_view field) {
  const std::string* const text = call.request.find_query(field);
  return text == nullptr ? std::string() : *text;
}

// A name for people to read and for a disk to keep: no path, no control letter.
base::Result<std::string> read_name(const Call& call, base::Date today, const law::LawBook& law) {
  const std::string name = query_of(call, "name");
  const auto bytes_max = CASSIA_TRY(law.integer("attachments.name_bytes_max", today));
  const bool is_long = std::ssize(name) > bytes_max.value;
  const bool has_bad_letter = std::ranges::any_of(name, [](char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f || letter == '/' ||
           letter == '\\';
  });
  if (name.empty() || is_long || has_bad_letter || !base::is_utf8(name)) {
    return base::Refusal{.code = kAttachmentNameMalformed,
                         .citation = bytes_max.citation,
                         .place = "name",
                         .facts = {{"bytes_max", std::to_string(bytes_max.value)}}};
  }
  return name;
}

// The same paper handed in again by the same request is the same attachment; any other is another.
attachments::AttachmentId id_of(const Call& call, const Upload& upload) {
  constexpr std::size_t kIdLetters = 32;
  std::string text = call.principal->acting_for().text() + '\n';
  text += call.path_values.front() + '\n' + upload.key.text() + '\n';
  const base::Digest digest =
      base::sha256({base::bytes_of(text), base::Bytes(upload.command.digest.bytes)});
  return *attachments::AttachmentId::parse(base::to_hex(digest.bytes).substr(0, kIdLetters));
}

base::Result<void> read_upload(Upload& upload) {
  const Call& call = *upload.call;
  const law::LawBook& law = upload.cabinet.counter().law();
  const std::string key = CASSIA_TRY(given_command_key(call));
  const std::string* const type = call.request.find_header("Content-Type");
  if (type == nullptr) {
    return base::Refusal{.code = kMediaTypeUnsupported,
                         .place = "Content-Type",
                         .facts = {{"expected", "application/pdf"}}};
  }
  upload.key = CASSIA_TRY(read_command_key(key));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  upload.name = CASSIA_TRY(read_name(call, calendar->date_of(call.now), law));
  upload.command.consignment =
      CASSIA_TRY(attachments::ConsignmentId::parse(call.path_values.front()));
  upload.command.kind = query_of(call, "kind");
  upload.command.media_type = media_type_of(*type);
  upload.command.bytes = std::ssize(call.request.body);
  return {};
}

// What was accepted once is given again as it was: its sealed name and its mark do not change.
void recall(Upload& upload) {
  const LoadedForReading loaded(
      upload.cabinet.counter().ports.store, upload.cabinet.counter().ports.domain,
      {{.desk = "trade.attachments", .key = upload.command.consignment.text()}});
  const auto* const papers = LoadedStates(loaded).attachments(upload.command.consignment.text());
  const auto* const found = attachments::find_attachment(*papers, upload.command.attachment);
  if (found != nullptr) {
    upload.is_kept_before = true;
    upload.command.sealed_name = found->attached.sealed_name;
    upload.command.scan = found->attached.scan;
  }
}

base::Result<void> look_into(Upload& upload) {
  const std::string& bytes = upload.call->request.body;
  CASSIA_TRY(try_command(upload.cabinet.counter(), upload.command, context_of(*upload.call)));
  if (!is_what_it_says(upload.command.media_type, bytes)) {
    return base::Refusal{.code = kAttachmentContentDiffers,
                         .citation = kDesign,
                         .place = "Content-Type",
                         .facts = {{"media_type", upload.command.media_type}}};
  }
  const std::optional<Verdict> verdict = upload.cabinet.scan(bytes);
  if (verdict == Verdict::infected) {
    return base::Refusal{.code = kAttachmentInfected, .citation = kDesign};
  }
  if (verdict == Verdict::fault) {
    return base::Refusal{.code = kScanFailed, .citation = kDesign};
  }
  upload.command.scan = verdict ? attachments::ScanMark::clean : attachments::ScanMark::not_scanned;
  return {};
}

// On a thread of the executor: what has to touch a disk goes back to a worker.
void answer(const std::shared_ptr<Upload>& upload, base::Result<runtime::Receipt>* result) {
  if (result == nullptr) {
    upload->refuse({.code = kFault});  // it may have been committed: the paper stays
    return;
  }
  if (*result) {
    upload->passage.reset();
    upload->responder->send(json_response(
        Attached{.attachment = upload->command.attachment.text(), .receipt = **result}));
    return;
  }
  const base::Refusal refusal = result->error();
  if (upload->is_kept_before || !upload->cabinet.workers().run([upload, refusal] {
        try {
          upload->cabinet.drop(upload->command.attachment);
        } catch (const runtime::StorageFault& fault) {
          upload->cabinet.tell_fault(fault.what());  // an orphan is harmless
        }
        upload->refuse(refusal);
      })) {
    upload->refuse(refusal);
  }
}

void hand_in(const std::shared_ptr<Upload>& upload) {
  Counter& counter = upload->cabinet.counter();
  attachments::AttachDocument& command = upload->command;
  command.digest = base::sha256({base::bytes_of(upload->call->request.body)});
  command.attachment = id_of(*upload->call, *upload);
  upload->passage = upload->cabinet.enter(command.attachment);
  if (upload->passage == nullptr) {
    upload->refuse({.code = kAttachmentOnItsWay, .citation = kDesign});
    return;
  }
  recall(*upload);
  if (!upload->is_kept_before) {
    const auto accepted = look_into(*upload);
    if (!accepted) {
      upload->refuse(accepted.error());
      return;
    }
    upload->cabinet.keep(command.attachment, upload->call->request.body);
    command.sealed_name = upload->cabinet.seal_name(command.attachment, upload->name);
  }
  counter.ports.executor.submit({.id = upload->key,
                                 .command = runtime::Value::of(journeys::Command(command)),
                                 .actor = upload->call->principal->actor(),
                                 .on_behalf_of = upload->call->principal->acting_for(),
                                 .occurred_at = upload->call->now},
                                [upload](base::Result<runtime::Receipt>* result,
                                         const std::exception_ptr&) { answer(upload, result); });
}

}  // namespace

void upload_attachment(Cabinet& cabinet, const CallPtr& call, const Responder& responder) {
  const auto upload =
      std::make_shared<Upload>(Upload{.cabinet = cabinet, .call = call, .responder = responder});
  Principal::CommandQuestion question{
      .desk = "trade.attachments", .command = "attach_document", .place = ""};
  auto admitted = call->principal->may_give(question);
  const auto port = admitted ? seen_port(cabinet.counter(), *call) : std::nullopt;
  if (admitted && !port) {
    upload->refuse({.code = kNotFound});
    return;
  }
  if (admitted) {
    question.place = *port;
    admitted = call->principal->may_give(question);
  }
  if (admitted) {
    admitted = read_upload(*upload);
  }
  if (!admitted) {
    upload->refuse(admitted.error());
    return;
  }
  const bool is_taken = cabinet.workers().run([upload] {
    try {
      hand_in(upload);
    } catch (const std::exception& fault) {
      upload->cabinet.tell_fault(fault.what());
      upload->refuse({.code = kFault});
    }
  });
  if (!is_taken) {
    upload->refuse({.code = kTooManyRequests});
  }
}

}  // namespace cassia::api
