// The tree of what can be sent: product and site, suite, case; then the cases of one's own. Each case with
// its last state at the present address. Filtered by words.
#pragma once

#include "models/callbacks/run_repository.h"
#include "net/callbacks/callback_case.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace zhanggui {

/// What is to be sent: one suite or some of its cases. An empty `suite`: cases of one's own.
struct CaseChoice {
    QString suite;
    QStringList cases; // empty: the whole suite
    friend bool operator==(const CaseChoice &, const CaseChoice &) = default;
};

class CaseTree : public QWidget {
    Q_OBJECT

public:
    explicit CaseTree(QWidget *parent = nullptr);

    /// Replaces everything; what was unfolded and selected stays, where it is still there.
    void setSuites(const QList<CallbackSuite> &suites);
    void setOwnCases(const QList<CallbackCase> &cases);
    /// By case id; cases that are not in it have no state.
    void setStates(const QHash<QString, CaseSummary> &states);
    /// While a run goes on: one more is known.
    void setState(const CaseSummary &state);

    /// What is selected, suite by suite in the order of the tree; a product stands for all its suites.
    QList<CaseChoice> selection() const;
    /// The whole suites that what is selected belongs to.
    QList<CaseChoice> selectedSuites() const;
    /// The current case; empty on a suite or product.
    QString currentCase() const;
    void selectSuite(const QString &id);
    void selectCase(const QString &suite, const QString &caseId);
    void focusFilter();

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void selectionChanged();
    /// Double click or Enter on a case or suite.
    void activated();
    void menuRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void rebuild();
    QStandardItem *groupItem(const QString &key, const QString &title);
    void addSuite(const CallbackSuite &suite);
    void addCase(QStandardItem *parent, const QString &suite, const CallbackCase &callbackCase);
    void showState(QStandardItem *nameItem);
    void showSuiteState(QStandardItem *suiteItem);
    void showSuiteStates();
    void filter(const QString &words);
    void retranslate();
    void collect(const QModelIndex &source, QList<CaseChoice> &choices) const;
    QStringList unfolded() const;

    QList<CallbackSuite> m_suites;
    QList<CallbackCase> m_own;
    QHash<QString, CaseSummary> m_states;
    QMultiHash<QString, QStandardItem *> m_caseItems;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_view;
};

} // namespace zhanggui
