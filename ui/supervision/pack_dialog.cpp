#include "ui/supervision/pack_dialog.h"

#include "ui/async/told_to.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"
#include "ui/widgets/prompts.h"
#include "ui/window/error_message.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace zhanggui {

namespace {
constexpr int kWidth = 520;
} // namespace

PackDialog::PackDialog(PackOrder order, Prompts &prompts, QWidget *parent)
    : QDialog(parent)
    , m_order(std::move(order))
    , m_prompts(prompts)
    , m_zip(new QRadioButton(tr("&ZIP: every file, an index with digests and the checklist, a cover"), this))
    , m_pdf(new QRadioButton(tr("&PDF: the checklist, the digests, and the pictures among the files"), this))
    , m_checks(plainLabel(this))
    , m_result(plainLabel(this))
    , m_progress(new ProgressStrip(this))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    setObjectName(QStringLiteral("packDialog"));
    //: 验收资料
    setWindowTitle(tr("Acceptance documents of %1").arg(m_order.reading.line.record.number));
    build();
}

PackDialog::~PackDialog()
{
    m_cancelled->store(true);
    m_running.waitForFinished();
}

void PackDialog::build()
{
    m_zip->setObjectName(QStringLiteral("packZip"));
    m_pdf->setObjectName(QStringLiteral("packPdf"));
    m_zip->setChecked(true);
    const PackCounts counts = countsOf(packOf(m_order));
    QStringList lines;
    lines << tr("%n file(s) are attached.", nullptr, int(m_order.reading.files.size()));
    if (counts.shortOf > 0)
        lines << tr("%n item(s) of the checklist fall short; the pack says so.", nullptr, counts.shortOf);
    if (counts.toLook > 0)
        lines << tr("%n item(s) have to be looked at by a person.", nullptr, counts.toLook);
    if (counts.shortOf == 0 && counts.toLook == 0)
        lines << tr("Everything on the checklist is good.");
    m_checks->setText(lines.join(u'\n'));
    m_checks->setObjectName(QStringLiteral("packChecks"));
    m_checks->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("packResult"));
    m_result->setWordWrap(true);
    m_result->hide();
    m_progress->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("packSave"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_checks);
    column->addWidget(m_zip);
    column->addWidget(m_pdf);
    column->addWidget(m_result);
    column->addWidget(m_progress);
    column->addWidget(buttons);
    setMinimumWidth(kWidth);
    connect(m_save, &QPushButton::clicked, this, &PackDialog::askForFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &PackDialog::reject);
    connect(m_progress, &ProgressStrip::cancelRequested, this, [this] { m_cancelled->store(true); });
}

PackFormat PackDialog::chosenFormat() const
{
    return m_pdf->isChecked() ? PackFormat::Pdf : PackFormat::Zip;
}

void PackDialog::askForFile()
{
    const bool pdf = chosenFormat() == PackFormat::Pdf;
    const QString ending = pdf ? QStringLiteral(".pdf") : QStringLiteral(".zip");
    const QString name = safeNames({ m_order.reading.line.record.number }).constFirst().mid(3);
    m_prompts.saveFile(this,
        { windowTitle(), QDir::homePath(), name % ending, pdf ? tr("PDF (*.pdf)") : tr("ZIP (*.zip)") },
        [this, ending](const QString &file) {
            if (!file.isEmpty())
                write(file.endsWith(ending, Qt::CaseInsensitive) ? file : file % ending);
        });
}

void PackDialog::write(const QString &file)
{
    m_order.target = file;
    m_order.format = chosenFormat();
    m_order.replace = true; // the file dialog asked
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_writing = true;
    m_save->setEnabled(false);
    m_result->hide();
    m_progress->begin(tr("Packing"), 0);
    const auto shown = toldTo(m_progress, [](ProgressStrip &strip, qint64 done, qint64 total) {
        if (strip.isRunning())
            strip.setShare(total > 0 ? double(done) / double(total) : -1, {});
    });
    m_running = QtConcurrent::run([order = m_order, shown, flag = m_cancelled] {
        return writePack(order, [&](qint64 done, qint64 total) {
            shown(done, total);
            return !flag->load();
        });
    });
    whenDone(m_running, this, [this](const Result<void> &done) { finish(done); });
}

void PackDialog::finish(const Result<void> &done)
{
    m_writing = false;
    m_progress->end();
    m_save->setEnabled(true);
    if (done) {
        const QString file = m_order.target;
        accept();
        Q_EMIT written(file);
        return;
    }
    const Message message = messageFor(tr("The pack was not written."), done.error());
    QStringList lines{ message.what, tr("Nothing was left behind; a file of that name is as it was.") };
    if (done.error().kind == ErrorKind::Corrupt || done.error().kind == ErrorKind::NotFound)
        lines << tr("This kept file is damaged or gone: %1. Attach it anew.").arg(done.error().detail);
    else if (!message.todo.isEmpty())
        lines << message.todo;
    if (done.error().kind == ErrorKind::Cancelled)
        lines = QStringList{ tr("Stopped. Nothing was left behind.") };
    m_result->setText(lines.join(u'\n'));
    m_result->show();
}

void PackDialog::reject()
{
    if (m_writing) {
        m_cancelled->store(true); // what runs tells when it has ended
        return;
    }
    QDialog::reject();
}

} // namespace zhanggui
