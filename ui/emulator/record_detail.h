// One thing of the emulated marketplace in full, with what can be done to it as buttons.
#pragma once

#include "ui/emulator/market_record.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace zhanggui {

class DetailForm;
class JsonView;
class StatusPill;

class RecordDetail : public QWidget {
    Q_OBJECT

public:
    explicit RecordDetail(QWidget *parent = nullptr);

    void setRecord(const MarketRecord &record, const MarketNames &names, const MarketStyle &style);
    const std::optional<MarketRecord> &record() const { return m_record; }
    void clear();
    /// Nothing can be done while the clock advances.
    void setActionsEnabled(bool enabled);

Q_SIGNALS:
    void actionRequested(const zhanggui::MarketActionForm &form);
    /// The order as each side sees it; the calls about it; its rows of the log.
    void orderRequested(const QString &orderId);
    void logRequested(const QString &subject);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void fillActions();
    void retranslate();

    std::optional<MarketRecord> m_record;
    MarketNames m_names;
    MarketStyle m_style;
    bool m_actionsEnabled = true;
    QLabel *m_title;
    StatusPill *m_state;
    QToolButton *m_close;
    QWidget *m_actions;
    QHBoxLayout *m_line;
    DetailForm *m_facts;
    QLabel *m_infoTitle;
    JsonView *m_info;
};

} // namespace zhanggui
