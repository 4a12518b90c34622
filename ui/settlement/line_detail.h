// One line of settlement: what it says, its money with and without tax, and where it is from – its file, what
// earlier files said, the lines of the other layer.
#pragma once

#include "models/records/cell_text.h"
#include "models/settlement/line_history.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace zhanggui {

class CopyTree;
class DetailForm;
class StatusPill;
class WhyView;

class LineDetail : public QWidget {
    Q_OBJECT

public:
    explicit LineDetail(const CellStyle &style, QWidget *parent = nullptr);

    void setHistory(const LineHistory &history);
    const std::optional<LineHistory> &history() const { return m_history; }
    void clear();
    void setCellStyle(const CellStyle &style);
    QTabWidget &tabs() { return *m_tabs; }
    WhyView &why() { return *m_why; }
    /// Brings "In the bill?" to the front.
    void showWhy();

Q_SIGNALS:
    void closeRequested();
    void orderWanted(const QString &environment, const QString &orderId);
    void lineWanted(zhanggui::SettlementLayer layer, qint64 id);
    /// "In the bill?" is looked at, and nothing is known of this order yet.
    void whyWanted(const QString &environment, const QString &orderId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillFacts();
    void fillMoney();
    void fillSource();
    void fillVersions();
    void addFact(const char *id);
    void askWhy();
    void retranslate();

    CellStyle m_style;
    std::optional<LineHistory> m_history;
    QLabel *m_title;
    StatusPill *m_state;
    QToolButton *m_close;
    QTabWidget *m_tabs;
    DetailForm *m_facts;
    CopyTree *m_money;
    QLabel *m_moneyNote;
    DetailForm *m_source;
    CopyTree *m_versions;
    CopyTree *m_others;
    WhyView *m_why;
    qint64 m_asked = 0; // the line that was asked about last
};

} // namespace zhanggui
