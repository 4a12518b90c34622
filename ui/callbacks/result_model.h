// The results of a run, a line a case: as they come, or of a stored run, read a page at a time when it is
// looked at.
#pragma once

#include "models/callbacks/run_repository.h"
#include "ui/callbacks/verdict_texts.h"

#include <QAbstractTableModel>
#include <QSet>

namespace zhanggui {

class ResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPage = 128;
    enum Column { State, Case, Finding, Time, ColumnCount };
    enum Role { CaseRowRole = Qt::UserRole }; // the id of the case's row in the store; 0: not read yet

    using TitleOf = std::function<QString(const CaseSummary &)>;
    explicit ResultModel(QObject *parent = nullptr);

    void setTexts(const VerdictTexts &texts);
    /// What a case is called in the language of the screen; its stored title unless set.
    void setTitles(TitleOf titles);

    /// Nothing, ready for append().
    void clear();
    void append(const CaseSummary &summary);
    /// A stored run of so many cases; pageWanted() follows as they are looked at.
    void showStored(int cases);
    void setPage(int first, const QList<CaseSummary> &cases);

    /// Nullptr for a line that is not read yet.
    const CaseSummary *at(int row) const;
    QString titleAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Says every text again, in the language of now.
    void retranslate();

Q_SIGNALS:
    /// Answer with setPage().
    void pageWanted(int first, int count);

private:
    QString text(const CaseSummary &summary, int column) const;
    QString hint(const CaseSummary &summary, int column) const;
    void want(int page) const;

    VerdictTexts m_texts;
    TitleOf m_titles;
    QList<CaseSummary> m_cases; // of a stored run: those not read yet have position -1
    mutable QSet<int> m_wanted; // pages that were asked for
};

} // namespace zhanggui
