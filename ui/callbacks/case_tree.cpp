#include "ui/callbacks/case_tree.h"

#include "ui/callbacks/callback_text.h"
#include "ui/callbacks/pill_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

enum Role {
    KeyRole = Qt::UserRole, // of the item, unique in the tree
    SuiteRole, // suite id; of products and the folder of one's own: invalid
    CaseRole, // case id; of suites and above: invalid
    WordsRole, // what the filter looks in
};
enum Column { Name, State };

constexpr QLatin1String kOwn("own");

/// Every word of the filter must occur, in whichever order.
class WordFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words)
    {
        m_words = words.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text = sourceModel()->index(row, Name, parent).data(WordsRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
            [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

/// Products as sellers meet them, not by their letters; those that are not known come last.
int rankOf(const CallbackSuite &suite)
{
    static const QStringList order{ QStringLiteral("saas"), QStringLiteral("joint-saas"),
        QStringLiteral("kit"), QStringLiteral("license-code"), QStringLiteral("license-online"),
        QStringLiteral("license-1"), QStringLiteral("order-notify"), QStringLiteral("gateway") };
    const qsizetype place = order.indexOf(suite.product);
    const int known = int(place < 0 ? order.size() : place);
    return suite.site == QLatin1String("cn") ? known : known + 100;
}

void setPill(QStandardItem *nameItem, const ToneText &words)
{
    QStandardItem *cell = nameItem->parent()->child(nameItem->row(), State);
    cell->setData(words.text.isEmpty() ? QVariant() : QVariant(int(words.tone)), PillDelegate::ToneRole);
    cell->setText(words.text);
}

QString suiteWords(const CallbackSuite &suite)
{
    return QStringList{ suite.id, suite.titleEn, suite.titleZh, productText(suite.product) }.join(u' ');
}

} // namespace

CaseTree::CaseTree(QWidget *parent)
    : QWidget(parent)
    , m_model(new QStandardItemModel(this))
    , m_proxy(new WordFilter(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("caseTree"));
    m_filter->setObjectName(QStringLiteral("caseFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_model->setColumnCount(2);
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_view->setObjectName(QStringLiteral("caseTreeView"));
    m_view->setModel(m_proxy);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setItemDelegate(new PillDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(false);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(space::xl);
    m_view->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addWidget(m_filter);
    column->addWidget(m_view, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &CaseTree::filter);
    connect(m_view, &QTreeView::activated, this, [this] { Q_EMIT activated(); });
    connect(m_view, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { Q_EMIT selectionChanged(); });
    retranslate();
}

void CaseTree::setSuites(const QList<CallbackSuite> &suites)
{
    QList<CallbackSuite> sorted = suites;
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const CallbackSuite &a, const CallbackSuite &b) { return rankOf(a) < rankOf(b); });
    m_suites = sorted;
    rebuild();
}

void CaseTree::setOwnCases(const QList<CallbackCase> &cases)
{
    m_own = cases;
    rebuild();
}

void CaseTree::rebuild()
{
    const QByteArray state = saveState();
    const QStringList open = unfolded();
    build();
    restoreState(state);
    if (open.isEmpty() && m_filter->text().isEmpty() && m_proxy->rowCount() > 0)
        m_view->expand(m_proxy->index(0, Name));
}

void CaseTree::build()
{
    m_caseItems.clear();
    m_model->removeRows(0, m_model->rowCount());
    for (const CallbackSuite &suite : std::as_const(m_suites))
        addSuite(suite);
    if (m_own.isEmpty())
        return;
    QStandardItem *folder = groupItem(kOwn, tr("Cases of your own"));
    folder->setIcon(icon(QStringLiteral("folder")));
    folder->setData(QString(), SuiteRole);
    for (const CallbackCase &callbackCase : std::as_const(m_own))
        addCase(folder, {}, callbackCase);
}

QStandardItem *CaseTree::groupItem(const QString &key, const QString &title)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(KeyRole).toString() == key)
            return m_model->item(row);
    }
    auto *item = new QStandardItem(title);
    item->setData(key, KeyRole);
    QFont font = item->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    m_model->appendRow({ item, new QStandardItem });
    return item;
}

