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

WordsDialog::WordsDialog(std::shared_ptr<const ListingRules> rules, const WordEdits &edits, QWidget *parent)
    : QDialog(parent)
    , m_rules(std::move(rules))
    , m_edits(edits)
    , m_lists(new QComboBox(this))
    , m_words(new QPlainTextEdit(this))
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
    const QPushButton *restore = buttons->addButton(tr("Shipped words"), QDialogButtonBox::ResetRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_lists);
    layout->addWidget(mutedLabel(this, tr("One word or phrase a line.")));
    layout->addWidget(m_words, 1);
    layout->addWidget(buttons);
    resize(420, 460);
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

void WordsDialog::restoreShipped()
{
    if (const ListingWords *words = list())
        m_words->setPlainText(words->words.join(u'\n'));
}

} // namespace zhanggui
