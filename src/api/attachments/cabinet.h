#pragma once

#include <memory>
#include <mutex>
#include <set>

#include "api/attachments/scanner.h"
#include "api/counter.h"
#include "api/workers.h"
#include "journeys/commands.h"
#include "runtime/sealed_files.h"
#include "runtime/vault.h"

namespace cassia::api {

// What the cabinet stands on; all must outlive it.
struct CabinetPorts {
  Counter& counter;
  runtime::Vault& vault;
  runtime::SealedFiles& files;
  Scanner* scanner = nullptr;  // null: attachments are marked as not scanned
  std::function<void(const std::string&)> on_fault = [](const std::string&) {};
};

// Where the papers of consignments lie. The log knows an attachment by its id and digest; its bytes
// and its name are sealed under a key of its own, so that destroying that one key forgets both in
// every copy of the files and of the log.
//
// A paper is kept before the command that attaches it is given. What is kept and never attached is
// an orphan: unreachable, and removed when the zone is opened again.
class Cabinet {
 public:
  using Id = journeys::attachments::AttachmentId;

  // Removes orphans and what has ended. Before anything is attached.
  explicit Cabinet(const CabinetPorts& ports);

  Counter& counter() { return ports_.counter; }
  Workers& workers() { return workers_; }
  void tell_fault(const std::string& fault) { ports_.on_fault(fault); }

  // Nothing where no scanner is set up.
  std::optional<Verdict> scan(std::string_view bytes);

  void keep(const Id& id, std::string_view bytes);
  std::string seal_name(const Id& id, std::string_view name);
  // Empty when the attachment is forgotten.
  std::string open_name(const Id& id, const std::string& sealed);
  // Nothing when the attachment is forgotten. Throws StorageFault when the bytes do not open.
  std::optional<std::string> open(const Id& id);
  // Removes the bytes, not the key: the attachment never came to be.
  void drop(const Id& id) { ports_.files.remove(id.text()); }
  void forget(const Id& id);

  // Forgets what was withdrawn or has expired. From time to time: what ended by the clock, or just
  // before the program did.
  void forget_ended();

  // Held while one paper is on its way: two requests with the same paper would take it from each
  // other. Null when the other one is under way.
  using Passage = std::shared_ptr<const void>;
  Passage enter(const Id& id);

 private:
  enum class Orphans : unsigned char { keep, remove };
  void sweep(Orphans orphans);

  CabinetPorts ports_;
  std::mutex access_;
  std::set<std::string> entering_;
  Workers workers_;  // last: they end before what they use
};

}  // namespace cassia::api
