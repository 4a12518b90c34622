// One row of the emulator's log in full: line, facts and both bodies.
#pragma once

#include "models/market/market_entities.h"

#include <QTimeZone>
#include <QUrl>
#include <QWidget>

#include <optional>

class QLabel;
class QTabWidget;
class QToolButton;

namespace zhanggui {

class DetailForm;
class JsonView;
class StatusPill;

class LogDetail : public QWidget {
    Q_OBJECT

public:
    explicit LogDetail(QWidget *parent = nullptr);

    void setEntry(const MarketLogEntry &entry);
    void clear();
    const std::optional<MarketLogEntry> &entry() const { return m_entry; }
    void setZone(const QTimeZone &zone);
    /// Where requests come in and where callbacks go: what a cURL command begins with.
    void setAddresses(const QUrl &emulator, const QUrl &seller);
    void setPersonalMembers(const QStringList &members);
    void copyCurl();

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    std::optional<MarketLogEntry> m_entry;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QUrl m_emulator;
    QUrl m_seller;
    QLabel *m_title;
    StatusPill *m_state;
    QToolButton *m_curl;
    QToolButton *m_close;
    DetailForm *m_facts;
    QTabWidget *m_tabs;
    JsonView *m_request;
    JsonView *m_answer;
};

} // namespace zhanggui
