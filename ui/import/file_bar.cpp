#include "ui/import/file_bar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace zhanggui {

FileBar::FileBar(QWidget *parent)
    : QWidget(parent)
    , m_path(plainLabel(this))
    , m_facts(mutedLabel(this))
    , m_choose(new QPushButton(icon(QStringLiteral("folder")), {}, this))
    , m_personal(new QToolButton(this))
{
    m_path->setObjectName(QStringLiteral("importPath"));
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setObjectName(QStringLiteral("importFacts"));
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_choose->setAutoDefault(false);
    m_personal->setObjectName(QStringLiteral("showPersonal"));
    m_personal->setCheckable(true);
    m_personal->setIcon(icon(QStringLiteral("show")));
    m_personal->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->addWidget(m_path, 1);
    line->addWidget(m_facts);
    line->addWidget(m_personal);
    line->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileBar::chooseWanted);
    connect(m_personal, &QToolButton::toggled, this, [this](bool shown) {
        m_personal->setIcon(icon(shown ? QStringLiteral("hide") : QStringLiteral("show")));
        Q_EMIT personalShown(shown);
    });
    retranslate();
}

void FileBar::setFile(const QString &path, const QString &facts)
{
    m_path->setText(path.isEmpty() ? QString() : QFileInfo(path).fileName());
    // A tooltip would read markup in it.
    m_path->setToolTip(QDir::toNativeSeparators(path).toHtmlEscaped());
    m_facts->setText(facts);
}

void FileBar::setChoosing(bool possible)
{
    m_choose->setEnabled(possible);
}

void FileBar::retranslate()
{
    m_choose->setText(tr("Choose a file…"));
    // A new text takes the shortcut away.
    m_choose->setShortcut(QKeySequence::Open);
    m_personal->setText(tr("Personal data"));
    m_personal->setToolTip(tr("Show personal data instead of stars"));
}

} // namespace zhanggui
