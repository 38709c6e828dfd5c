#include <algorithm>
#include <set>

#include "base/id.h"
#include "law/compile_parts.h"

namespace cassia::law {

namespace {

base::Result<std::vector<Clause>> read_clauses(const YamlMap& map) {
  std::vector<Clause> clauses;
  std::set<std::string> ids;
  for (const YamlNode& node : *CASSIA_TRY(map.list("clauses"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    CASSIA_TRY(entry.expect_keys({"id", "mark", "gist"}));
    Clause clause;
    clause.id = CASSIA_TRY(entry.text("id"));
    clause.mark = CASSIA_TRY(entry.mark("mark"));
    clause.gist = CASSIA_TRY(entry.local_text("gist"));
    if (!ids.insert(clause.id).second) {
      return refuse(kLawNameRepeated, entry.place("id"), {{"name", clause.id}});
    }
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

base::Result<Source> read_source(const LawText& file) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"id", "kind", "title", "clauses"},
                             {"issuer", "number", "in_force_from", "url"}));
  Source source;
  source.id = CASSIA_TRY(map.text("id"));
  if ("register/" + source.id + ".yaml" != file.path || !base::is_id_text(source.id)) {
    return malformed_value(map.place("id"), source.id, "the name of the file");
  }
  source.kind = CASSIA_TRY(map.text("kind"));
  source.title = CASSIA_TRY(map.local_text("title"));
  source.issuer = CASSIA_TRY(map.text_or_empty("issuer"));
  source.number = CASSIA_TRY(map.text_or_empty("number"));
  source.in_force_from = CASSIA_TRY(map.text_or_empty("in_force_from"));
  source.url = CASSIA_TRY(map.text_or_empty("url"));
  source.clauses = CASSIA_TRY(read_clauses(map));
  return source;
}

}  // namespace

base::Result<SourceRegister> compile_register(const std::vector<LawText>& files) {
  std::vector<Source> sources;
  for (const LawText& file : files) {
    sources.push_back(CASSIA_TRY(read_source(file)));
  }
  return SourceRegister(std::move(sources));
}

}  // namespace cassia::law
