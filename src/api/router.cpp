#include "api/router.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "api/problem.h"
#include "api/refusals.h"

namespace cassia::api {

namespace {

// The first language of Accept-Language that the zone speaks; Chinese when none is.
law::Language language_of(const http::Request& request) {
  const std::string* const header = request.find_header("Accept-Language");
  std::string_view rest = header == nullptr ? std::string_view() : *header;
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    std::string_view tag = rest.substr(0, comma);
    tag.remove_prefix(std::min(tag.find_first_not_of(' '), tag.size()));
    for (const auto& known : codec::kEnumNames<law::Language>) {
      const bool is_whole =
          tag.size() == 2 || (tag.size() > 2 && !std::isalpha(static_cast<unsigned char>(tag[2])));
      if (tag.starts_with(known.name) && is_whole) {
        return known.value;
      }
    }
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  }
  return law::Language::zh;
}

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = path.find('/');
    segments.push_back(path.substr(0, end));
    path = end == std::string_view::npos ? std::string_view() : path.substr(end);
  }
  return segments;
}

// The values of {...}; nothing when the path is another.
std::optional<std::vector<std::string>> match_path(std::span<const std::string_view> wanted,
                                                   std::span<const std::string_view> given) {
  // A key may hold a '/' (a line of an account's statement): the last {...} takes the rest.
  const bool takes_rest = !wanted.empty() && wanted.back().starts_with('{');
  if (given.size() < wanted.size() || (given.size() > wanted.size() && !takes_rest)) {
    return {};
  }
  std::vector<std::string> values;
  for (std::size_t place = 0; place < wanted.size(); ++place) {
    if (!wanted[place].starts_with('{')) {
      if (wanted[place] != given[place]) {
        return {};
      }
    } else if (place + 1 == wanted.size()) {
      const std::string_view last = given.back();
      values.emplace_back(given[place].data(), last.data() + last.size());
    } else {
      values.emplace_back(given[place]);
    }
  }
  return values;
}

}  // namespace

Router::Router(Counter& counter, std::vector<Route> routes, Authenticate authenticate,
               std::function<void(const std::string&)> on_fault)
    : counter_(counter),
      routes_(std::move(routes)),
      authenticate_(std::move(authenticate)),
      on_fault_(std::move(on_fault)) {
  for (const Route& route : routes_) {
    if (route.path.contains('{')) {
      patterned_.push_back({.route = &route, .segments = segments_of(route.path)});
    } else {
      exact_.emplace(route.path, &route);
    }
  }
  // The last {...} of a pattern takes the rest of a path: a longer pattern knows the path better.
  std::ranges::stable_sort(patterned_, std::greater<>(),
                           [](const Pattern& pattern) { return pattern.segments.size(); });
}

bool Router::is_api_path(std::string_view path) { return path.starts_with("/api/"); }

Router::Match Router::find(const http::Request& request) const {
  Match match;
  const auto consider = [&](const Route& route, std::vector<std::string> values) {
    match.is_path_known = true;
    const bool is_head = request.method == "HEAD" && route.method == "GET";
    if (match.route == nullptr && (route.method == request.method || is_head)) {
      match.route = &route;
      match.path_values = std::move(values);
    }
  };
  const auto [begin, end] = exact_.equal_range(request.path);
  for (auto entry = begin; entry != end; ++entry) {
    consider(*entry->second, {});
  }
  if (!match.is_path_known) {
    const std::vector<std::string_view> given = segments_of(request.path);
    for (const Pattern& pattern : patterned_) {
      if (auto values = match_path(pattern.segments, given)) {
        consider(*pattern.route, *std::move(values));
      }
    }
  }
  return match;
}

void Router::run(const Match& match, const std::shared_ptr<Call>& call,
                 const Responder& responder) const {
  const auto refuse = [&](const base::Refusal& refusal) {
    responder->send(problem(refusal, *call, counter_.law()));
  };
  if (match.route == nullptr) {
    refuse({.code = match.is_path_known ? kMethodNotAllowed : kNotFound});
    return;
  }
  responder->name_route(match.route->operation);
  std::optional<LentMoment> moment;  // who asks and what is answered are of one
  if (call->request.method == "GET") {
    moment.emplace(counter_.readers);
  }
  auto principal = authenticate_(call->request, call->now);
  if (!principal) {
    refuse(principal.error());
    return;
  }
  call->principal = *std::move(principal);
  if (match.route->admission == Admission::signed_in && call->principal == nullptr) {
    refuse({.code = kNotSignedIn});
    return;
  }
  call->path_values = match.path_values;
  match.route->run(call, responder);
}

void Router::handle(http::Request request, const Responder& responder) const {
  const auto call = std::make_shared<Call>();
  call->request = std::move(request);
  call->language = language_of(call->request);
  call->now = counter_.ports.clock.now();
  try {
    run(find(call->request), call, responder);
  } catch (const std::exception& fault) {
    on_fault_(call->request.request_id + ": " + fault.what());
    responder->send(problem({.code = kFault}, *call, counter_.law()));
  }
}

}  // namespace cassia::api
