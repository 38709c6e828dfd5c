#include "print/flow.h"

#include <algorithm>

#include "base/assert.h"
#include "print/lines.h"
#include "print/print_fault.h"
#include "print/qr_squares.h"

namespace cassia::print {

namespace {

constexpr double kMargin = 48;
constexpr double kWidth = kPageWidth - 2 * kMargin;
constexpr double kBottom = kPageHeight - kMargin - 22;  // the foot is below
constexpr double kFoot = kPageHeight - kMargin - 4;
constexpr double kTitleSize = 17;
constexpr double kHeadingSize = 11.5;
constexpr double kTextSize = 9;
constexpr double kCellSize = 7.8;
constexpr double kSmallSize = 7;
constexpr double kGap = 9;
constexpr double kCellPadding = 3;
constexpr double kFactNameWidth = 130;
constexpr double kQrWidth = 92;
constexpr int kQuietZone = 4;  // squares, as the standard asks

std::string replaced(std::string text, std::string_view name, int number) {
  const std::size_t at = text.find(name);
  return at == std::string::npos ? text : text.replace(at, name.size(), std::to_string(number));
}

class Flow {
 public:
  Flow(const FlowTools& tools, const Document& document, int pages)
      : tools_(tools), document_(document), pages_(pages) {}

  int run() {
    place(lines(document_.title, {.size = kTitleSize, .width = kWidth}), 0);
    if (!document_.mark.empty()) {
      set_grey(0.4);
      place(lines(document_.mark, {.size = kTextSize, .width = kWidth}), 2);
      set_grey(0);
    }
    for (const Block& block : document_.blocks) {
      std::visit([this](const auto& one) { add(one); }, block);
    }
    end_page();
    return page_;
  }

 private:
  Lines lines(std::string_view text, const Setting& setting) const {
    return {tools_.text, tools_.families, text, setting};
  }

  void set_grey(double level) const { cairo_set_source_rgb(tools_.page, level, level, level); }

  void end_page() {
    set_grey(0.4);
    const Setting left{.size = kSmallSize, .width = kWidth * 0.75};
    lines(document_.mark, left).draw(tools_.page, kMargin, kFoot, 0, 1);
    const Setting right{.size = kSmallSize, .width = kWidth, .align = Align::right};
    const std::string number =
        replaced(replaced(document_.page_words, "{page}", page_), "{pages}", pages_);
    lines(number, right).draw(tools_.page, kMargin, kFoot, 0, 1);
    set_grey(0);
    cairo_show_page(tools_.page);
  }

  void begin_page() {
    end_page();
    if (page_ == tools_.pages_max) {
      throw PrintFault("the document has more than " + std::to_string(tools_.pages_max) + " pages");
    }
    ++page_;
    y_ = kMargin;
  }

  // Goes to the next page unless that much is left on this one.
  void need(double height) {
    if (y_ + height > kBottom && y_ > kMargin) {
      begin_page();
    }
  }

  // As many lines as fit on each page.
  void place(const Lines& text, double gap, double x = kMargin) {
    y_ += y_ > kMargin ? gap : 0;
    const double pitch = text.height() / text.count();
    for (int from = 0; from < text.count();) {
      need(pitch);
      const int fitting = std::max(1, static_cast<int>((kBottom - y_) / pitch));
      const int until = std::min(text.count(), from + fitting);
      text.draw(tools_.page, x, y_, from, until);
      y_ += (until - from) * pitch;
      from = until;
    }
  }

  void add(const Heading& heading) {
    const Lines text = lines(heading.text, {.size = kHeadingSize, .width = kWidth});
    // With a few lines of what it is above.
    need(kGap + text.height() + 4 * pitch_of(kTextSize));
    place(text, 1.6 * kGap);
  }

  void add(const Note& note) {
    set_grey(0.25);
    place(lines(note.text, {.size = kTextSize, .width = kWidth}), 0.6 * kGap);
    set_grey(0);
  }

  void add(const Facts& facts) {
    y_ += y_ > kMargin ? kGap : 0;
    for (const Fact& fact : facts.facts) {
      const Lines name =
          lines(fact.name, {.size = kTextSize, .width = kFactNameWidth - kCellPadding});
      const Lines value = lines(fact.value, {.size = kTextSize, .width = kWidth - kFactNameWidth});
      need(std::max(name.height(), pitch_of(kTextSize)));
      set_grey(0.35);
      name.draw(tools_.page, kMargin, y_);
      set_grey(0);
      const double until = y_ + name.height();
      const int page = page_;
      place(value, 0, kMargin + kFactNameWidth);
      y_ = page == page_ ? std::max(y_, until) : y_;
    }
  }

