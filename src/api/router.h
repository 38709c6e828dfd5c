#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "api/counter.h"

namespace cassia::api {

// Finds who calls; null for nobody. Refuses what makes a call void whoever it is: a forged cookie,
// a missing CSRF token, acting for an organisation that did not delegate.
using Authenticate = std::function<base::Result<std::shared_ptr<const Principal>>(
    const http::Request& request, base::Instant now)>;

// Brings requests to routes: language, sign-in, path values; unknown paths and methods are refused
// as problems. The order of the routes does not matter but among patterns of one length. Faults of
// a route are answered 500 and told to `on_fault`.
class Router {
 public:
  Router(Counter& counter, std::vector<Route> routes, Authenticate authenticate,
         std::function<void(const std::string&)> on_fault);

  const std::vector<Route>& routes() const { return routes_; }
  // Whether a request is the API's; others are the portal's.
  static bool is_api_path(std::string_view path);
  void handle(http::Request request, const Responder& responder) const;

 private:
  struct Match {
    const Route* route = nullptr;
    std::vector<std::string> path_values = {};
    bool is_path_known = false;
  };
  struct Pattern {
    const Route* route = nullptr;
    std::vector<std::string_view> segments = {};  // of the route's path
  };
  Match find(const http::Request& request) const;
  void run(const Match& match, const std::shared_ptr<Call>& call, const Responder& responder) const;

  Counter& counter_;
  std::vector<Route> routes_;
  Authenticate authenticate_;
  std::function<void(const std::string&)> on_fault_;
  std::unordered_multimap<std::string, const Route*> exact_;
  std::vector<Pattern> patterned_;  // the longest first
};

}  // namespace cassia::api
