#pragma once

#include <memory>
#include <mutex>
#include <optional>
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
// One within another, on one thread, is the same moment: a call that only reads has one from the
// door to its answer, and beginning and ending a moment costs more than a question.
class LentMoment {
 public:
  explicit LentMoment(Readers& readers);
  ~LentMoment();
  LentMoment(const LentMoment&) = delete;
  LentMoment& operator=(const LentMoment&) = delete;

  runtime::StoreReader& operator*() const { return *reader_; }
  runtime::StoreReader* operator->() const { return reader_; }

 private:
  struct Own {
    explicit Own(Readers& readers) : lent(readers.lend()), moment(*lent) {}
    Readers::Lent lent;
    runtime::OneMoment moment;
  };

  Readers& readers_;
  const LentMoment* outer_;  // of this thread, whatever readers it is of
  std::optional<Own> own_;   // nothing: it is that of an outer one
  runtime::StoreReader* reader_ = nullptr;
};

}  // namespace cassia::api
