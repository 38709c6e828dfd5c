#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "codec/described_json.h"

namespace cassia::apps {

struct GoodsJson {
  std::string hs = {};
  law::LocalText name = {};
  std::string official = {};
};
BOOST_DESCRIBE_STRUCT(GoodsJson, (), (hs, name, official))

struct LoadedJson {
  std::string loaded = {};
};
BOOST_DESCRIBE_STRUCT(LoadedJson, (), (loaded))

int load_law_command(const std::filesystem::path& file, const CommonOptions& options) {
  const LawFolders folders = options.law_folders();
  const auto law = law_or_tell(folders, options);
  if (!law) {
    return kUsage;
  }
  const auto kept = keep_law_file(file, folders);
  if (!kept) {
    return tell_refusal(kept.error(), *law, options);
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(LoadedJson{.loaded = *kept}) << '\n';
  } else {
    std::cout << "loaded " << *kept << '\n';
  }
  return kDone;
}

int find_goods_command(const std::string& text, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  constexpr std::size_t kFoundMax = 50;
  const auto found = law->names().search(text, kFoundMax);
  Table table{.head = {"HS", "zh", "en", "vi", "official"}, .rows = {}};
  for (const law::GoodsName* const goods : found) {
    if (options.output() == Output::json) {
      std::cout << codec::to_json(GoodsJson{.hs = goods->code.digits(),
                                            .name = goods->name,
                                            .official = goods->official})
                << '\n';
    }
    table.rows.push_back({base::to_text(goods->code), goods->name.zh, goods->name.en,
                          goods->name.vi, goods->official});
  }
  if (options.output() == Output::text) {
    std::cout << (found.empty() ? "nothing is called so\n" : to_text(table));
  }
  return found.empty() ? kRefused : kDone;
}

}  // namespace cassia::apps
