// What an import found, one finding a row, read page by page while the view looks at them. Findings that want
// attention stand first.
#pragma once

#include "models/import/import_report.h"
#include "models/records/cell_text.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

#include <optional>

namespace zhanggui {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Outcome, Record, FileColumn, Stored, InFile, Reason, ColumnCount };
    enum Role {
        OutcomeRole = Qt::UserRole, // RowOutcome as int; invalid while the row is not read
        PendingRole, // bool: the row is not read yet
    };
    static constexpr qint64 kPage = 128;

    /// `kind` must outlive the model.
    explicit FindingsModel(const ImportKind &kind, QObject *parent = nullptr);

    void setPreview(const ImportPreview &preview);
    void clear();
    /// Only findings of this outcome; all of them without one.
    void setOutcome(std::optional<RowOutcome> outcome);
    std::optional<RowOutcome> outcome() const { return m_outcome; }
    /// A page that was asked for.
    void take(RowOutcome outcome, qint64 offset, const QList<ImportFinding> &findings);
    void setCellStyle(const CellStyle &style);
    /// Personal data as it is, or masked.
    void setPersonalShown(bool shown);

    /// nullptr while the row is not read.
    const ImportFinding *finding(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// take() shall follow.
    void pageWanted(zhanggui::RowOutcome outcome, qint64 offset, qint64 limit);

private:
    struct Place {
        RowOutcome outcome;
        qint64 offset; // among the findings of the outcome
    };
    struct Segment {
        RowOutcome outcome;
        qint64 count;
    };
    static qint64 keyOf(const Place &place);
    Place placeOf(int row) const;
    /// -1 when the outcome is not shown.
    int firstRowOf(RowOutcome outcome) const;
    void want(const Place &place) const;
    void rebuild();
    void forget();
    void cellsChanged();
    QString text(const ImportFinding &finding, int column) const;
    QString valueText(const ImportFinding &finding, const QVariant &value) const;

    const ImportKind &m_kind;
    CellStyle m_style;
    bool m_personalShown = false;
    QList<qint64> m_counts; // per RowOutcome
    std::optional<RowOutcome> m_outcome;
    QList<Segment> m_segments; // in the order in which they are shown
    int m_rows = 0;
    QCache<qint64, QList<ImportFinding>> m_pages;
    mutable QSet<qint64> m_wanted; // asked for and not come yet
};

} // namespace zhanggui
