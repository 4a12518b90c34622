// 首页: what this workspace holds and what to do next. On the first start it guides to one environment.
#pragma once

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace zhanggui {

class ActionCollection;
class HomeOverview;
class PageHeader;
class Prompts;

/// Everything that the page tells, read in one go by whoever has the store.
struct HomeFacts {
    qint64 orders = 0;
    qint64 waiting = 0; // order numbers that an interrupted fetch left
    std::optional<qint64> lastFetchMs;
    QStringList environments;
    QString workspace; // the folder
};

class HomePage : public QWidget {
    Q_OBJECT

public:
    /// `actions` and `prompts` are borrowed and outlive the page.
    HomePage(ActionCollection &actions, Prompts &prompts, QWidget *parent = nullptr);

    void setFacts(const HomeFacts &facts);
    const HomeFacts &facts() const { return m_facts; }
    HomeOverview &overview() { return *m_overview; }
    /// Of the times shown; the system's unless set.
    void setZone(const QTimeZone &zone);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFirstStart();
    QWidget *buildOverview();
    QWidget *choice(
        const char *iconName, QLabel *&title, QLabel *&text, QPushButton *&button, const char *action);
    void retranslate();

    ActionCollection &m_actions;
    HomeFacts m_facts;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    PageHeader *m_header;
    QStackedWidget *m_stack;
    HomeOverview *m_overview;
    QLabel *m_welcome = nullptr;
    QLabel *m_tryTitle = nullptr;
    QLabel *m_tryText = nullptr;
    QPushButton *m_try = nullptr;
    QLabel *m_connectTitle = nullptr;
    QLabel *m_connectText = nullptr;
    QPushButton *m_connect = nullptr;
    QLabel *m_holdsTitle = nullptr;
    QLabel *m_nextTitle = nullptr;
    QFormLayout *m_holds = nullptr;
    QLabel *m_labels[5] = {};
    QLabel *m_values[5] = {};
    QList<QPushButton *> m_next;
};

} // namespace zhanggui
