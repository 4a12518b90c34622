#include "ui/tickets/answers_dialog.h"

#include "models/store/store.h"
#include "ui/async/when_done.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace zhanggui {

namespace {

constexpr int kWidth = 760;
constexpr int kHeight = 480;
constexpr int kListWidth = 220;
constexpr int kId = Qt::UserRole;

QPushButton *button(QDialogButtonBox *box, const QString &text, const char *name)
{
    QPushButton *made = box->addButton(text, QDialogButtonBox::ActionRole);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

AnswersDialog::AnswersDialog(Store &store, bool readOnly, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_readOnly(readOnly)
    , m_list(new QListWidget(this))
    , m_title(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_told(plainLabel(this))
{
    setObjectName(QStringLiteral("answersDialog"));
    setWindowTitle(tr("Prepared answers"));
    build();
    resize(kWidth, kHeight);
    reload({});
}

QWidget *AnswersDialog::buildForm()
{
    m_title->setObjectName(QStringLiteral("answerTitle"));
    m_title->setMaxLength(200);
    m_language->setObjectName(QStringLiteral("answerLanguage"));
    m_language->addItem(QString::fromUtf8("中文"), QStringLiteral("zh"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_text->setObjectName(QStringLiteral("answerText"));
    m_text->setTabChangesFocus(true);
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    auto *fields = new QFormLayout;
    fields->addRow(tr("&Title"), m_title);
    fields->addRow(tr("&Language"), m_language);
    column->addLayout(fields);
    column->addWidget(m_text, 1);
    QLabel *places = mutedLabel(form,
        tr("Places that are filled with the ticket's facts: %1.")
            .arg(QStringLiteral("{%1}").arg(answerPlaces().join(QStringLiteral("}, {")))));
    places->setWordWrap(true);
    column->addWidget(places);
    m_told->setObjectName(QStringLiteral("answersTold"));
    m_told->setWordWrap(true);
    column->addWidget(m_told);
    return form;
}

void AnswersDialog::build()
{
    m_list->setObjectName(QStringLiteral("answersList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setFixedWidth(kListWidth);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_new = button(box, tr("&New"), "answersNew");
    m_save = button(box, tr("&Save"), "answersSave");
    m_remove = button(box, tr("&Remove"), "answersRemove");
    m_reset = button(box, tr("Bring the &examples back"), "answersReset");
    m_undo = button(box, tr("&Undo"), "answersUndo");
    m_undo->hide();
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_save->setAutoDefault(true); // Return in the title
    m_save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addWidget(m_list);
    row->addWidget(buildForm(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(row, 1);
    column->addWidget(box);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        m_said.clear();
        showCurrent();
    });
    connect(m_title, &QLineEdit::textChanged, this, &AnswersDialog::check);
    connect(m_language, &QComboBox::currentIndexChanged, this, &AnswersDialog::check);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnswersDialog::check);
    connect(m_new, &QPushButton::clicked, this, &AnswersDialog::begin);
    connect(m_save, &QPushButton::clicked, this, &AnswersDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &AnswersDialog::remove);
    connect(m_reset, &QPushButton::clicked, this, &AnswersDialog::reset);
    connect(m_undo, &QPushButton::clicked, this, &AnswersDialog::undo);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AnswersDialog::reload(const QString &choose)
{
    const auto list = m_store.run([](Connection &connection) { return CannedAnswers(connection).list(); });
    whenDone(list, this, [this, choose](const Result<QList<CannedAnswer>> &read) {
        m_answers = read.value_or(QList<CannedAnswer>());
        showList(choose);
        if (!read)
            tell(tr("The answers cannot be read: %1. Bringing the examples back replaces them.")
                     .arg(read.error().what));
        Q_EMIT loaded();
    });
}

void AnswersDialog::showList(const QString &choose)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const CannedAnswer &answer : std::as_const(m_answers)) {
            auto *item = new QListWidgetItem(answer.title, m_list);
            item->setData(kId, answer.id);
            item->setToolTip(answer.text.toHtmlEscaped());
            if (answer.id == choose)
                m_list->setCurrentItem(item);
        }
        if (!m_list->currentItem() && m_list->count() > 0)
            m_list->setCurrentRow(0);
    }
    showCurrent();
}

void AnswersDialog::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString id = item ? item->data(kId).toString() : QString();
    const auto found = std::find_if(
        m_answers.cbegin(), m_answers.cend(), [&id](const CannedAnswer &answer) { return answer.id == id; });
    m_shown = found == m_answers.cend() ? std::nullopt : std::optional(*found);
    const CannedAnswer shown = m_shown.value_or(CannedAnswer{});
    m_title->setText(shown.title);
    m_language->setCurrentIndex(std::max(0, m_language->findData(shown.language)));
    m_text->setPlainText(shown.text);
    check();
}

void AnswersDialog::begin()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentItem(nullptr);
    }
    m_said.clear();
    m_shown = CannedAnswer{};
    m_title->clear();
    m_text->clear();
    m_title->setFocus();
    check();
}

CannedAnswer AnswersDialog::typed() const
{
    CannedAnswer answer = m_shown.value_or(CannedAnswer{});
    answer.title = m_title->text().trimmed();
    answer.text = m_text->toPlainText();
    answer.language = m_language->currentData().toString();
    if (answer.id.isEmpty())
        answer.id = proposedAnswerId(answer.title, m_answers);
    return answer;
}

bool AnswersDialog::differs() const
{
    if (!m_shown)
        return false;
    const bool stored = !m_shown->id.isEmpty();
    return m_title->text().trimmed() != m_shown->title || m_text->toPlainText() != m_shown->text
        || (stored && m_language->currentData().toString() != m_shown->language);
}

/// Why what was typed cannot be saved; empty when it can.
QString AnswersDialog::problem() const
{
    if (m_title->text().trimmed().isEmpty())
        return tr("Give the answer a title.");
    if (m_text->toPlainText().trimmed().isEmpty())
        return tr("Write the answer's text.");
    if (checkAnswer(typed()))
        return {};
    const QStringList unknown = fillAnswer(m_text->toPlainText(), {}).unknown;
    return unknown.isEmpty()
        ? tr("The text is too long: at most 10,000 characters.")
        : tr("There is no place {%1}. Write {{ and }} for braces.").arg(unknown.constFirst());
}

void AnswersDialog::check()
{
    const bool editable = m_shown.has_value() && !m_readOnly;
    m_title->setReadOnly(!editable);
    m_text->setReadOnly(!editable);
    m_language->setEnabled(editable);
    const bool stored = m_shown && !m_shown->id.isEmpty();
    const bool changed = differs();
    // Choosing another answer would throw away what was typed.
    m_list->setEnabled(!changed);
    const QString wrong = changed ? problem() : QString();
    m_new->setEnabled(!m_readOnly && !changed);
    m_save->setEnabled(editable && changed && wrong.isEmpty());
    m_remove->setText(changed ? tr("&Discard") : tr("&Remove"));
    m_remove->setEnabled(!m_readOnly && (changed || stored));
    m_reset->setEnabled(!m_readOnly && !changed);
    m_undo->setVisible(!m_taken.isEmpty());
    m_undo->setEnabled(!changed);
    if (!wrong.isEmpty())
        tell(wrong);
    else if (!m_said.isEmpty() && !changed)
        tell(m_said);
    else
        tell(m_readOnly ? tr("This workspace is read-only.")
                : stored && m_shown->shipped
                ? tr("This is an example of the program; saving makes it your own.")
                : QString());
}

void AnswersDialog::tell(const QString &text)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
}

template <class F> void AnswersDialog::write(F change, const QString &choose)
{
    const auto written = m_store.run(std::move(change));
    whenDone(written, this, [this, choose](const Result<void> &done) { finish(done, choose); });
}

void AnswersDialog::finish(const Result<void> &done, const QString &choose)
{
    if (!done) {
        m_said.clear();
        m_taken.clear();
        tell(tr("This was not saved: %1. What you typed is still here.").arg(done.error().what));
        return;
    }
    Q_EMIT changed();
    reload(choose);
}

void AnswersDialog::save()
{
    const CannedAnswer answer = typed();
    m_said = tr("“%1” was saved.").arg(answer.title);
    write([answer](Connection &connection) { return CannedAnswers(connection).set(answer); }, answer.id);
}

void AnswersDialog::remove()
{
    if (differs()) {
        showList(m_shown ? m_shown->id : QString());
        return;
    }
    const QString id = m_shown->id;
    m_taken = { *m_shown };
    m_said = tr("“%1” was removed.").arg(m_shown->title);
    write(
        [id](Connection &connection) {
            return CannedAnswers(connection).remove(id).map([](const CannedAnswer &) {});
        },
        {});
}

void AnswersDialog::reset()
{
    m_taken.clear();
    for (const CannedAnswer &answer : std::as_const(m_answers)) {
        if (!answer.shipped)
            m_taken.append(answer);
    }
    m_said =
        tr("The examples are back; %n answer(s) of your own were taken away.", nullptr, int(m_taken.size()));
    write([](Connection &connection) { return CannedAnswers(connection).reset(); },
        m_shown ? m_shown->id : QString());
}

void AnswersDialog::undo()
{
    const QList<CannedAnswer> answers = std::exchange(m_taken, {});
    m_said = tr("What was taken away is back.");
    write(
        [answers](Connection &connection) -> Result<void> {
            for (const CannedAnswer &answer : answers) {
                if (Result<void> set = CannedAnswers(connection).set(answer); !set)
                    return set;
            }
            return {};
        },
        answers.isEmpty() ? QString() : answers.constFirst().id);
}

void AnswersDialog::reject()
{
    if (!m_readOnly && differs()) {
        tell(tr("What you typed is not saved. Save it, or discard it, then close."));
        m_title->setFocus();
        return;
    }
    QDialog::reject();
}

} // namespace zhanggui
