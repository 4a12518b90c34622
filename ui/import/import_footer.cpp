#include "ui/import/import_footer.h"

#include "ui/import/import_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace zhanggui {

ImportFooter::ImportFooter(QWidget *parent)
    : QWidget(parent)
    , m_progress(new ProgressStrip(this))
    , m_reason(mutedLabel(this))
    , m_main(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_reason->setObjectName(QStringLiteral("importReason"));
    m_reason->setWordWrap(true);
    m_main->setObjectName(QStringLiteral("importMain"));
    m_main->setDefault(true);
    m_close->setObjectName(QStringLiteral("importClose"));
    m_close->setAutoDefault(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_progress);
    line->addWidget(m_reason, 1);
    line->addWidget(m_main);
    line->addWidget(m_close);
    connect(m_main, &QPushButton::clicked, this, &ImportFooter::mainPressed);
    connect(m_close, &QPushButton::clicked, this, &ImportFooter::closePressed);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &ImportFooter::cancelRequested);
    retranslate();
}

void ImportFooter::setOffer(const ImportOffer &offer, bool visible)
{
    m_main->setText(offer.button);
    m_main->setEnabled(offer.possible);
    m_main->setVisible(visible);
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_main->setToolTip(QStringLiteral("%1 (%2)").arg(offer.button, keys));
    m_main->setAccessibleDescription(offer.reason);
    m_reason->setText(offer.reason);
}

void ImportFooter::pressMain()
{
    m_main->click();
}

void ImportFooter::begin(const QString &what)
{
    if (!m_progress->isRunning())
        m_progress->begin(what, 0);
}

void ImportFooter::progress(const ImportProgress &progress)
{
    if (m_phase != int(progress.phase)) {
        m_phase = int(progress.phase);
        m_progress->begin(phaseText(progress.phase), 0);
    }
    m_progress->setShare(shareOf(progress), progressText(progress));
}

void ImportFooter::end()
{
    m_phase = -1;
    m_progress->end();
}

void ImportFooter::retranslate()
{
    m_close->setText(tr("Close"));
}

} // namespace zhanggui
