#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "codec/envelope.h"
#include "engines/audit_log/frontier.h"
#include "runtime/tree_head.h"

// docs/formats/events.md tells strangers how to read the log without our code. Its examples are
// what the code writes, byte for byte.
namespace cassia::tests {

namespace {

std::string events_page() {
  std::ostringstream page;
  page << std::ifstream("docs/formats/events.md", std::ios::binary).rdbuf();
  return page.str();
}

std::string example_envelope() {
  const auto instant = [](std::string_view text) { return base::Instant::parse(text).value(); };
  return codec::encode_envelope(
      {.zone_id = codec::ZoneId::parse("chongzuo").value(),
       .position = 0,
       .stream = "trade.gate/CZ-2026-000123",
       .version = 3,
       .type = "trade.gate.vehicle_passed",
       .schema = 1,
       .context = {.actor = base::ActorId::parse("gate-7").value(),
                   .on_behalf_of = base::OrganisationId::parse("customs").value(),
                   .occurred_at = instant("2026-03-02T09:00:00+08:00"),
                   .received_at = instant("2026-03-02T01:00:01Z"),
                   .decided_at = instant("2026-03-02T01:00:01.5Z")},
       .command_id = codec::CommandId::parse("pass-1").value(),
       .body = R"({"plate":"桂F·12345"})"});
}

codec::Nonce example_nonce() {
  codec::Nonce nonce{};
  for (std::size_t at = 0; at < nonce.size(); ++at) {
    nonce[at] = static_cast<std::uint8_t>(at);
  }
  return nonce;
}

void expect_in_page(const std::string& example) {
  EXPECT_NE(events_page().find('\n' + example), std::string::npos)
      << "docs/formats/events.md lacks these bytes:\n"
      << example;
}

TEST(EventsPage, ShowsTheEnvelopeAsItIs) { expect_in_page(example_envelope() + '\n'); }

TEST(EventsPage, ShowsTheLeafHashAsItIs) {
  expect_in_page(base::to_hex(codec::leaf_hash(example_nonce(), example_envelope()).bytes) +
                 "  -\n");
}

TEST(EventsPage, ShowsTheTreeHeadAsItIs) {
  engines::audit_log::Frontier log;
  log.append(codec::leaf_hash(example_nonce(), example_envelope()));
  const auto signer = runtime::signer_of_seed({}, "chongzuo");
  expect_in_page(
      runtime::sign_tree_head({.zone_id = "chongzuo",
                               .size = log.size(),
                               .root = log.root(),
                               .epoch = 1,
                               .signed_at = base::Instant::parse("2026-03-02T01:00:01.5Z").value()},
                              *signer));
  expect_in_page(to_text(signer->verifier()) + '\n');
}

}  // namespace

}  // namespace cassia::tests
