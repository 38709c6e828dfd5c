#include "api/attachments/cabinet.h"

#include "api/visibility.h"
#include "base/assert.h"
#include "security/sealing.h"

namespace cassia::api {

namespace {

constexpr int kThreads = 2;
constexpr std::size_t kWaitingMax = 16;  // each holds a whole file in memory

std::string vault_subject(const Cabinet::Id& id) { return "trade.attachment/" + id.text(); }
std::string bytes_purpose(const Cabinet::Id& id) { return "trade.attachment bytes " + id.text(); }
std::string name_purpose(const Cabinet::Id& id) { return "trade.attachment name " + id.text(); }

}  // namespace

Cabinet::Cabinet(const CabinetPorts& ports) : ports_(ports), workers_(kThreads, kWaitingMax) {
  sweep(Orphans::remove);
}

std::optional<Verdict> Cabinet::scan(std::string_view bytes) {
  return ports_.scanner == nullptr ? std::nullopt : std::optional(ports_.scanner->scan(bytes));
}

void Cabinet::keep(const Id& id, std::string_view bytes) {
  const auto key = ports_.vault.create_or_find(vault_subject(id));
  CASSIA_ASSERT(key.has_value(), "what was forgotten is known and not kept again");
  ports_.files.put(id.text(), security::seal(bytes, *key, bytes_purpose(id)));
}

std::string Cabinet::seal_name(const Id& id, std::string_view name) {
  const auto key = ports_.vault.create_or_find(vault_subject(id));
  CASSIA_ASSERT(key.has_value(), "what was forgotten is known and not named again");
  return security::seal(name, *key, name_purpose(id));
}

std::string Cabinet::open_name(const Id& id, const std::string& sealed) {
  const auto key = ports_.vault.find(vault_subject(id));
  const auto name = key ? security::unseal(sealed, *key, name_purpose(id))
                        : base::Result<std::string>(std::string());
  return name ? *name : std::string();
}

std::optional<std::string> Cabinet::open(const Id& id) {
  const auto key = ports_.vault.find(vault_subject(id));
  if (!key) {
    return std::nullopt;
  }
  const auto sealed = ports_.files.find(id.text());
  if (!sealed) {
    throw runtime::StorageFault("attachment " + id.text() + " is gone");
  }
  auto bytes = security::unseal(*sealed, *key, bytes_purpose(id));
  if (!bytes) {
    throw runtime::StorageFault("attachment " + id.text() + " is damaged");
  }
  return *std::move(bytes);
}

void Cabinet::forget(const Id& id) {
  ports_.vault.destroy(vault_subject(id));  // first: without it the bytes are noise
  ports_.files.remove(id.text());
}

void Cabinet::forget_ended() { sweep(Orphans::keep); }

void Cabinet::sweep(Orphans orphans) {
  for (const std::string& file : ports_.files.ids()) {
    const auto id = Id::parse(file);
    if (!id) {
      continue;  // not one of ours
    }
    const auto row = ports_.counter.readers.lend()->find_row("attachment", file);
    if (row && text_of(*row, "status") != "attached") {
      forget(*id);
    } else if (!row && orphans == Orphans::remove) {
      drop(*id);
    }
  }
}

Cabinet::Passage Cabinet::enter(const Id& id) {
  const std::scoped_lock lock(access_);
  if (!entering_.insert(id.text()).second) {
    return nullptr;
  }
  return {&entering_, [this, text = id.text()](const void*) {
            const std::scoped_lock leaving(access_);
            entering_.erase(text);
          }};
}

}  // namespace cassia::api
