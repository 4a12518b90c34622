// Asks what the acceptance document pack shall be, shows what its checklist says, and writes it: progress, a
// way to stop, what came of it.
#pragma once

#include "ui/supervision/pack_writer.h"

#include <QDialog>
#include <QFuture>

#include <atomic>
#include <memory>

class QLabel;
class QPushButton;
class QRadioButton;

namespace zhanggui {

class ProgressStrip;
class Prompts;

class PackDialog : public QDialog {
    Q_OBJECT

public:
    /// `order.target`, `format` and `replace` are asked for here. `prompts` outlives this.
    PackDialog(PackOrder order, Prompts &prompts, QWidget *parent);
    /// Stops what runs and waits until it left nothing behind.
    ~PackDialog() override;

    bool isWriting() const { return m_writing; }

Q_SIGNALS:
    /// The pack stands at `file`; the dialog closes.
    void written(const QString &file);

protected:
    void reject() override;

private:
    void build();
    void askForFile();
    void write(const QString &file);
    void finish(const Result<void> &done);
    PackFormat chosenFormat() const;

    PackOrder m_order;
    Prompts &m_prompts;
    QRadioButton *m_zip;
    QRadioButton *m_pdf;
    QLabel *m_checks;
    QLabel *m_result;
    QPushButton *m_save;
    ProgressStrip *m_progress;
    bool m_writing = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QFuture<Result<void>> m_running;
};

} // namespace zhanggui
