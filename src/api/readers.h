#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "runtime/store.h"

namespace cassia::api {

// Readers of the store that are lent out and taken back: a reader serves one thread at a time, and
// opening one costs more than a question.
class Readers {
 public:
  explicit Readers(runtime::Store& store) : store_(store) {}

  class Lent {
   public:
    Lent(Readers& owner, std::unique_ptr<runtime::StoreReader> reader)
        : owner_(&owner), reader_(std::move(reader)) {}
    ~Lent() { owner_->give_back(std::move(reader_)); }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;

    runtime::StoreReader& operator*() const { return *reader_; }
    runtime::StoreReader* operator->() const { return reader_.get(); }

   private:
    Readers* owner_;
    std::unique_ptr<runtime::StoreReader> reader_;
  };

  // Sees whatever was committed before each question.
  Lent lend();

 private:
  void give_back(std::unique_ptr<runtime::StoreReader> reader);

  runtime::Store& store_;
  std::mutex access_;
  std::vector<std::unique_ptr<runtime::StoreReader>> idle_;
};

// A lent reader that sees one moment for as long as it is lent: for questions that belong together.
class LentMoment {
 public:
  explicit LentMoment(Readers& readers) : reader_(readers.lend()), moment_(*reader_) {}

  runtime::StoreReader& operator*() const { return *reader_; }
  runtime::StoreReader* operator->() const { return &*reader_; }

 private:
  Readers::Lent reader_;
  runtime::OneMoment moment_;
};

}  // namespace cassia::api
