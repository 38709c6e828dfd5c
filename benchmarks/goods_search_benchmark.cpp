// uses: law base
// Searching 20,000 names of goods, as many as a loaded national nomenclature has.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "law/goods_names.h"

namespace {

namespace base = cassia::base;
namespace law = cassia::law;

constexpr int kNames = 20'000;
const std::vector<std::string> kHan = {"榴", "莲", "水", "果", "鲜", "冻", "鱼",
                                       "肉", "铜", "铝", "管", "机", "器", "布"};
const std::vector<std::string> kEnglish = {"fresh", "frozen", "fruit",  "fish",   "copper", "tubes",
                                           "parts", "durian", "cotton", "fabric", "engine"};
const std::vector<std::string> kVietnamese = {"sầu", "riêng", "quả", "cá",   "tươi",
                                              "ống", "đồng",  "vải", "nhôm", "máy"};

law::PinyinTable pinyin() {
  return law::PinyinTable({"liu", "lian", "shui", "guo", "xian", "dong", "yu", "rou", "tong", "lv",
                           "guan", "ji", "qi", "bu"},
                          {{U'榴', 0},
                           {U'莲', 1},
                           {U'水', 2},
                           {U'果', 3},
                           {U'鲜', 4},
                           {U'冻', 5},
                           {U'鱼', 6},
                           {U'肉', 7},
                           {U'铜', 8},
                           {U'铝', 9},
                           {U'管', 10},
                           {U'机', 11},
                           {U'器', 12},
                           {U'布', 13}});
}

// Words of a list, told by a number that a fixed generator makes.
std::string words(const std::vector<std::string>& list, int count, const char* between,
                  std::uint32_t& state) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    state = state * 1'664'525U + 1'013'904'223U;
    text += (i > 0 ? between : "") + list[(state >> 16U) % list.size()];
  }
  return text;
}

std::vector<law::GoodsName> names() {
  std::vector<law::GoodsName> all;
  std::uint32_t state = 1;
  for (int i = 0; i < kNames; ++i) {
    law::GoodsName name;
    name.code = base::HsCode::parse(std::to_string(10'000'000 + i * 4'000), base::HsEdition::hs2022)
                    .value();
    name.name = {words(kHan, 6, "", state), words(kEnglish, 4, " ", state),
                 words(kVietnamese, 5, " ", state)};
    name.official = words(kEnglish, 12, " ", state);
    all.push_back(std::move(name));
  }
  return all;
}

void build_index(benchmark::State& state) {
  const std::vector<law::GoodsName> all = names();
  const law::PinyinTable table = pinyin();
  for (auto _ : state) {
    benchmark::DoNotOptimize(law::GoodsNames(all, table));
  }
}

void search(benchmark::State& state, const std::string& text) {
  static const law::GoodsNames all(names(), pinyin());
  for (auto _ : state) {
    benchmark::DoNotOptimize(all.search(text, 20));
  }
}

BENCHMARK(build_index)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(search, one_character, "莲")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, two_characters, "榴莲")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, five_characters, "鲜榴莲水果")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, pinyin, "liulian")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, initials, "ll")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, vietnamese, "sau rieng")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, english_words, "frozen dur")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, one_letter, "f")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, code, "2345")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(search, nothing, "xyz")->Unit(benchmark::kMicrosecond);

}  // namespace