void CaseTree::addSuite(const CallbackSuite &suite)
{
    const QString title = suite.site == QLatin1String("cn")
        ? productText(suite.product)
        //: %1: a product, %2: a site
        : tr("%1 (%2)").arg(productText(suite.product), siteText(suite.site));
    QStandardItem *group = groupItem(suite.product + u'/' + suite.site, title);
    auto *item = new QStandardItem(titleOf(suite));
    item->setData(QString(group->data(KeyRole).toString() + u'/' + suite.id), KeyRole);
    item->setData(suite.id, SuiteRole);
    item->setData(suiteWords(suite), WordsRole);
    item->setToolTip(suite.id);
    group->appendRow({ item, new QStandardItem });
    for (const CallbackCase &callbackCase : suite.cases)
        addCase(item, suite.id, callbackCase);
    showSuiteState(item);
}

void CaseTree::addCase(QStandardItem *parent, const QString &suite, const CallbackCase &callbackCase)
{
    auto *item = new QStandardItem(titleOf(callbackCase));
    item->setData(QString(parent->data(KeyRole).toString() + u'/' + callbackCase.id), KeyRole);
    item->setData(suite, SuiteRole);
    item->setData(callbackCase.id, CaseRole);
    // A suite that was looked for shows all its cases.
    item->setData(QString(parent->data(WordsRole).toString() + u' ' + callbackCase.id + u' '
                      + callbackCase.title + u' ' + callbackCase.titleZh),
        WordsRole);
    const QString &about =
        readsChinese() && !callbackCase.aboutZh.isEmpty() ? callbackCase.aboutZh : callbackCase.about;
    item->setToolTip(about.isEmpty() ? callbackCase.id : QString(callbackCase.id + u'\n' + about));
    parent->appendRow({ item, new QStandardItem });
    m_caseItems.insert(callbackCase.id, item);
    showState(item);
}

void CaseTree::showState(QStandardItem *nameItem)
{
    const auto state = m_states.constFind(nameItem->data(CaseRole).toString());
    setPill(nameItem, state == m_states.constEnd() ? ToneText() : caseStateText(state->state, state->worst));
}

void CaseTree::showSuiteState(QStandardItem *suiteItem)
{
    // The case that is worst off speaks for its suite.
    const CaseSummary *worst = nullptr;
    const auto weight = [](const CaseSummary &one) {
        return one.state == CaseState::Failed || one.state == CaseState::Unreachable ? 10
            : one.state == CaseState::Passed                                         ? 1 + int(one.worst)
                                                                                     : 0;
    };
    for (int row = 0; row < suiteItem->rowCount(); ++row) {
        const auto state = m_states.constFind(suiteItem->child(row)->data(CaseRole).toString());
        if (state != m_states.constEnd() && (worst == nullptr || weight(*state) > weight(*worst)))
            worst = &*state;
    }
    setPill(suiteItem, worst == nullptr ? ToneText() : caseStateText(worst->state, worst->worst));
}

void CaseTree::showSuiteStates()
{
    for (int group = 0; group < m_model->rowCount(); ++group) {
        QStandardItem *folder = m_model->item(group);
        for (int row = 0; row < folder->rowCount(); ++row) {
            if (!folder->child(row)->data(CaseRole).isValid())
                showSuiteState(folder->child(row));
        }
    }
}

void CaseTree::setStates(const QHash<QString, CaseSummary> &states)
{
    m_states = states;
    for (QStandardItem *item : std::as_const(m_caseItems))
        showState(item);
    showSuiteStates();
}

void CaseTree::setState(const CaseSummary &state)
{
    m_states.insert(state.caseId, state);
    for (QStandardItem *item : m_caseItems.values(state.caseId)) {
        showState(item);
        if (!item->parent()->data(CaseRole).isValid() && item->parent()->parent() != nullptr)
            showSuiteState(item->parent());
    }
}

