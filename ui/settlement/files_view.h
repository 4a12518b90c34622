// The archive of settlement: every file that was imported, kept by its bytes; two downloads compared.
#pragma once

#include "models/records/cell_text.h"
#include "ui/settlement/settlement_desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTreeWidgetItem;

namespace zhanggui {

class ComparisonModel;
class CopyTree;
class EmptyState;
class MessageBar;
class PageHeader;
class ProgressStrip;
class Store;

class SettlementFilesView : public QWidget {
    Q_OBJECT

public:
    /// `store` outlives the view. Reads when it is first shown and when files come or go.
    SettlementFilesView(Store &store, const SettlementDesk::Setting &desk, const CellStyle &style,
        bool readOnly, QWidget *parent = nullptr);

    void refresh();
    void setCellStyle(const CellStyle &style);
    /// The files are read.
    bool isSettled() const { return m_read && !m_comparing; }
    MessageBar &messages() { return *m_messages; }
    CopyTree &files() { return *m_files; }
    ComparisonModel &comparison() { return *m_comparison; }
    void focusFiles();
    /// Compares what is selected: two files with each other, one with the newest earlier one that speaks of
    /// the same bills or periods.
    void compareSelected();
    void closeComparison();

Q_SIGNALS:
    void importWanted(const QString &kind);
    /// A kept file shall be shown or copied under its own name.
    void openFileWanted(const QString &sha256, const QString &name);
    void saveFileWanted(const QString &sha256, const QString &name);
    void comparisonSaveWanted(const std::shared_ptr<const zhanggui::FileComparison> &made);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildArchive();
    QWidget *buildComparison();
    void connectDesk();
    void fill();
    void takeFiles(const QList<SettlementFile> &files);
    void takeComparison(const std::shared_ptr<const FileComparison> &made);
    void showFailure(const QString &what, const Error &error);
    void enableButtons();
    QList<SettlementFile> selected() const;
    void retranslate();

    CellStyle m_style;
    const bool m_readOnly;
    QList<SettlementFile> m_archive;
    bool m_read = false;
    bool m_comparing = false;
    SettlementDesk *m_desk;
    PageHeader *m_header;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    CopyTree *m_files;
    QPushButton *m_importTransactions;
    QPushButton *m_importBills;
    QPushButton *m_compare;
    QPushButton *m_open;
    QPushButton *m_save;
    ProgressStrip *m_progress;
    QWidget *m_result;
    QLabel *m_summary;
    ComparisonModel *m_comparison;
    QTableView *m_table;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace zhanggui
