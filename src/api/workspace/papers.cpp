#include "api/workspace/papers.h"

#include "security/sealing.h"

namespace cassia::api {

namespace {

// A sealed paper does not open at another place than its own.
std::string purpose_of(const runtime::PaperName& name) {
  std::string purpose = "cassia.workspace ";
  purpose += name.shelf;
  purpose += ' ';
  purpose += name.key;
  return purpose;
}

std::optional<OpenPaper> open(const runtime::PaperName& name, const runtime::Paper& paper,
                              const runtime::VaultKey& key) {
  auto text = security::unseal(paper.content, key, purpose_of(name));
  if (!text) {
    return {};
  }
  return OpenPaper{.key = paper.key, .version = paper.version, .text = *std::move(text)};
}

}  // namespace

std::string key_of_organisation(const base::OrganisationId& organisation) {
  std::string subject = "workspace.organisation/";
  subject += organisation.text();
  return subject;
}

std::string key_of_user(const base::ActorId& user) {
  std::string subject = "access.user/";
  subject += user.text();
  return subject;
}

std::optional<OpenPaper> Papers::find(const runtime::PaperName& name, const std::string& owner) {
  const auto key = vault_.find(owner);
  const auto paper = key ? workspace_.find(name) : std::nullopt;
  return paper ? open(name, *paper, *key) : std::nullopt;
}

std::vector<OpenPaper> Papers::list(const runtime::ShelfPage& page, const OwnerOf& owner_of) {
  std::vector<OpenPaper> papers;
  for (const runtime::Paper& paper : workspace_.list(page)) {
    const auto key = vault_.find(owner_of(paper.key));
    auto opened = key ? open({.shelf = page.shelf, .key = paper.key}, paper, *key) : std::nullopt;
    if (opened) {
      papers.push_back(*std::move(opened));
    }
  }
  return papers;
}

base::Result<std::string> Papers::seal(const runtime::PaperName& name, const std::string& owner,
                                       std::string_view text) {
  const runtime::VaultKey key = CASSIA_TRY(vault_.create_or_find(owner));
  return security::seal(text, key, purpose_of(name));
}

base::Result<std::int64_t> Papers::write(runtime::PaperChange change, const std::string& owner) {
  if (change.content) {
    change.content = CASSIA_TRY(seal(change.name, owner, *change.content));
  }
  return workspace_.write({&change, 1});
}

}  // namespace cassia::api
