// The workspace's word lists for the checks of publishing material, one list at a time.
#pragma once

#include "models/listing/listing_words.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace zhanggui {

class WordsDialog : public QDialog {
    Q_OBJECT

public:
    WordsDialog(std::shared_ptr<const ListingRules> rules, const WordEdits &edits, QWidget *parent = nullptr);

    /// What was typed, of every list.
    WordEdits edits() const { return m_edits; }

private:
    void showList();
    void keepList();
    void restoreShipped();
    void count();
    const ListingWords *list() const;

    std::shared_ptr<const ListingRules> m_rules;
    WordEdits m_edits;
    QString m_shown;
    QComboBox *m_lists;
    QPlainTextEdit *m_words;
    QLabel *m_count;
};

} // namespace zhanggui
