#include "api/treaty/certificate_paper.h"

#include <fmt/format.h>

#include <array>

namespace cassia::api {

namespace {

constexpr std::size_t kQrBytesMax = 2331;  // print/document.h

struct CertificateWords {
  std::string_view title;
  std::string_view page;
  std::string_view mark;
  std::string_view number;
  std::string_view agreement;
  std::string_view kind;
  std::array<std::string_view, 4> kinds;  // in the order of ApplicationKind
  std::array<std::string_view, 4> earlier;
  std::string_view original_issue_date;
  std::string_view exporter;
  std::string_view producer;
  std::string_view consignee;
  std::string_view destination;
  std::string_view transport;
  std::string_view route;
  std::string_view shipment;
  std::string_view not_shipped;
  std::string_view invoice;
  std::string_view issuer;
  std::string_view issue_date;
  std::string_view expires_on;
  std::string_view endorsement;
  std::string_view copy;
  std::string_view remarks;
  std::string_view goods;
  std::array<std::string_view, 8> head;
  std::string_view check;
  std::string_view too_long;
};

constexpr CertificateWords kChinese{
    .title = "原产地证书",
    .page = "第 {page} 页，共 {pages} 页",
    .mark = "演示文件，并非签证机构正式单证",
    .number = "证书编号",
    .agreement = "协定",
    .kind = "种类",
    .kinds = {"新证", "更正", "重发", "背对背"},
    .earlier = {"", "取代证书", "取代证书", "原证书"},
    .original_issue_date = "原证书签发日期",
    .exporter = "出口商",
    .producer = "生产商",
    .consignee = "收货人",
    .destination = "目的国",
    .transport = "运输工具",
    .route = "装货港、卸货港",
    .shipment = "装运日期",
    .not_shipped = "签发时未装运",
    .invoice = "发票号、日期",
    .issuer = "签证机构",
    .issue_date = "签发日期",
    .expires_on = "有效期至",
    .endorsement = "标注",
    .copy = "真实副本",
    .remarks = "备注",
    .goods = "货物",
    .head = {"项号", "唛头", "货物名称", "编码", "原产标准", "数量", "离岸价", "原产国"},
    .check =
        "二维码内是本证书全文及签名，无需网络即可用 cassia verify certificate 核对。签名证明"
        "内容由本区签发且未改动；证书之后是否作废，须向签证机构查询。",
    .too_long = "本证书全文超出一个二维码的容量，请取其签名文本文件核对。"};

constexpr CertificateWords kEnglish{
    .title = "Certificate of origin",
    .page = "page {page} of {pages}",
    .mark = "Demonstration: not an official form of an issuing body",
    .number = "Certificate No.",
    .agreement = "Agreement",
    .kind = "Kind",
    .kinds = {"new", "correction", "replacement", "back-to-back"},
    .earlier = {"", "takes the place of", "takes the place of", "original proof"},
    .original_issue_date = "Original proof issued on",
    .exporter = "Exporter",
    .producer = "Producer",
    .consignee = "Consignee",
    .destination = "Country of destination",
    .transport = "Means of transport",
    .route = "Port of loading, of discharge",
    .shipment = "Shipped on",
    .not_shipped = "not shipped when it was issued",
    .invoice = "Invoice No., date",
    .issuer = "Issuing body",
    .issue_date = "Issued on",
    .expires_on = "Valid until",
    .endorsement = "Endorsement",
    .copy = "Certified copy",
    .remarks = "Remarks",
    .goods = "Goods",
    .head = {"item", "marks", "goods", "HS", "criterion", "quantity", "FOB", "origin"},
    .check =
        "The code holds the whole certificate with its signature: cassia verify certificate "
        "checks it without network. The signature shows that the zone issued it and that "
        "nothing was changed; whether it was cancelled later, the issuing body can tell.",
    .too_long =
        "The certificate is longer than one QR code can hold: check the file of its "
        "signed text."};

class Sheet {
 public:
  explicit Sheet(const CertificateWords& words) : words_(words) {}

  void add(std::string_view name, std::string value) {
    if (!value.empty()) {
      facts_.facts.push_back({.name = std::string(name), .value = std::move(value)});
    }
  }
  print::Facts take() && { return std::move(facts_); }
  const CertificateWords& words() const { return words_; }

