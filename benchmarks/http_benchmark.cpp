// uses: http
// The smallest request there is, over loopback and one kept connection: what the server itself
// costs. Client and server share the machine, so the figure is of both.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "http/client.h"
#include "http/server.h"

namespace {

namespace http = cassia::http;

void answer_small(benchmark::State& state) {
  http::Server server({}, [](http::Request request, std::shared_ptr<http::Responder> responder) {
    responder->send({.body = std::move(request.body)});
  });
  http::Client client({.keep_alive = http::KeepAlive::on});
  const http::ClientRequest request{
      .method = "POST",
      .url = "http://127.0.0.1:" + std::to_string(server.port()) + "/echo",
      .body = std::string(static_cast<std::size_t>(state.range(0)), 'x')};
  for (auto _ : state) {
    benchmark::DoNotOptimize(client.send(request));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(answer_small)->Arg(0)->Arg(1000)->Arg(100'000)->UseRealTime();

}  // namespace
