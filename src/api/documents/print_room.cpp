#include "api/documents/print_room.h"

namespace cassia::api {

namespace {

constexpr int kThreads = 1;  // the press prints one document at a time
constexpr std::size_t kWaitingMax = 64;

}  // namespace

PrintRoom::PrintRoom(Counter& counter, OnFault on_fault)
    : counter_(counter), on_fault_(std::move(on_fault)), workers_(kThreads, kWaitingMax) {}

}  // namespace cassia::api
