#include "ui/callbacks/explainer/explanation_view.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_pill.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

QString say(const char *text)
{
    return text ? QCoreApplication::translate("SignatureMistake", text) : QString();
}

QString titleOf(const SignatureMistake &mistake)
{
    const QString title = say(mistake.title);
    return mistake.detail.isEmpty() ? title : title % QStringLiteral(" (") % mistake.detail % QChar(u')');
}

QString nameOfStep(const QByteArray &id)
{
    if (id == "payload")
        return ExplanationView::tr("What is signed");
    if (id == "body-hash")
        return ExplanationView::tr("Hash of the body");
    if (id == "canonical")
        return ExplanationView::tr("Text of the last HMAC");
    if (id == "signature")
        return ExplanationView::tr("Signature");
    return QString::fromLatin1(id);
}

QString shortened(const QByteArray &value)
{
    return value.size() <= 16 ? QString::fromUtf8(value)
                              : QString::fromUtf8(value.first(8) + "…" + value.last(4));
}

// A value that may be long, to be read and selected.
QPlainTextEdit *valueBox(QWidget *parent, const QByteArray &value, const QString &name)
{
    auto *box = new QPlainTextEdit(QString::fromUtf8(value), parent);
    box->setReadOnly(true);
    box->setFont(fixedFont());
    box->setTabChangesFocus(true);
    box->setWordWrapMode(QTextOption::WrapAnywhere);
    box->setAccessibleName(name);
    const int lines = value.size() > 260 ? 6 : value.size() > 64 ? 4 : 2;
    // A line with Chinese characters is higher than the font says.
    box->setFixedHeight(lines * (box->fontMetrics().lineSpacing() + space::xs) + space::m);
    if (value.isEmpty())
        box->setPlaceholderText(ExplanationView::tr("not known"));
    return box;
}

} // namespace

