#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "messages/refusals.h"
#include "messages/single_window/certificate_message.h"
#include "messages/single_window/message_codes.h"
#include "messages/xml_file.h"
#include "systems/treaty/origin_certification/refusals.h"

namespace cassia::messages {

namespace {

using journeys::origin_certification::ApplicationKind;

constexpr XmlLimits kMessageLimits{.malformed = kCertificateMessageMalformed,
                                   .document_type = kCertificateMessageDocumentType,
                                   .too_large = kCertificateMessageTooLarge,
                                   .too_deep = kCertificateMessageTooDeep,
                                   .bytes_max = kCertificateMessageBytesMax,
                                   .depth_max = kCertificateMessageDepthMax};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlank);
  return first == std::string_view::npos
             ? std::string_view()
             : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// One element with texts below it: what is taken out of it is known, the rest is left over.
class Part {
 public:
  Part(pugi::xml_node node, std::string name, CertificateMessage& message)
      : node_(node), name_(std::move(name)), message_(message) {}

  std::string take(const char* element) {
    taken_.insert(element);
    return std::string(trimmed(child(node_, element).text().get()));
  }

  void tell(const char* element, MessageProblemKind kind, std::string text = {}) {
    message_.problems.push_back(
        {.element = name_ + "/" + element, .kind = kind, .text = std::move(text)});
  }

  // What `understand` makes of the text; where it makes nothing of some text, that is a problem.
  template <typename Understand>
  std::string take_as(const char* element, MessageProblemKind otherwise, Understand understand) {
    std::string text = take(element);
    if (text.empty()) {
      return {};
    }
    std::string understood = understand(text);
    if (understood.empty()) {
      tell(element, otherwise, std::move(text));
    }
    return understood;
  }

  std::string take_date(const char* element) {
    return take_as(element, MessageProblemKind::malformed, [](const std::string& text) {
      return base::Date::parse(text) ? text : std::string();
    });
  }

  void leave_rest() {
    for (const pugi::xml_node& each : node_.children()) {
      const std::string_view element = local_name(each);
      if (!taken_.contains(element) && !trimmed(each.text().get()).empty()) {
        message_.left_over.push_back(fmt::format("{}/{}", name_, element));
      }
    }
  }

 private:
  pugi::xml_node node_;
  std::string name_;
  CertificateMessage& message_;
  std::set<std::string, std::less<>> taken_;
};

// "12.50000" as "12.5": the message has five digits behind the point.
std::string without_last_zeros(std::string text) {
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    text.erase(text.find_last_not_of('.') + 1);
  }
  return text;
}

// "10000.00000" as "10000.00", and "" for what is no amount of the currency.
std::string amount_text(const std::string& text, std::string_view currency) {
  const auto unit = base::Currency::parse(currency);
  if (!unit) {
    return {};
  }
  const auto money = base::Money::parse(without_last_zeros(text), *unit);
  return money ? base::print_amount(*money) : std::string();
}

std::string quantity_text(const std::string& text) {
  const auto quantity = base::Quantity::parse(without_last_zeros(text), base::Unit());
  return quantity ? base::print_number(*quantity) : std::string();
}

bool is_of_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

struct Reading {
  const MessageCodes& codes;
  std::int64_t hs_digits;  // 0: the agreement is not known
};

std::string code_text(const std::string& text, std::int64_t digits) {
  const auto wanted = static_cast<std::size_t>(digits == 0 ? 6 : digits);
  const bool is_code = is_of_digits(text) && text.size() >= wanted && text.size() <= 10;
  return is_code ? text.substr(0, wanted) : std::string();
}