void CaseTree::collect(const QModelIndex &source, QList<CaseChoice> &choices) const
{
    const QVariant suite = source.data(SuiteRole);
    if (!suite.isValid()) {
        for (int row = 0; row < m_model->rowCount(source); ++row)
            collect(m_model->index(row, Name, source), choices);
        return;
    }
    const QVariant caseId = source.data(CaseRole);
    auto known = std::find_if(choices.begin(), choices.end(),
        [&suite](const CaseChoice &choice) { return choice.suite == suite.toString(); });
    if (known == choices.end())
        choices.append(
            { suite.toString(), caseId.isValid() ? QStringList{ caseId.toString() } : QStringList() });
    else if (!caseId.isValid())
        known->cases.clear();
    else if (!known->cases.isEmpty())
        known->cases.append(caseId.toString());
}

QList<CaseChoice> CaseTree::selection() const
{
    QModelIndexList rows;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows())
        rows.append(m_proxy->mapToSource(row));
    // The order of the tree, not that of clicking; keys of parents are beginnings of those of their children.
    const auto path = [](QModelIndex index) {
        QList<int> places;
        for (; index.isValid(); index = index.parent())
            places.prepend(index.row());
        return places;
    };
    std::sort(rows.begin(), rows.end(), [&path](const QModelIndex &a, const QModelIndex &b) {
        const QList<int> left = path(a);
        const QList<int> right = path(b);
        return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
    });
    QList<CaseChoice> choices;
    for (const QModelIndex &row : std::as_const(rows))
        collect(row, choices);
    return choices;
}

QList<CaseChoice> CaseTree::selectedSuites() const
{
    QList<CaseChoice> choices = selection();
    for (CaseChoice &choice : choices)
        choice.cases.clear();
    return choices;
}

QString CaseTree::currentCase() const
{
    return m_view->currentIndex().siblingAtColumn(Name).data(CaseRole).toString();
}

void CaseTree::selectSuite(const QString &id)
{
    selectCase(id, {});
}

void CaseTree::selectCase(const QString &suite, const QString &caseId)
{
    const QModelIndexList found = m_model->match(m_model->index(0, Name), SuiteRole, suite, -1,
        Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive);
    for (const QModelIndex &index : found) {
        if (index.data(CaseRole).toString() != caseId)
            continue;
        const QModelIndex shown = m_proxy->mapFromSource(index);
        m_view->setCurrentIndex(shown);
        m_view->scrollTo(shown);
        return;
    }
}

void CaseTree::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void CaseTree::filter(const QString &words)
{
    static_cast<WordFilter *>(m_proxy)->setWords(words);
    if (!words.isEmpty())
        m_view->expandAll();
}

QStringList CaseTree::unfolded() const
{
    QStringList keys;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QModelIndex group = m_proxy->index(row, Name);
        if (!m_view->isExpanded(group))
            continue;
        keys.append(group.data(KeyRole).toString());
        for (int child = 0; child < m_proxy->rowCount(group); ++child) {
            const QModelIndex suite = m_proxy->index(child, Name, group);
            if (m_view->isExpanded(suite))
                keys.append(suite.data(KeyRole).toString());
        }
    }
    return keys;
}

QByteArray CaseTree::saveState() const
{
    const QJsonObject state{ { QStringLiteral("open"), QJsonArray::fromStringList(unfolded()) },
        { QStringLiteral("current"),
            m_view->currentIndex().siblingAtColumn(Name).data(KeyRole).toString() } };
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void CaseTree::restoreState(const QByteArray &state)
{
    const QJsonObject json = QJsonDocument::fromJson(state).object();
    const auto indexOf = [this](const QString &key) {
        return m_proxy->mapFromSource(m_model
                                          ->match(m_model->index(0, Name), KeyRole, key, 1,
                                              Qt::MatchExactly | Qt::MatchRecursive | Qt::MatchCaseSensitive)
                                          .value(0));
    };
    const QJsonArray open = json[QLatin1String("open")].toArray();
    for (const auto &key : open)
        m_view->expand(indexOf(key.toString()));
    const QString current = json[QLatin1String("current")].toString();
    if (current.isEmpty())
        return;
    m_view->setCurrentIndex(indexOf(current));
    m_view->scrollTo(m_view->currentIndex());
}

void CaseTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
    QWidget::changeEvent(event);
}

void CaseTree::retranslate()
{
    m_filter->setPlaceholderText(tr("Find suites and cases"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_view->setAccessibleName(tr("Suites and cases"));
}

} // namespace zhanggui
