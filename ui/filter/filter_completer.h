// Completes a filter in a line edit while it is typed, and brings back former filters.
#pragma once

#include "models/filter/completion.h"

#include <QObject>

class QKeyEvent;
class QLineEdit;

namespace zhanggui {

class CompletionPopup;
class KnownValuesLookup;

class FilterCompleter : public QObject {
    Q_OBJECT

public:
    enum class Occasion {
        Typing, // offers only what goes on with something typed
        Asked, // offers everything that fits
    };

    /// `kind` and `edit` are borrowed and outlive the completer.
    FilterCompleter(const RecordKind &kind, QLineEdit *edit);
    /// Offers values of this database too.
    void setDatabase(const QString &file);

    void offer(Occasion occasion);
    /// Former filters, the newest first; the chosen one replaces the whole text.
    void offerHistory(const QStringList &filters);
    bool isOpen() const;
    void close();
    /// True when the key was used.
    bool handleKey(const QKeyEvent &key);

Q_SIGNALS:
    /// A former filter was chosen.
    void replaced();

private:
    void insert(const FilterCompletion &completion);
    void takeValues(const KnownValuesRequest &request, const QStringList &values);
    QStringList known(const KnownValuesRequest &request) const;

    const RecordKind &m_kind;
    QLineEdit *m_edit;
    CompletionPopup *m_popup;
    KnownValuesLookup *m_lookup = nullptr;
    bool m_isHistory = false;
    bool m_isInserting = false;
    Occasion m_occasion = Occasion::Typing;
    KnownValuesRequest m_known; // what m_values answers
    QStringList m_values;
};

} // namespace zhanggui