  struct Cell {
    double x;
    Lines lines;
  };

  std::vector<Cell> cells_of(const Table& table, const std::vector<std::string>& texts) const {
    CASSIA_ASSERT(texts.size() <= table.columns.size(), "a cell stands under a column");
    int shares = 0;
    for (const Column& column : table.columns) {
      shares += column.share;
    }
    std::vector<Cell> cells;
    double x = kMargin;
    for (std::size_t at = 0; at < texts.size(); ++at) {
      const Column& column = table.columns[at];
      const double width = kWidth * column.share / shares;
      cells.push_back({.x = x + kCellPadding,
                       .lines = lines(texts[at], {.size = kCellSize,
                                                  .width = width - 2 * kCellPadding,
                                                  .align = column.align})});
      x += width;
    }
    return cells;
  }

  static int lines_in(const std::vector<Cell>& cells) {
    int most = 1;
    for (const Cell& cell : cells) {
      most = std::max(most, cell.lines.count());
    }
    return most;
  }

  static double height_of(int lines) { return lines * pitch_of(kCellSize) + 2 * kCellPadding; }

  void draw_rule(double width) const {
    cairo_set_line_width(tools_.page, width);
    cairo_move_to(tools_.page, kMargin, y_);
    cairo_line_to(tools_.page, kMargin + kWidth, y_);
    cairo_stroke(tools_.page);
  }

  void draw_row(const std::vector<Cell>& cells, int from, int until) {
    for (const Cell& cell : cells) {
      cell.lines.draw(tools_.page, cell.x, y_ + kCellPadding, from, until);
    }
    y_ += height_of(until - from);
    draw_rule(0.3);
  }

  void draw_head(const std::vector<Cell>& head) {
    const double height = height_of(lines_in(head));
    set_grey(0.92);
    cairo_rectangle(tools_.page, kMargin, y_, kWidth, height);
    cairo_fill(tools_.page);
    set_grey(0);
    draw_row(head, 0, lines_in(head));
  }

  void add(const Table& table) {
    std::vector<std::string> titles;
    for (const Column& column : table.columns) {
      titles.push_back(column.title);
    }
    const std::vector<Cell> head = cells_of(table, titles);
    const double head_height = height_of(lines_in(head));
    y_ += y_ > kMargin ? kGap : 0;
    need(head_height + height_of(2));
    draw_head(head);
    for (const std::vector<std::string>& texts : table.rows) {
      const std::vector<Cell> cells = cells_of(table, texts);
      const int count = lines_in(cells);
      const bool fits_a_page = kMargin + head_height + height_of(count) <= kBottom;
      for (int from = 0; from < count;) {
        if (y_ + height_of(fits_a_page ? count : 1) > kBottom) {
          begin_page();
          draw_head(head);
        }
        const int room = static_cast<int>((kBottom - y_ - 2 * kCellPadding) / pitch_of(kCellSize));
        const int until = std::min(count, from + std::max(1, room));
        draw_row(cells, from, until);
        from = until;
      }
    }
  }

  void add(const QrCode& code) {
    const QrSquares squares = qr_squares(code.content);
    const Lines caption =
        lines(code.caption, {.size = kTextSize, .width = kWidth - kQrWidth - kGap});
    y_ += y_ > kMargin ? kGap : 0;
    need(kQrWidth);
    const double side = kQrWidth / (squares.width + 2 * kQuietZone);
    for (int row = 0; row < squares.width; ++row) {
      for (int column = 0; column < squares.width; ++column) {
        if (squares.is_dark(column, row)) {
          cairo_rectangle(tools_.page, kMargin + (column + kQuietZone) * side,
                          y_ + (row + kQuietZone) * side, side, side);
        }
      }
    }
    cairo_fill(tools_.page);
    caption.draw(tools_.page, kMargin + kQrWidth + kGap, y_ + kGap);
    y_ += std::max(kQrWidth, kGap + caption.height());
  }

  const FlowTools& tools_;
  const Document& document_;
  int pages_;
  int page_ = 1;
  double y_ = kMargin;
};

}  // namespace

int flow(const FlowTools& tools, const Document& document, int pages) {
  return Flow(tools, document, pages).run();
}

}  // namespace cassia::print
