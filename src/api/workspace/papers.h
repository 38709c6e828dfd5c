#pragma once

#include <functional>

#include "base/actor.h"
#include "runtime/vault.h"
#include "runtime/workspace.h"

namespace cassia::api {

// Whose key a paper is sealed under: destroying that key throws the paper away.
std::string key_of_organisation(const base::OrganisationId& organisation);
std::string key_of_user(const base::ActorId& user);

// A paper that was opened.
struct OpenPaper {
  std::string key = {};
  std::int64_t version = 0;
  std::string text = {};
};

// The workspace as the counter uses it: what lies there is sealed, bound to its place.
class Papers {
 public:
  Papers(runtime::Workspace& workspace, runtime::Vault& vault)
      : workspace_(workspace), vault_(vault) {}

  // Nothing also when the owner's key was destroyed.
  std::optional<OpenPaper> find(const runtime::PaperName& name, const std::string& owner);
  // Those of a shelf that open; whose each is, its key on the shelf tells.
  using OwnerOf = std::function<std::string(std::string_view key)>;
  std::vector<OpenPaper> list(const runtime::ShelfPage& page, const OwnerOf& owner_of);

  // Seals a content for a change at this place. Refuses subject_erased.
  base::Result<std::string> seal(const runtime::PaperName& name, const std::string& owner,
                                 std::string_view text);
  // What `change.content` holds is sealed and written.
  base::Result<std::int64_t> write(runtime::PaperChange change, const std::string& owner);

  runtime::Workspace& workspace() { return workspace_; }

 private:
  runtime::Workspace& workspace_;
  runtime::Vault& vault_;
};

}  // namespace cassia::api
