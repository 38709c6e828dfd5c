#include <fstream>
#include <iostream>

#include "api/openapi.h"
#include "apps/cassia/commands.h"
#include "apps/cassia/counter_server.h"
#include "storage/memory/memory_deliveries.h"
#include "storage/memory/memory_files.h"
#include "storage/memory/memory_vault.h"
#include "storage/memory/memory_workspace.h"

namespace cassia::apps {

int openapi_command(const std::filesystem::path& folder, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const CounterServer server({.law = *law},
                             {.vault = storage::memory::make_vault(),
                              .workspace = storage::memory::make_workspace(),
                              .files = storage::memory::make_files(),
                              .deliveries = storage::memory::make_deliveries(),
                              .origin_deliveries = storage::memory::make_deliveries()});
  std::filesystem::create_directories(folder);
  for (const std::string& system : api::systems_of(server.routes())) {
    const std::filesystem::path file = folder / (system + ".json");
    std::ofstream(file, std::ios::binary) << api::openapi_document(server.routes(), system);
    std::cout << file.string() << '\n';
  }
  return kDone;
}

}  // namespace cassia::apps
