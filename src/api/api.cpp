#include "api/api.h"

#include <algorithm>

#include "api/access/access_routes.h"
#include "api/attachments/attachment_routes.h"
#include "api/bulk/bulk_routes.h"
#include "api/command_routes.h"
#include "api/documents/document_routes.h"
#include "api/investment/admission_routes.h"
#include "api/law/law_routes.h"
#include "api/log/log_routes.h"
#include "api/notifications/notification_routes.h"
#include "api/origin_exchange/exchange_routes.h"
#include "api/oversight/oversight_routes.h"
#include "api/table_routes.h"
#include "api/trade/trade_routes.h"
#include "api/treaty/backtest_routes.h"
#include "api/treaty/certificate_messages.h"
#include "api/treaty/certificate_prints.h"
#include "api/treaty/certificate_routes.h"
#include "api/treaty/origin_routes.h"
#include "api/treaty/past_line_routes.h"
#include "api/treaty/product_routes.h"
#include "api/treaty/reform_routes.h"
#include "api/treaty/ruling_routes.h"
#include "api/treaty/stress_routes.h"
#include "api/webhooks/webhook_routes.h"
#include "api/workspace/workspace_routes.h"

namespace cassia::api {

std::vector<Route> all_routes(const RouteSources& sources) {
  Counter& counter = sources.counter;
  const auto people = std::make_shared<PeopleNames>(sources.door);
  std::vector<Route> routes;
  for (auto part : {access_routes(sources.door, people),
                    webhook_routes(sources.webhooks),
                    command_routes(counter),
                    table_routes(counter, people),
                    attachment_routes(sources.cabinet),
                    document_routes(sources.print_room),
                    origin_routes(sources.print_room),
                    admission_routes(sources.print_room),
                    past_line_routes(sources.print_room),
                    stress_routes(sources.print_room),
                    certificate_routes(sources.print_room),
                    product_routes(sources.print_room),
                    certificate_prints(sources.print_room),
                    certificate_messages(sources.print_room),
                    exchange_routes(sources.origin_exchange),
                    reform_routes(sources.print_room),
                    backtest_routes(sources.print_room),
                    ruling_routes(sources.print_room),
                    trade_routes(counter, people),
                    bulk_routes(sources.bulk),
                    driver_routes(sources.door),
                    law_routes(counter),
                    log_routes(counter, sources.log_nodes, sources.verifier_key),
                    oversight_routes(counter),
                    feed_routes(sources.feed, counter),
                    workspace_routes(counter, sources.papers),
                    notification_routes(counter, sources.papers)}) {
    std::ranges::move(part, std::back_inserter(routes));
  }
  forget_on_withdrawal(sources.cabinet, routes);
  record_refusals(sources.door, routes);
  return routes;
}

}  // namespace cassia::api
