// The window of importing one file after the other into one kind of record. Not modal: the rest of the
// program stays at hand. Columns, preview, import; everything by keyboard (Ctrl+O a file, Ctrl+Return the
// main button, Ctrl+Tab the next page, Esc closes). It knows no kind: whoever composes it connects what comes
// after.
#pragma once

#include "models/records/cell_text.h"
#include "ui/import/import_session.h"

#include <QDialog>

class QStackedWidget;
class QTabWidget;

namespace zhanggui {

class ColumnsView;
class EmptyState;
class FileBar;
class ImportFooter;
class MappingShelf;
class MessageBar;
class OutcomeView;
class PreviewView;
class Prompts;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Everything given outlives the dialog.
    ImportDialog(
        ImportKind kind, const ImportSession::Home &home, Prompts &prompts, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Before a file is opened. `chosen`: what importEnvironment() says, or the window's current one.
    void setEnvironments(const QStringList &environments, const QString &chosen);
    void setCellStyle(const CellStyle &style);
    /// Looks at the file and shows at once what it would do.
    void openFile(const QString &path);
    void chooseFile();
    ImportSession &session() { return m_session; }
    /// What undoRequested() came to.
    void showUndone(const Result<void> &outcome);

    /// Nothing is under way, and what is in sight has arrived.
    bool isSettled() const;
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    /// "columns", "preview": for tests and pictures.
    void showPage(const QString &name);

public Q_SLOTS:
    /// Asks first when something runs.
    void reject() override;

Q_SIGNALS:
    /// The person wants to see what was imported.
    void showRequested();
    /// The step of the last import shall be undone; showUndone() shall follow.
    void undoRequested(qint64 stepId);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLayout();
    void connectSession();
    void connectViews();
    void prepare();
    void pressMain();
    void saveBadRows();
    void onState();
    void onInspected();
    void onPrepared();
    void onPublished();
    void onFailed(ImportSession::State during, const Error &error);
    void onChanged(const QString &why);
    void showFile();
    void showMain();
    void retranslate();

    Prompts &m_prompts;
    ImportSession m_session;
    MappingShelf *m_shelf;
    QString m_why; // the file is read again, because …
    bool m_prepareNext = false; // once the file is looked at
    bool m_closing = false; // as soon as nothing runs any more
    FileBar *m_file;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTabWidget *m_pages;
    ColumnsView *m_columns;
    PreviewView *m_preview;
    OutcomeView *m_outcome;
    ImportFooter *m_footer;
};

} // namespace zhanggui
