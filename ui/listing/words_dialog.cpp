#include "ui/listing/words_dialog.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace zhanggui {

namespace {

constexpr int kWidth = 420;
constexpr int kHeight = 480;

} // namespace

WordsDialog::WordsDialog(std::shared_ptr<const ListingRules> rules, const WordEdits &edits, QWidget *parent)
    : QDialog(parent)
    , m_rules(std::move(rules))
    , m_edits(edits)
    , m_lists(new QComboBox(this))
    , m_words(new QPlainTextEdit(this))
    , m_count(mutedLabel(this))
{
    setObjectName(QStringLiteral("wordsDialog"));
    setWindowTitle(tr("Word lists"));
    m_lists->setObjectName(QStringLiteral("wordLists"));
    m_lists->setAccessibleName(tr("List"));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setAccessibleName(tr("Words"));
    m_words->setTabChangesFocus(true);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const ListingWords &words : m_rules->words) {
        if (words.editable)
            m_lists->addItem(words.title.in(chinese), words.id);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton *restore = buttons->addButton(tr("Shipped &words"), QDialogButtonBox::ResetRole);
    restore->setObjectName(QStringLiteral("wordsShipped"));
    restore->setAutoDefault(false);
    restore->setToolTip(tr("Only the words of this list that the program brings."));
    m_count->setObjectName(QStringLiteral("wordsCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_lists);
    layout->addWidget(mutedLabel(this, tr("One word or phrase a line.")));
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    resize(kWidth, kHeight);
    connect(m_words, &QPlainTextEdit::textChanged, this, &WordsDialog::count);
    connect(m_lists, &QComboBox::currentIndexChanged, this, [this] {
        keepList();
        showList();
    });
    connect(restore, &QPushButton::clicked, this, &WordsDialog::restoreShipped);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        keepList();
        accept();
    });
    showList();
}

const ListingWords *WordsDialog::list() const
{
    return m_rules->wordList(m_shown);
}

void WordsDialog::showList()
{
    m_shown = m_lists->currentData().toString();
    if (const ListingWords *words = list())
        m_words->setPlainText(wordsOf(*words, m_edits).join(u'\n'));
}

void WordsDialog::keepList()
{
    if (const ListingWords *words = list())
        m_edits.lists.insert(m_shown, changesTo(*words, m_words->toPlainText().split(u'\n')));
}

void WordsDialog::count()
{
    const ListingWords *words = list();
    if (!words)
        return;
    const WordChanges changes = changesTo(*words, m_words->toPlainText().split(u'\n'));
    m_count->setText(tr("%1 of %2 shipped words, %3 of your own.")
                         .arg(words->words.size() - changes.removed.size())
                         .arg(words->words.size())
                         .arg(changes.added.size()));
}

void WordsDialog::restoreShipped()
{
    if (const ListingWords *words = list())
        m_words->setPlainText(words->words.join(u'\n'));
}

} // namespace zhanggui
