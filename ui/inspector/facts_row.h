// A few facts beside each other: what, how much, and a remark. Two by two where it is narrow.
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "inspector/inspector_view.h"

namespace unisono::ui {

struct Fact {
    QString title;
    QString value;
    QString remark;

    bool operator==(const Fact&) const = default;
};

// What is known of a speaker; the rest is left out.
std::vector<Fact> factsOf(const InspectorView& view);

class FactsRow : public QWidget {
    Q_OBJECT

 public:
    explicit FactsRow(QWidget* parent = nullptr);

    void setFacts(const std::vector<Fact>& facts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] int rowHeight() const;

    std::vector<Fact> facts_;
};

}  // namespace unisono::ui