MessageLine read_line(Part& part, const CertificateMessage& message, const Reading& reading) {
  using enum MessageProblemKind;
  MessageLine line;
  part.take("GNo");
  line.hs_code = part.take_as("HSCode", malformed, [&](const std::string& text) {
    return code_text(text, reading.hs_digits);
  });
  line.goods_name = part.take("GoodsNameE");
  if (line.goods_name.empty()) {
    line.goods_name = part.take("GoodsName");
  }
  line.quantity = part.take_as("GoodsQty", malformed, quantity_text);
  const std::string chinese = part.take("GoodsUnit");
  const std::string english = part.take("GoodsUnitE");
  line.unit = reading.codes.unit_of(chinese);
  if (line.unit.empty()) {
    line.unit = reading.codes.unit_of(english);
  }
  if (line.unit.empty() && !(chinese.empty() && english.empty())) {
    part.tell("GoodsUnit", unknown_code, chinese.empty() ? english : chinese);
  }
  line.fob = part.take_as("FOBValue", malformed, [&](const std::string& text) {
    return amount_text(text, message.currency);
  });
  line.criterion = part.take("OriCriteria");
  line.criterion_part = part.take("OriCriteriaSub");
  line.imported_share = part.take("ICompPrpr");
  line.country_of_origin =
      part.take_as("GoodsOriginCountry", unknown_code,
                   [&](const std::string& text) { return reading.codes.country_of(text); });
  part.take("GoodsOriginCountryEn");
  line.rate_flag = part.take_as("GoodsTaxRate", malformed, [](const std::string& text) {
    return text == "0" || text == "1" || text == "2" ? text : std::string();
  });
  if (message.agreement == "rcep" && line.criterion.starts_with("RVC") &&
      line.imported_share.empty()) {
    part.tell("ICompPrpr", missing);
  }
  return line;
}

ApplicationKind kind_of(Part& head) {
  const std::string standing = head.take("CertStatus");
  if (standing == "1" || standing == "3") {
    return ApplicationKind::correction;
  }
  if (standing == "2") {
    return ApplicationKind::replacement;
  }
  if (standing != "0") {
    head.tell("CertStatus",
              standing.empty() ? MessageProblemKind::missing : MessageProblemKind::unknown_code,
              standing);
  }
  return ApplicationKind::new_issue;
}

void read_head(Part& head, CertificateMessage& message, const MessageCodes& codes) {
  using enum MessageProblemKind;
  message.certificate = head.take("CertNo");
  message.agreement = head.take_as(
      "CertType", unknown_code, [&](const std::string& text) { return codes.agreement_of(text); });
  head.take_as("ApplyType", unknown_code, [](const std::string& text) {
    return text == "0" || text == "1" ? text : std::string();
  });
  message.kind = kind_of(head);
  message.issuer = head.take_as("OrgCode", unknown_code,
                                [&](const std::string& text) { return codes.issuer_of(text); });
  message.exporter = head.take("Exporter");
  message.consignee = head.take("Consignee");
  message.destination = head.take_as("DestCountryCode", unknown_code, [&](const std::string& text) {
    return codes.country_of(text);
  });
  head.take("DestCountry");
  head.take("DestCountryName");
  const std::string means = head.take("TransMeans");
  const std::string name = head.take("TransName");
  message.transport_means = means + (means.empty() || name.empty() ? "" : " ") + name;
  message.load_port = head.take("LoadPort");
  message.unload_port = head.take("UnloadPort");
  message.shipment_date = head.take_date("IntendExpDate");
  message.invoice_number = head.take("InvNo");
  message.invoice_date = head.take_date("InvDate");
  message.currency = head.take_as("Curr", unknown_code, [](const std::string& text) {
    return base::Currency::parse(text) ? text : std::string();
  });
  message.remarks = head.take("Note");
  if (message.remarks.empty()) {
    message.remarks = head.take("Remark");
  }
  head.take("FOBValue");  // the sum of the lines
  head.take("AplDate");   // the day on which it is handed in here counts
}

// RCEP has invoices of their own part; the head may leave them out.
void read_invoice(pugi::xml_node root, CertificateMessage& message) {
  Part invoice(child(child(root, "OriInvs"), "OriInv"), "OriInvs/OriInv", message);
  const auto fill = [](std::string& text, std::string found) {
    if (text.empty()) {
      text = std::move(found);
    }
  };
  invoice.take("CertNo");
  invoice.take("Value");
  fill(message.invoice_number, invoice.take("InvNo"));
  fill(message.invoice_date, invoice.take_date("InvDate"));
  fill(message.currency, invoice.take("Curr"));
  if (!message.currency.empty() && !base::Currency::parse(message.currency)) {
    invoice.tell("Curr", MessageProblemKind::unknown_code, message.currency);
    message.currency.clear();
  }
  invoice.leave_rest();
}

