#pragma once

#include <string>
#include <vector>

#include "law/law_text.h"

namespace cassia::law {

// The register and the sentences.
inline std::vector<LawText> small_law_sources() {
  return {
      {"register/tariff_law.yaml",
       "id: tariff_law\n"
       "kind: law\n"
       "title: {zh: 关税法, en: Tariff Law, vi: Luật Thuế quan}\n"
       "issuer: NPC\n"
       "clauses:\n"
       "  - {id: \"13\", mark: S, gist: {zh: 税率, en: rates, vi: thuế suất}}\n"
       "  - {id: \"60\", mark: S, gist: {zh: 汇率, en: exchange, vi: tỷ giá}}\n"},
      {"messages/law.yaml",
       "parameter_unknown:\n"
       "  zh: \"没有参数 {name}。\"\n"
       "  en: \"There is no parameter {name}, {missing} {name}.\"\n"
       "  vi: \"Không có tham số {name}.\"\n"
       "  doc: \"asked by a name that no package declares\"\n"},
  };
}

// Calendars, codes, names and tariffs.
inline std::vector<LawText> small_law_tables() {
  return {
      {"calendars/cn.yaml",
       "covered_from: 2026-01-01\n"
       "covered_to: 2026-12-31\n"
       "utc_offset_minutes: 480\n"
       "weekend: [saturday, sunday]\n"
       "sources: [tariff_law]\n"},
      {"calendars/cn.csv",
       "date,kind,name_zh,name_en,name_vi,source,mark\n"
       "2026-01-01,holiday,元旦,New Year,Tết Dương lịch,tariff_law,K\n"
       "2026-01-04,workday,调休,make-up day,làm bù,tariff_law,K\n"},
      {"codes/units.csv",
       "code,name_zh,name_en,name_vi,dimension,numerator,denominator,mark\n"
       "KGM,千克,kilogram,kilôgam,mass,1,1,K\n"
       "TNE,吨,tonne,tấn,mass,1000,1,K\n"},
      {"names/goods.csv",
       "hs,zh,en,vi\n"
       "08,水果,fruit,quả\n"
       "081060,榴莲,durians,sầu riêng\n"},
      {"names/pinyin.csv",
       "reading,characters\n"
       "lian,莲连\n"
       "liu,榴\n"},
      {"nomenclature/hs2022.csv",
       "section,hscode,description,parent,level\n"
       "II,0810,\"Fruit, fresh, n.e.c.\",08,4\n"},
      {"places/places.csv",
       "id,kind,country,zh,en,vi,within,facing,source,key,latitude,longitude\n"
       "chongzuo,prefecture,CN,崇左,Chongzuo,Sùng Tả,,,tariff_law,a,22.404108,107.35\n"
       "huu_nghi,crossing,VN,友谊,Huu Nghi,Hữu Nghị,,,,,,\n"
       "youyi,crossing,CN,友谊关,Youyi,Hữu Nghị Quan,chongzuo,huu_nghi,,,,\n"},
      {"places/lines.csv",
       "id,kind,zh,en,vi,places,source,clause,mark\n"
       "youyi_road,road,公路,road,đường,chongzuo youyi huu_nghi,tariff_law,13,D\n"},
      {"tariffs/missing.yaml",
       "tables:\n"
       "  - id: cn-rcep-2026\n"
       "    importer: CN\n"
       "    agreement: rcep\n"
       "    valid_from: 2026-01-01\n"
       "    valid_to: 2026-12-31\n"
       "    source: tariff_law\n"
       "    why: not available\n"
       "    load: the official table\n"
       "    format: \"columns: hs rcep\"\n"},
  };
}

// A package in force, with parameters.
inline std::vector<LawText> small_law_tax() {
  return {
      {"packages/00-tax/package.yaml",
       "id: 00-tax\n"
       "version: 2\n"
       "status: in_force\n"
       "title: {zh: 税, en: tax, vi: thuế}\n"
       "valid_from: 2020-01-01\n"
       "territory: {zone: whole}\n"
       "citations: [{source: tariff_law, clause: \"13\"}]\n"
       "dependencies: []\n"},
      {"packages/00-tax/parameters.yaml",
       "parameters:\n"
       "  - name: fee.daily_rate\n"
       "    kind: rate\n"
       "    unit: per_day\n"
       "    title: {zh: 费率, en: rate, vi: tỷ lệ}\n"
       "    values:\n"
       "      - {value: \"0.0005\", valid_from: 2020-01-01, valid_to: 2024-12-31,"
       " cite: {source: tariff_law, clause: \"13\"}, mark: S}\n"
       "      - {value: \"0.0004\", valid_from: 2025-02-01,"
       " cite: {source: tariff_law, clause: \"13\"}, mark: \"S/?\"}\n"},
      {"packages/00-tax/parameters.exchange.yaml",
       "parameters:\n"
       "  - name: customs_exchange_rate.usd\n"
       "    kind: exchange_rate\n"
       "    title: {zh: 汇率, en: rate, vi: tỷ giá}\n"
       "    values:\n"
       "      - {value: 7.1234 CNY per 1 USD, valid_from: 2026-01-01, valid_to: 2026-01-31,"
       " cite: {source: tariff_law, clause: \"60\"}, mark: \"?\"}\n"},
  };
}

// A package that needs the other, with an agreement.
inline std::vector<LawText> small_law_origin() {
  return {
      {"packages/01-origin/package.yaml",
       "id: 01-origin\n"
       "version: 1\n"
       "status: pilot\n"
       "title: {zh: 原产地, en: origin, vi: xuất xứ}\n"
       "valid_from: 2022-01-01\n"
       "territory: {areas: [chongzuo]}\n"
       "citations: [{source: tariff_law, clause: \"13\"}]\n"
       "dependencies: [{id: 00-tax, version: 2}]\n"},
      {"packages/01-origin/agreements.yaml",
       "agreements:\n"
       "  - id: rcep\n"
       "    customs_code: \"22\"\n"
       "    title: {zh: 区域全面经济伙伴关系协定, en: RCEP, vi: RCEP}\n"
       "    cite: {source: tariff_law, clause: \"13\"}\n"
       "    parties:\n"
       "      - {country: VN, in_force_from: 2022-01-01,"
       " cite: {source: tariff_law, clause: \"13\"}, mark: S}\n"
       "      - {country: PH, in_force_from: 2023-06-02,"
       " cite: {source: tariff_law, clause: \"13\"}, mark: K}\n"
       "    proofs:\n"
       "      - {kind: certificate, title: {zh: 证书, en: certificate, vi: giấy chứng nhận},"
       " valid_from: 2022-01-01, cite: {source: tariff_law, clause: \"13\"}, mark: S}\n"
       "    required_tables: [\"cn-rcep-{year}\"]\n"
       "    validity_months: {value: 12, cite: {source: tariff_law, clause: \"13\"}, mark: S}\n"
       "    retroactive_months_max: {value: 12, cite: {source: tariff_law, clause: \"13\"},"
       " mark: K}\n"
       "    issue_window_days: {value: 0, cite: {source: tariff_law, clause: \"13\"}, mark: K}\n"
       "    retention_years: {value: 3, cite: {source: tariff_law, clause: \"13\"}, mark: K}\n"
       "    waiver_value_max: {value: 200.00 USD, cite: {source: tariff_law, clause: \"13\"},"
       " mark: \"?\"}\n"},
  };
}

// A plan with two tasks.
inline std::vector<LawText> small_law_plan() {
  const std::string cite = "cite: {source: tariff_law, clause: \"13\"}";
  return {
      {"packages/24-plan/package.yaml",
       "id: 24-plan\n"
       "version: 1\n"
       "status: in_force\n"
       "title: {zh: 计划, en: plan, vi: kế hoạch}\n"
       "valid_from: 2023-02-01\n"
       "territory: {zone: whole}\n"
       "citations: [{source: tariff_law, clause: \"13\"}]\n"
       "dependencies: []\n"},
      {"packages/24-plan/plan.yaml",
       "areas:\n"
       "  - {id: nanning, office: nanning_office, name: {zh: 南宁, en: Nanning, vi: Nam Ninh}}\n"
       "  - {id: chongzuo, office: chongzuo_office, name: {zh: 崇左, en: Chongzuo, vi: Sùng Tả}}\n"
       "agencies:\n"
       "  - {id: nanning_office, kind: area_office, name: {zh: 甲, en: a, vi: a}}\n"
       "  - {id: chongzuo_office, kind: area_office, name: {zh: 乙, en: b, vi: b}}\n"
       "  - {id: customs, kind: central, name: {zh: 海关, en: customs, vi: hải quan}}\n"
       "systems:\n"
       "  - {no: 1, id: trade, title: {zh: 贸易, en: trade, vi: thương mại}, " +
           cite +
           "}\n"
           "tasks:\n"
           "  - {no: 1, system: 1, title: {zh: 口岸, en: ports, vi: cửa khẩu},"
           " owners: [nanning_office, chongzuo_office, customs], " +
           cite +
           ", mark: S}\n"
           "  - {no: 2, system: 1, title: {zh: 边贸, en: border, vi: biên giới},"
           " owners: [customs, chongzuo_office], " +
           cite +
           ", mark: S}\n"
           "safeguards:\n"
           "  - {no: 1, id: funds, title: {zh: 资金, en: funds, vi: vốn}, " +
           cite + "}\n"},
  };
}

// Two targets of that plan.
inline std::vector<LawText> small_law_targets() {
  const std::string cite = "cite: {source: tariff_law, clause: \"13\"}";
  return {
      {"packages/24-plan/targets.yaml",
       "targets:\n"
       "  - id: firms\n"
       "    kind: multiple\n"
       "    title: {zh: 企业, en: firms, vi: doanh nghiệp}\n"
       "    comparison: at_least\n"
       "    value: 2\n"
       "    unit: times_of_baseline\n"
       "    baseline: {count: unknown, " +
           cite +
           ", mark: \"?\"}\n"
           "    valid_from: 2023-01-01\n"
           "    valid_to: 2025-12-31\n"
           "    measured: no_data\n"
           "    " +
           cite +
           "\n"
           "    mark: S\n"
           "  - id: tax\n"
           "    kind: amount\n"
           "    title: {zh: 税收, en: tax, vi: thuế}\n"
           "    comparison: at_least\n"
           "    value: 100.00 CNY\n"
           "    unit: CNY\n"
           "    valid_from: 2023-01-01\n"
           "    valid_to: 2025-12-31\n"
           "    measured:\n"
           "      - {on: 2023-12-31, value: 99.99 CNY, " +
           cite +
           ", mark: S}\n"
           "      - {on: 2024-12-31, value: 100.00 CNY, " +
           cite +
           ", mark: K}\n"
           "    " +
           cite +
           "\n"
           "    mark: S\n"},
  };
}

// A law folder as small as it can be and yet with one file of nearly every kind: each test of
// compile() spoils one file of it.
inline std::vector<LawText> small_law() {
  std::vector<LawText> texts;
  for (auto* const part : {&small_law_sources, &small_law_tables, &small_law_tax, &small_law_origin,
                           &small_law_plan, &small_law_targets}) {
    const std::vector<LawText> files = (*part)();
    texts.insert(texts.end(), files.begin(), files.end());
  }
  return texts;
}

}  // namespace cassia::law