 private:
  const CertificateWords& words_;
  print::Facts facts_;
};

std::string day_or_nothing(const std::optional<base::Date>& day) {
  return day ? base::to_text(*day) : std::string();
}

void add_numbers(Sheet& sheet, const CertificatePaper& paper, const law::LawBook& law,
                 law::Language language) {
  const CertificateWords& words = sheet.words();
  const messages::CertificateText& text = paper.text;
  const auto kind = static_cast<std::size_t>(text.kind);
  const auto agreement = law.agreement(text.agreement);
  sheet.add(words.number, text.certificate);
  sheet.add(words.agreement,
            agreement ? std::string((*agreement)->title.in(language)) : text.agreement);
  sheet.add(words.kind, std::string(words.kinds.at(kind)));
  sheet.add(words.earlier.at(kind), text.earlier);
  sheet.add(words.original_issue_date, day_or_nothing(text.original_issue_date));
  sheet.add(words.issuer, paper.issuer);
  sheet.add(words.issue_date, base::to_text(text.issue_date));
  sheet.add(words.expires_on, base::to_text(text.expires_on));
  sheet.add(words.endorsement, text.endorsement);
  if (text.copied_on) {
    sheet.add(words.copy,
              fmt::format("{} {}", text.copy_endorsement, base::to_text(*text.copied_on)));
  }
}

void add_parties(Sheet& sheet, const messages::CertificateText& text) {
  const CertificateWords& words = sheet.words();
  sheet.add(words.exporter, text.exporter);
  sheet.add(words.producer, text.producer);
  sheet.add(words.consignee, text.consignee);
  sheet.add(words.destination, std::string(text.destination.code()));
  sheet.add(words.transport, text.transport.means);
  sheet.add(words.route,
            fmt::format("{} - {}", text.transport.load_port, text.transport.unload_port));
  sheet.add(words.shipment, text.transport.shipment_date
                                ? base::to_text(*text.transport.shipment_date)
                                : std::string(words.not_shipped));
  sheet.add(words.invoice,
            fmt::format("{} {}", text.invoice.number, day_or_nothing(text.invoice.date)));
  sheet.add(words.remarks, text.remarks);
}

print::Table goods_table(const messages::CertificateText& text, const CertificateWords& words) {
  constexpr std::array kShares = {4, 12, 22, 9, 10, 13, 14, 7};
  print::Table table;
  for (std::size_t at = 0; at < words.head.size(); ++at) {
    table.columns.push_back({.title = std::string(words.head.at(at)), .share = kShares.at(at)});
  }
  for (const messages::CertificateTextLine& line : text.lines) {
    table.rows.push_back({std::to_string(line.line_no), line.marks, line.goods_name,
                          base::to_text(line.hs_code), line.criterion, base::to_text(line.quantity),
                          line.fob ? base::to_text(*line.fob) : std::string(),
                          std::string(line.country_of_origin.code())});
  }
  return table;
}

}  // namespace

print::Document certificate_document(const CertificatePaper& paper, const law::LawBook& law,
                                     law::Language language) {
  const bool is_chinese = language == law::Language::zh;
  const CertificateWords& words = is_chinese ? kChinese : kEnglish;
  const law::Language printed_in = is_chinese ? law::Language::zh : law::Language::en;
  print::Document document{.title = fmt::format("{} {}", words.title, paper.text.certificate),
                           .mark = std::string(words.mark),
                           .language = is_chinese ? "zh" : "en",
                           .page_words = std::string(words.page),
                           .made_at = paper.issued_at};
  Sheet sheet(words);
  add_numbers(sheet, paper, law, printed_in);
  add_parties(sheet, paper.text);
  document.blocks.emplace_back(std::move(sheet).take());
  document.blocks.emplace_back(print::Heading{.text = std::string(words.goods)});
  document.blocks.emplace_back(goods_table(paper.text, words));
  if (paper.note.size() <= kQrBytesMax) {
    document.blocks.emplace_back(
        print::QrCode{.content = paper.note, .caption = std::string(words.check)});
  } else {
    document.blocks.emplace_back(print::Note{.text = std::string(words.too_long)});
  }
  return document;
}

}  // namespace cassia::api
