#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.h"

namespace cassia::base {

// An ordered map by text whose copies share what they have in common: copying takes no time, and
// changing a copy leaves the others as they were. For the parts of a state that grow with all that
// ever happened. A balanced tree (AVL) whose nodes never change: what is set anew replaces the path
// from the root to it, so that setting and finding cost the logarithm of the size.
template <typename T>
class SharedMap {
 public:
  using Entry = std::pair<const std::string, T>;

 private:
  struct Node;
  using Link = std::shared_ptr<const Node>;
  struct Node {
    std::shared_ptr<const Entry> entry;
    Link left;
    Link right;
    int height = 1;
  };

 public:
  using mapped_type = T;

  // In ascending order of keys; good while the map it was taken from is not changed.
  class Iterator {
   public:
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;
    const Entry& operator*() const { return *path_.back()->entry; }
    const Entry* operator->() const { return path_.back()->entry.get(); }
    Iterator& operator++() {
      const Node* const next = path_.back()->right.get();
      path_.pop_back();
      descend(next);
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    friend SharedMap;
    void descend(const Node* node) {
      for (; node != nullptr; node = node->left.get()) {
        path_.push_back(node);
      }
    }

    std::vector<const Node*> path_;  // the nodes that are still to come, the next one last
  };

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  Iterator begin() const {
    Iterator first;
    first.descend(root_.get());
    return first;
  }
  Iterator end() const { return {}; }

  // Nothing when there is no such key. Good while this map is not changed.
  const T* find(std::string_view key) const {
    const Node* node = root_.get();
    while (node != nullptr) {
      const auto order = key <=> std::string_view(node->entry->first);
      if (order == 0) {
        return &node->entry->second;
      }
      node = order < 0 ? node->left.get() : node->right.get();
    }
    return nullptr;
  }
  bool contains(std::string_view key) const { return find(key) != nullptr; }
  // The key must be there (asserted).
  const T& at(std::string_view key) const {
    const T* const value = find(key);
    CASSIA_ASSERT(value != nullptr, "whoever asks for an entry knows that it is there");
    return *value;
  }

  // Inserts the entry or replaces its value.
  void set(std::string key, T value) {
    size_ += contains(key) ? 0U : 1U;
    root_ = with(root_, std::make_shared<const Entry>(std::move(key), std::move(value)));
  }
  void clear() { *this = {}; }

  friend bool operator==(const SharedMap& left, const SharedMap& right) {
    return left.root_ == right.root_ ||
           (left.size_ == right.size_ && std::equal(left.begin(), left.end(), right.begin()));
  }

 private:
  static int height(const Link& node) { return node == nullptr ? 0 : node->height; }

  static Link joined(std::shared_ptr<const Entry> entry, Link left, Link right) {
    const int tallest = std::max(height(left), height(right));
    return std::make_shared<const Node>(
        Node{std::move(entry), std::move(left), std::move(right), tallest + 1});
  }

  // The heights of the two sides differ by two at most: by one after turning.
  static Link balanced(std::shared_ptr<const Entry> entry, Link left, Link right) {
    if (height(left) > height(right) + 1) {
      if (height(left->left) >= height(left->right)) {
        return joined(left->entry, left->left, joined(std::move(entry), left->right, right));
      }
      const Link& middle = left->right;
      return joined(middle->entry, joined(left->entry, left->left, middle->left),
                    joined(std::move(entry), middle->right, right));
    }
    if (height(right) > height(left) + 1) {
      if (height(right->right) >= height(right->left)) {
        return joined(right->entry, joined(std::move(entry), left, right->left), right->right);
      }
      const Link& middle = right->left;
      return joined(middle->entry, joined(std::move(entry), left, middle->left),
                    joined(right->entry, middle->right, right->right));
    }
    return joined(std::move(entry), std::move(left), std::move(right));
  }

  static Link with(const Link& node, std::shared_ptr<const Entry> entry) {
    if (node == nullptr) {
      return joined(std::move(entry), nullptr, nullptr);
    }
    const auto order = entry->first <=> node->entry->first;
    if (order < 0) {
      return balanced(node->entry, with(node->left, std::move(entry)), node->right);
    }
    if (order > 0) {
      return balanced(node->entry, node->left, with(node->right, std::move(entry)));
    }
    return joined(std::move(entry), node->left, node->right);
  }

  Link root_;
  std::size_t size_ = 0;
};

}  // namespace cassia::base