// Lines have a producer each here, a certificate has one.
void take_producer(Part& part, CertificateMessage& message) {
  std::string producer = part.take("Producer");
  const std::string enterprise = part.take("PrdcEtpsName");
  if (producer.empty()) {
    producer = enterprise;
  }
  if (producer.empty() || producer == message.producer) {
    return;
  }
  if (message.producer.empty()) {
    message.producer = std::move(producer);
  } else {
    part.tell("Producer", MessageProblemKind::differs, std::move(producer));
  }
}

base::Result<void> read_goods(pugi::xml_node list, CertificateMessage& message,
                              const Reading& reading, std::int64_t lines_max) {
  const std::vector<pugi::xml_node> goods = children(list, "Goods");
  if (std::ssize(goods) > lines_max) {
    return base::Refusal{.code = journeys::origin_certification::kApplicationLinesTooMany,
                         .place = "CertificateList",
                         .facts = {{"lines_max", std::to_string(lines_max)}}};
  }
  for (std::size_t at = 0; at < goods.size(); ++at) {
    Part part(goods[at], fmt::format("Goods[{}]", at + 1), message);
    if (part.take("GoodsItemFlag") == "Y") {
      part.tell("GoodsItemFlag", MessageProblemKind::not_goods, part.take("GoodsNameE"));
      continue;
    }
    MessageLine line = read_line(part, message, reading);
    line.line_no = std::ssize(message.lines) + 1;
    take_producer(part, message);
    part.leave_rest();
    message.lines.push_back(std::move(line));
  }
  if (message.lines.empty()) {
    message.problems.push_back({.element = "CertificateList", .kind = MessageProblemKind::missing});
  }
  return {};
}

}  // namespace

base::Result<CertificateMessage> read_certificate_message(std::string_view xml, base::Date on,
                                                          const law::LawBook& law) {
  const XmlFile file = CASSIA_TRY(XmlFile::parse(xml, kMessageLimits));
  const pugi::xml_node root = file.root();
  const pugi::xml_node head_node = child(root, "CertificateHead");
  if (local_name(root) != "Certificate" || !head_node) {
    return file.malformed(root, "no Certificate with a CertificateHead");
  }
  const MessageCodes codes = CASSIA_TRY(MessageCodes::on(on, law));
  const auto lines_max = CASSIA_TRY(law.integer("certification.lines_max", on));
  CertificateMessage message;
  Part head(head_node, "CertificateHead", message);
  read_head(head, message, codes);
  read_invoice(root, message);
  Part change(child(root, "ModCertificate"), "ModCertificate", message);
  message.earlier = change.take("OldCertNo");
  if (message.kind != ApplicationKind::new_issue && message.earlier.empty()) {
    change.tell("OldCertNo", MessageProblemKind::missing);
  }
  change.leave_rest();
  if (head.take("ThirdPartyInvFlag") == "1" &&
      !child(child(root, "NonpartyCorpList"), "NonpartyCorp")) {
    message.problems.push_back(
        {.element = "NonpartyCorpList", .kind = MessageProblemKind::missing});
  }
  std::int64_t hs_digits = 0;
  if (!message.agreement.empty()) {
    hs_digits =
        CASSIA_TRY(law.integer(fmt::format("preference.{}.hs_digits", message.agreement), on))
            .value;
  }
  message.producer = head.take("Producer");
  CASSIA_TRY(read_goods(child(root, "CertificateList"), message,
                        {.codes = codes, .hs_digits = hs_digits}, lines_max.value));
  if (std::string marks = head.take("Mark"); !marks.empty() && !message.lines.empty()) {
    message.lines.front().marks = std::move(marks);
  }
  head.leave_rest();
  return message;
}

}  // namespace cassia::messages
