// One case of a run: its requests one after another, each with what was sent, what came back, how it was
// signed, what the checks said, where the time went, and the secure connection.
#pragma once

#include "models/callbacks/run_record.h"
#include "ui/callbacks/verdict_texts.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QTabWidget;
class QToolButton;

namespace zhanggui {

class CanonicalView;
class ChecksView;
class StatusPill;
class TimingView;
class TlsView;
class WireTextView;

class ExchangeView : public QWidget {
    Q_OBJECT

public:
    /// In the order of the tabs.
    enum class Tab { Checks, Request, Response, Canonical, Timing, Tls };

    explicit ExchangeView(QWidget *parent = nullptr);

    void setTexts(const VerdictTexts &texts);
    void setPersonalMembers(const QStringList &members);
    /// A case's exchange as a cURL command; without it nothing is offered.
    void setCurl(std::function<QString(const SendRecord &)> curl);
    /// `title`: what the case is called in the language of the screen.
    void setCase(const CaseRecord &record, const QString &title);
    void clear();
    const std::optional<CaseRecord> &record() const { return m_record; }
    /// The exchange that is shown; nullptr when the case has none.
    const SendRecord *send() const;
    void showSend(int position);
    void stepSend(int by);
    void showTab(Tab tab);
    Tab tab() const;
    void focusSearch();
    /// What the tab shows goes to the clipboard.
    void copyTab();
    void copyCurl();

Q_SIGNALS:
    void closeRequested();
    void copied(const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLayout *buildHead();
    void fill();
    void listSends();
    QString sendText(const SendRecord &send, qsizetype position) const;
    void retranslate();

    std::optional<CaseRecord> m_record;
    QString m_caseTitle;
    std::function<QString(const SendRecord &)> m_curl;
    QLabel *m_title;
    StatusPill *m_state;
    QLabel *m_reason;
    QComboBox *m_sends;
    QToolButton *m_copy;
    QToolButton *m_copyCurl;
    QToolButton *m_close;
    QTabWidget *m_tabs;
    ChecksView *m_checks;
    WireTextView *m_request;
    WireTextView *m_response;
    CanonicalView *m_canonical;
    TimingView *m_timing;
    TlsView *m_tls;
};

} // namespace zhanggui
