#include "ui/supervision/appeal_dialog.h"

#include "ui/supervision/supervision_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {
constexpr int kWidth = 640;
constexpr int kHeight = 560;
} // namespace

AppealDialog::AppealDialog(
    const SupervisionReading &reading, const WorkCalendar &calendar, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent)
    , m_reading(reading)
    , m_zone(zone)
    , m_language(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("appealDialog"));
    //: 申诉
    setWindowTitle(tr("Appeal about %1").arg(reading.line.record.number));
    QStringList facts;
    const AppealState state = appealStateOf(*reading.rules, reading.line, calendar);
    for (const RuleSentence &sentence : appealSentences(*reading.rules, state, zone))
        facts.append(sentence.text);
    for (const AppealState::Need &need : state.needs) {
        if (need.files == 0)
            facts.append(need.file->say.said());
    }
    //: 查看详情 > 发起申诉
    facts.append(tr("The appeal is made in the official console: details of the order line, then Appeal."));
    build(facts.join(u'\n'));
    fill();
}

void AppealDialog::build(const QString &facts)
{
    QLabel *told = plainLabel(this, facts);
    told->setObjectName(QStringLiteral("appealFacts"));
    told->setWordWrap(true);
    told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_language->setObjectName(QStringLiteral("appealLanguage"));
    m_language->addItem(QString::fromUtf8("中文"));
    m_language->addItem(QStringLiteral("English"));
    m_language->setAccessibleName(tr("Language of the text"));
    m_language->setCurrentIndex(QLocale().language() == QLocale::Chinese ? 0 : 1);
    m_text->setObjectName(QStringLiteral("appealText"));
    m_text->setAccessibleName(tr("Text of the appeal"));
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy the text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("appealCopy"));
    QPushButton *note = buttons->addButton(tr("Keep it as a &note"), QDialogButtonBox::ActionRole);
    note->setObjectName(QStringLiteral("appealNote"));
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false); // Return belongs to the text
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(told);
    column->addWidget(m_language, 0, Qt::AlignLeft);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(kWidth, kHeight);
    connect(m_language, &QComboBox::currentIndexChanged, this, &AppealDialog::fill);
    // Words that a person typed are not written over by the other language.
    connect(m_text, &QPlainTextEdit::textChanged, this,
        [this] { m_language->setEnabled(m_text->toPlainText() == m_filled); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(note, &QPushButton::clicked, this, [this] {
        Q_EMIT noteWanted(text());
        m_filled = text(); // nothing is left to lose
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AppealDialog::fill()
{
    m_filled = appealText(*m_reading.rules, m_reading.line, m_zone, m_language->currentIndex() == 0);
    m_text->setPlainText(m_filled);
}

QString AppealDialog::draft() const
{
    return text() == m_filled ? QString() : text();
}

void AppealDialog::setDraft(const QString &draft)
{
    if (!draft.isEmpty())
        m_text->setPlainText(draft);
}

QString AppealDialog::text() const
{
    return m_text->toPlainText();
}

} // namespace zhanggui