ExplanationView::ExplanationView(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("explanation"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    build();
}

void ExplanationView::show(const Explanation &explanation, SignatureFamily family)
{
    m_explanation = explanation;
    m_family = family;
    build();
}

void ExplanationView::clear()
{
    m_explanation.reset();
    build();
}

ExplanationView::Words ExplanationView::words() const
{
    const Explanation &found = *m_explanation;
    Words words;
    if (!found.chains.isEmpty()) {
        words = { int(Tone::Warn), tr("The server's value comes about by a known mistake."), {} };
    } else if (found.serverIsRight) {
        words = { int(Tone::Ok), tr("The server computed the right signature."), {} };
        if (!found.callIsGenuine)
            words.more << tr("Then it compares wrongly, or looks at another call.");
    } else if (!found.callChains.isEmpty()) {
        words = { int(Tone::Warn), tr("The call was not signed as it should be."), {} };
    } else if (found.callIsGenuine) {
        words = { int(Tone::Ok), tr("The call carries the right signature for this key."), {} };
    } else {
        words = { int(Tone::Fail), tr("No known mistake gives this value."), {} };
        words.more << tr("Compare the steps below with what your server logs, the body byte by byte.");
    }
    if (found.callIsGenuine && !found.serverIsRight && !found.chains.isEmpty())
        words.more << tr("The call itself is signed with this key: the fault is on the server.");
    if (found.wasCut)
        words.more << tr("The search was ended before every combination was tried.");
    return words;
}

const QList<ExplainStep> &ExplanationView::steps() const
{
    const Explanation &found = *m_explanation;
    const bool chain = !found.chains.isEmpty() && !found.chains.first().steps.isEmpty();
    return chain ? found.chains.first().steps : found.steps;
}

void ExplanationView::build()
{
    m_empty->setContent(QStringLiteral("key"), tr("Why is the signature wrong?"),
        tr("Paste what your server got and what it computed. The right steps are laid beside the server's, "
           "and "
           "the known mistakes are tried until one gives its value."));
    m_stack->setCurrentIndex(m_explanation ? 1 : 0);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(space::s, 0, space::s, 0);
    m_column->setSpacing(space::s);
    if (m_explanation) {
        const Words said = words();
        auto *line = new QHBoxLayout;
        auto *picture = new QLabel(page);
        const Tone tone = Tone(said.tone);
        picture->setPixmap(icon(toneIcon(tone), colorsOf(QWidget::palette()).of(tone)).pixmap(20, 20));
        QLabel *what = headingLabel(page, said.what);
        what->setObjectName(QStringLiteral("explainWhat"));
        what->setWordWrap(true);
        line->addWidget(picture);
        line->addWidget(what, 1);
        m_column->addLayout(line);
        for (const MistakeChain &chain :
            m_explanation->chains.isEmpty() ? m_explanation->callChains : m_explanation->chains)
            addChain(chain);
        for (const QString &more : said.more) {
            QLabel *label = mutedLabel(page, more);
            label->setWordWrap(true);
            m_column->addWidget(label);
        }
        addSteps();
        addTried();
    }
    m_column->addStretch();
    // Later: the former one may be about to hear of the same event.
    if (QWidget *former = m_scroll->takeWidget()) {
        former->setParent(nullptr);
        former->deleteLater();
    }
    m_scroll->setWidget(page);
}

void ExplanationView::addChain(const MistakeChain &chain)
{
    QWidget *page = m_column->parentWidget();
    for (const SignatureMistake &mistake : chain.mistakes) {
        QLabel *title = plainLabel(page, titleOf(mistake));
        title->setObjectName(QStringLiteral("mistake.") + QString::fromLatin1(mistake.id));
        title->setWordWrap(true);
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        title->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->addWidget(title);
        QLabel *advice = plainLabel(page, say(mistake.advice));
        advice->setWordWrap(true);
        advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->addWidget(advice);
    }
}

void ExplanationView::addSteps()
{
    QWidget *page = m_column->parentWidget();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->addWidget(mutedLabel(page, tr("Right")), 0, 0);
    grid->addWidget(mutedLabel(page, tr("The server's")), 0, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 1;
    for (const ExplainStep &step : steps()) {
        const QString name = nameOfStep(step.id);
        auto *line = new QHBoxLayout;
        line->addWidget(plainLabel(page, name));
        auto *pill = new StatusPill(page);
        pill->setObjectName(QStringLiteral("same.") + QString::fromLatin1(step.id));
        switch (step.sameness) {
        case ExplainStep::Sameness::Same:
            pill->setStatus(Tone::Ok, tr("same"));
            break;
        case ExplainStep::Sameness::SameButCase:
            pill->setStatus(Tone::Wait, tr("same but for upper and lower case"));
            break;
        case ExplainStep::Sameness::Different:
            pill->setStatus(Tone::Fail, tr("different"));
            break;
        case ExplainStep::Sameness::Unknown:
            pill->setStatus(Tone::Neutral, tr("not known"));
            break;
        }
        line->addWidget(pill);
        line->addStretch();
        grid->addLayout(line, row, 0, 1, 2);
        //: %1: a step of signing
        grid->addWidget(valueBox(page, step.ours, tr("%1, right").arg(name)), row + 1, 0);
        grid->addWidget(valueBox(page, step.theirs, tr("%1, the server's").arg(name)), row + 1, 1);
        row += 2;
    }
    m_column->addLayout(grid);
}

void ExplanationView::addTried()
{
    QWidget *page = m_column->parentWidget();
    auto *fold = new QToolButton(page);
    fold->setObjectName(QStringLiteral("explainTried"));
    fold->setText(tr("%n combination(s) of known mistakes tried", nullptr, m_explanation->tried));
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setArrowType(Qt::RightArrow);
    fold->setAutoRaise(true);
    fold->setCheckable(true);
    QStringList titles;
    const QList<SignatureMistake> all = signatureMistakes(m_family);
    for (const SignatureMistake &mistake : all)
        titles << QStringLiteral("– ") + say(mistake.title);
    QLabel *list = mutedLabel(page, titles.join(u'\n'));
    list->setObjectName(QStringLiteral("explainTriedList"));
    list->setWordWrap(true);
    list->hide();
    connect(fold, &QToolButton::toggled, list, [fold, list](bool open) {
        list->setVisible(open);
        fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    m_column->addWidget(fold);
    m_column->addWidget(list);
}

QStringList ExplanationView::sentences() const
{
    if (!m_explanation)
        return {};
    const Words said = words();
    QStringList all{ said.what };
    for (const MistakeChain &chain :
        m_explanation->chains.isEmpty() ? m_explanation->callChains : m_explanation->chains) {
        for (const SignatureMistake &mistake : chain.mistakes)
            all << titleOf(mistake) << say(mistake.advice);
    }
    return all + said.more;
}

QString ExplanationView::textForCopying() const
{
    if (!m_explanation)
        return {};
    QStringList lines = sentences();
    for (const ExplainStep &step : steps()) {
        lines << QString();
        lines << nameOfStep(step.id);
        //: %1: a shortened value, %2: its length
        const auto value = [](const QString &whose, const QByteArray &bytes) -> QString {
            return QStringLiteral("  ") % whose % QStringLiteral(": ")
                % (bytes.isEmpty() ? tr("not known")
                                   : tr("%1 (%n byte(s))", nullptr, int(bytes.size())).arg(shortened(bytes)));
        };
        lines << value(tr("Right"), step.ours) << value(tr("The server's"), step.theirs);
    }
    return lines.join(u'\n') % u'\n';
}

void ExplanationView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        build();
    QWidget::changeEvent(event);
}

} // namespace zhanggui
