#include "ui/callbacks/explainer/explainer_view.h"

#include "ui/async/when_done.h"
#include "ui/callbacks/explainer/explanation_view.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/action_collection.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace zhanggui {

ExplainerView::ExplainerView(ActionCollection &actions, ReadKeys readKeys, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_readKeys(std::move(readKeys))
    , m_splitter(new QSplitter(this))
    , m_messages(new MessageBar(this))
    , m_inputs(new ExplainerInputs(this))
    , m_explain(new QPushButton(this))
    , m_missing(mutedLabel(this))
    , m_result(new ExplanationView(this))
{
    setObjectName(QStringLiteral("signatureExplainer"));
    const auto add = [this, &actions](const char *id, const char *text, const char *picture,
                         const QList<QKeySequence> &keys, auto &&slot) {
        QAction *action = actions.add({ id, ActionGroup::Callbacks, text, picture, keys });
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    add("explainer.run", QT_TRANSLATE_NOOP("Action", "E&xplain the signature"), "search",
        { Qt::CTRL | Qt::Key_Return }, [this] { explain(); });
    add("explainer.copy", QT_TRANSLATE_NOOP("Action", "Copy the e&xplanation"), "copy",
        { Qt::CTRL | Qt::SHIFT | Qt::Key_C }, [this] { copy(); });
    m_messages->hide();
    m_explain->setObjectName(QStringLiteral("explainRun"));
    m_explain->setIcon(icon(QStringLiteral("search")));
    m_missing->setObjectName(QStringLiteral("explainMissing"));
    m_missing->setWordWrap(true);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_inputs, 1);
    column->addWidget(m_missing);
    column->addWidget(m_explain, 0, Qt::AlignLeft);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_result);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({ 400, 600 });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::l, space::m, space::l, space::m);
    whole->setSpacing(space::s);
    whole->addWidget(m_messages);
    whole->addWidget(m_splitter, 1);
    connect(m_explain, &QPushButton::clicked, this, &ExplainerView::explain);
    connect(m_inputs, &ExplainerInputs::changed, this, &ExplainerView::showState);
    connect(m_inputs, &ExplainerInputs::keyChanged, this, &ExplainerView::forget);
    retranslate();
    showState();
}

void ExplainerView::setKeys(const QList<ExplainerKey> &keys)
{
    m_inputs->setKeys(keys);
}

void ExplainerView::setExchange(const SendRecord &send)
{
    m_result->clear();
    m_inputs->setComputed({});
    m_inputs->setGot(pastedForm(send));
    if (const auto family = callbackFamily(send.signing.kind.toLatin1()))
        m_inputs->setFamily(*family);
    m_messages->show({ Tone::Neutral,
        tr("Signatures are kept as marks: paste the one that your server saw, or what it computed."), {}, {},
        {}, {} });
}

void ExplainerView::explain()
{
    if (m_busy || !m_inputs->whatIsMissing().isEmpty())
        return;
    const QStringList ids = m_inputs->keyIds();
    if (ids.isEmpty()) {
        if (const Secret typed = m_inputs->takeTypedKey(); !typed.isEmpty())
            m_typed = typed;
        m_inputs->setTypedKeyKept(true);
        ExplainInput input = m_inputs->input();
        input.keys = { { tr("the typed key"), m_typed } };
        search(std::move(input));
        return;
    }
    m_readKeys(ids, [this](const QList<ExplainKey> &keys) {
        if (keys.isEmpty())
            return;
        ExplainInput input = m_inputs->input();
        input.keys = keys;
        search(std::move(input));
    });
}

void ExplainerView::search(ExplainInput input)
{
    m_busy = true;
    m_messages->dismiss();
    showState();
    const SignatureFamily family = input.family;
    whenDone(QtConcurrent::run([input = std::move(input)] { return explainSignature(input); }), this,
        [this, family](const Result<Explanation> &outcome) { present(outcome, family); });
}

void ExplainerView::present(const Result<Explanation> &outcome, SignatureFamily family)
{
    m_busy = false;
    if (outcome)
        m_result->show(*outcome, family);
    else
        m_messages->show({ Tone::Fail, tr("This cannot be explained as it stands."), {},
            tr("Paste the whole request, and choose the kind of signature by hand where it was not found."),
            outcome.error().detail.isEmpty()
                ? outcome.error().what
                : outcome.error().what % QStringLiteral("\n") % outcome.error().detail,
            {} });
    showState();
    Q_EMIT explained();
}

void ExplainerView::copy()
{
    const QString text = m_result->textForCopying();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void ExplainerView::forget()
{
    m_typed = Secret();
    m_inputs->setTypedKeyKept(false);
    showState();
}

void ExplainerView::showState()
{
    const QString missing = m_inputs->whatIsMissing();
    const bool ready = !m_busy && missing.isEmpty();
    m_missing->setText(m_busy ? tr("Searching…") : missing);
    m_missing->setVisible(!m_missing->text().isEmpty());
    m_explain->setEnabled(ready);
    m_actions.find(QStringLiteral("explainer.run"))->setEnabled(ready);
    m_actions.find(QStringLiteral("explainer.copy"))->setEnabled(m_result->explanation().has_value());
}

QByteArray ExplainerView::saveState() const
{
    return m_splitter->saveState();
}

void ExplainerView::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void ExplainerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showState();
    }
    QWidget::changeEvent(event);
}

void ExplainerView::hideEvent(QHideEvent *event)
{
    (void)m_inputs->takeTypedKey();
    forget();
    QWidget::hideEvent(event);
}

void ExplainerView::retranslate()
{
    m_explain->setText(tr("Explain"));
}

} // namespace zhanggui
