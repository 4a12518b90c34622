#include "ui/settings/work_settings_dialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/work/work_words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>

#include <limits>

namespace zhanggui {

namespace {

constexpr int kEditorWidth = 176;

QString say(const char *text)
{
    return QCoreApplication::translate("WorkSettings", text);
}

/// With a blank in front, as the suffix of a number.
QString unitText(const QString &unit)
{
    if (unit == QLatin1String("days"))
        return say(QT_TRANSLATE_NOOP("WorkSettings", " days"));
    if (unit == QLatin1String("working-days"))
        return say(QT_TRANSLATE_NOOP("WorkSettings", " working days"));
    if (unit == QLatin1String("hours"))
        return say(QT_TRANSLATE_NOOP("WorkSettings", " hours"));
    if (unit == QLatin1String("working-hours"))
        return say(QT_TRANSLATE_NOOP("WorkSettings", " working hours"));
    if (unit == QLatin1String("months"))
        return say(QT_TRANSLATE_NOOP("WorkSettings", " months"));
    return {};
}

/// Yes or no, kept as 1 or 0.
bool isFlag(const WorkSetting &setting)
{
    return setting.unit.isEmpty() && setting.least == 0 && setting.most == 1;
}

QString usualText(const WorkSetting &setting)
{
    if (!setting.fallback && !setting.unset.said().isEmpty())
        return setting.unset.said();
    if (!setting.fallback)
        return say(QT_TRANSLATE_NOOP("WorkSettings",
            "No page tells it: as long as it is not set, its clock says that the length is not known."));
    if (isFlag(setting))
        return *setting.fallback != 0
            ? say(QT_TRANSLATE_NOOP("WorkSettings", "Yes unless you say otherwise."))
            : say(QT_TRANSLATE_NOOP("WorkSettings", "No unless you say otherwise."));
    //: %1 is "30 days"
    return say(QT_TRANSLATE_NOOP("WorkSettings", "%1 unless you say otherwise."))
        .arg(QString::number(*setting.fallback) + unitText(setting.unit));
}

} // namespace

WorkSettingsDialog::WorkSettingsDialog(const Content &content, QWidget *parent)
    : QDialog(parent)
    , m_content(content)
{
    setObjectName(QStringLiteral("workSettingsDialog"));
    setWindowTitle(tr("Settings of the working day"));
    resize(680, 560);
    QLabel *intro = plainLabel(this,
        tr("Lengths and limits that no official page tells. Every due time is computed anew when you save."));
    intro->setWordWrap(true);
    auto *inside = new QWidget(this);
    auto *grid = new QGridLayout(inside);
    grid->setContentsMargins(0, 0, space::s, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    m_lines.reserve(m_content.settings.size()); // the lines are referred to by their place
    for (const WorkSetting &setting : m_content.settings)
        addLine(*grid, setting);
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea(this);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save and compute the deadlines anew"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("workSettingsSave"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const auto changed = changes(); !changed.isEmpty())
            Q_EMIT chosen(changed);
        accept();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(intro);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    for (Line &line : m_lines)
        show(line);
}

void WorkSettingsDialog::addLine(QGridLayout &grid, const WorkSetting &setting)
{
    QWidget *parent = grid.parentWidget();
    Line line;
    line.setting = setting;
    if (const auto own = m_content.own.constFind(setting.id); own != m_content.own.cend())
        line.before = line.own = *own;
    QLabel *title = plainLabel(parent, setting.title.said());
    title->setWordWrap(true);
    QWidget *editor = editorOf(line, parent);
    title->setBuddy(editor);
    editor->setObjectName(QStringLiteral("workSetting_") + setting.id);
    editor->setAccessibleName(setting.title.said());
    editor->setEnabled(!m_content.readOnly);
    editor->setFixedWidth(kEditorWidth);
    line.reset = new QToolButton(parent);
    line.reset->setObjectName(QStringLiteral("workSettingReset_") + setting.id);
    line.reset->setIcon(icon(QStringLiteral("undo")));
    line.reset->setAutoRaise(true);
    line.reset->setFocusPolicy(Qt::TabFocus);
    line.reset->setToolTip(tr("Back to what counts unless you say otherwise"));
    line.reset->setAccessibleName(tr("%1: %2").arg(setting.title.said(), line.reset->toolTip()));
    line.about = mutedLabel(parent);
    line.about->setWordWrap(true);
    editor->setAccessibleDescription(setting.help.said());
    const qsizetype place = m_lines.size();
    connect(line.reset, &QToolButton::clicked, this, [this, place] { take(place, std::nullopt); });
    const int row = grid.rowCount();
    grid.addWidget(title, row, 0);
    grid.addWidget(editor, row, 1);
    grid.addWidget(line.reset, row, 2);
    grid.addWidget(line.about, row + 1, 0, 1, 3);
    grid.setRowMinimumHeight(row + 2, space::s);
    m_lines.append(line);
}

QWidget *WorkSettingsDialog::editorOf(Line &line, QWidget *parent)
{
    const qsizetype place = m_lines.size();
    if (isFlag(line.setting)) {
        line.flag = new QCheckBox(parent);
        connect(line.flag, &QCheckBox::toggled, this, [this, place](bool on) {
            if (!m_filling)
                take(place, on ? 1 : 0);
        });
        return line.flag;
    }
    constexpr qint64 kMost = std::numeric_limits<int>::max();
    line.number = new QSpinBox(parent);
    // One below the least stands for "not set", where nothing counts instead.
    const int least = int(std::clamp<qint64>(line.setting.least, -kMost, kMost));
    line.number->setRange(line.setting.fallback ? least : least - 1, int(std::min(line.setting.most, kMost)));
    line.number->setSuffix(unitText(line.setting.unit));
    if (!line.setting.fallback)
        line.number->setSpecialValueText(tr("not set"));
    connect(line.number, &QSpinBox::valueChanged, this, [this, place](int value) {
        if (!m_filling)
            take(
                place, value < m_lines.at(place).setting.least ? std::nullopt : std::optional<qint64>(value));
    });
    return line.number;
}

void WorkSettingsDialog::take(qsizetype line, std::optional<qint64> own)
{
    m_lines[line].own = own;
    show(m_lines[line]);
}

void WorkSettingsDialog::show(Line &line)
{
    m_filling = true;
    const std::optional<qint64> counts = line.own ? line.own : line.setting.fallback;
    if (line.flag != nullptr)
        line.flag->setChecked(counts.value_or(0) != 0);
    else
        line.number->setValue(counts ? int(*counts) : line.number->minimum());
    m_filling = false;
    line.reset->setEnabled(!m_content.readOnly && line.own.has_value());
    QStringList about;
    if (!line.setting.help.said().isEmpty())
        about << line.setting.help.said();
    about << usualText(line.setting) << tr("Source: %1").arg(sourceText(line.setting.source));
    line.about->setText(about.join(u'\n'));
    m_save->setEnabled(!m_content.readOnly && !changes().isEmpty());
}

QList<WorkSettingChange> WorkSettingsDialog::changes() const
{
    QList<WorkSettingChange> changed;
    for (const Line &line : m_lines) {
        if (line.own != line.before)
            changed.append({ line.setting, line.own });
    }
    return changed;
}

} // namespace zhanggui
