#include "models/filter/completion.h"

#include "models/filter/completion_place.h"
#include "models/filter/dates.h"
#include "models/filter/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace zhanggui {
namespace {

using Kind = FilterCompletion::Kind;

QString say(const char *text)
{
    return QCoreApplication::translate("FilterCompletion", text);
}

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

struct OperatorWord {
    const char *sign;
    const char *description;
};

constexpr OperatorWord kOrderedOperators[] = {
    { ">", QT_TRANSLATE_NOOP("FilterCompletion", "More, or later") },
    { ">=", QT_TRANSLATE_NOOP("FilterCompletion", "At least, or since") },
    { "<", QT_TRANSLATE_NOOP("FilterCompletion", "Less, or earlier") },
    { "<=", QT_TRANSLATE_NOOP("FilterCompletion", "At most, or until the end of it") },
};

constexpr OperatorWord kTextOperators[] = {
    { "~", QT_TRANSLATE_NOOP("FilterCompletion", "Contains the text") },
    { "=", QT_TRANSLATE_NOOP("FilterCompletion", "Is exactly that") },
    { "!=", QT_TRANSLATE_NOOP("FilterCompletion", "Is not that") },
};

class Completer {
public:
    Completer(const RecordKind &kind, const QLocale &locale, CompletionPlace place)
        : m_kind(kind)
        , m_chinese(locale.language() == QLocale::Chinese)
        , m_place(std::move(place))
    {
    }

    QList<FilterCompletion> take()
    {
        // Those that begin like what is typed stand first.
        std::stable_sort(
            m_offers.begin(), m_offers.end(), [](const Offer &a, const Offer &b) { return a.rank < b.rank; });
        QList<FilterCompletion> best;
        for (const Offer &offer : m_offers) {
            const bool isKnown = std::any_of(best.begin(), best.end(),
                [&](const FilterCompletion &other) { return other.insert == offer.completion.insert; });
            if (!isKnown && best.size() < kMaxFilterCompletions)
                best.append(offer.completion);
        }
        return best;
    }

    void terms()
    {
        for (const Field &field : m_kind.fields)
            fieldName(field);
        if (!m_place.typed.isEmpty()) {
            for (const Field &field : m_kind.fields)
                operatorsBehind(field);
            for (const Field &field : m_kind.fields)
                valuesOfAnyField(field);
        }
        keywords();
    }

    void values(const KnownValues &known)
    {
        const Field &field = *m_place.field;
        for (const Choice &choice : field.choices)
            choiceValue(choice, QString(), m_kind.labelOf(choice));
        if (field.isTime())
            dates();
        const auto request = field.choices.isEmpty() && known ? std::optional(m_place.typed) : std::nullopt;
        if (request) {
            for (const QString &value : known({ field.id, *request }))
                add(rankOf(value), { Kind::Value, quotedFilterValue(value), value, {}, m_place.span });
        }
        const bool plain = m_place.op == FilterOperator::Matches || m_place.op == FilterOperator::Equals
            || m_place.op == FilterOperator::NotEquals;
        if (m_place.typed.isEmpty() && isOrderedField(field) && m_place.op == FilterOperator::Matches)
            operatorsOf(field, QString());
        if (plain) {
            presence(m_chinese ? "空" : "empty", QT_TRANSLATE_NOOP("FilterCompletion", "Nothing is stored"));
            presence(m_chinese ? "有" : "any", QT_TRANSLATE_NOOP("FilterCompletion", "Something is stored"));
        }
    }

private:
    struct Offer {
        int rank;
        FilterCompletion completion;
    };

    /// 0: begins like what is typed; 1: contains it; -1: neither.
    int rankOf(const QString &name) const
    {
        const qsizetype at = name.indexOf(m_place.typed, 0, Qt::CaseInsensitive);
        return at < 0 ? -1 : (at == 0 ? 0 : 1);
    }

    void add(int rank, const FilterCompletion &completion)
    {
        if (rank >= 0)
            m_offers.push_back({ rank, completion });
    }

    /// The name that answers to what is typed: the program's language before the other one.
    std::pair<int, QString> bestOf(const QStringList &names) const
    {
        int best = -1;
        QString found;
        for (const bool wanted : { true, false }) {
            for (const QString &name : names) {
                const int rank = rankOf(name);
                if (hasHan(name) == (m_chinese == wanted) && rank >= 0 && (best < 0 || rank < best)) {
                    best = rank;
                    found = name;
                }
            }
        }
        return { best, found };
    }

    static QStringList namesOfField(const Field &field)
    {
        QStringList names = field.names;
        names.prepend(field.id);
        for (const QString &title : { field.title.en, field.title.zh }) {
            if (!title.isEmpty() && !title.contains(u' '))
                names.append(title);
        }
        return names;
    }

    void fieldName(const Field &field)
    {
        const auto [rank, name] = bestOf(namesOfField(field));
        FilterCompletion offer{ Kind::Field, name + u':', name + u':', m_kind.labelOf(field), m_place.span };
        offer.goesOn = true;
        add(rank, offer);
    }

    void operatorsBehind(const Field &field)
    {
        if (fieldNamed(m_kind, m_place.typed) == &field)
            operatorsOf(field, m_place.typed);
    }

    void operatorsOf(const Field &field, const QString &name)
    {
        const auto offer = [&](const OperatorWord &word) {
            const QString text = name + QLatin1String(word.sign);
            FilterCompletion completion{ Kind::Operator, text, text, say(word.description), m_place.span };
            completion.goesOn = true;
            add(1, completion);
        };
        if (isOrderedField(field))
            std::for_each(std::begin(kOrderedOperators), std::end(kOrderedOperators), offer);
        else
            std::for_each(std::begin(kTextOperators), std::end(kTextOperators), offer);
    }

    void choiceValue(const Choice &choice, const QString &before, const QString &description)
    {
        QStringList names = { choice.value };
        names += choice.names;
        names += m_kind.labelOf(choice);
        names += { choice.title.en, choice.title.zh };
        names.removeAll(QString());
        // Short names that need no quotes before long ones.
        std::stable_sort(names.begin(), names.end(),
            [](const QString &a, const QString &b) { return a.contains(u' ') < b.contains(u' '); });
        const auto [rank, name] = bestOf(names);
        const QString text = before + quotedFilterValue(name);
        add(rank, { Kind::Value, text, text, description, m_place.span });
    }

    /// 处理 offers 状态:处理中.
    void valuesOfAnyField(const Field &field)
    {
        const QString name = bestName(field);
        for (const Choice &choice : field.choices)
            choiceValue(choice, name + u':', m_kind.labelOf(field));
    }

    QString bestName(const Field &field) const
    {
        const QStringList names = namesOfField(field);
        const auto found = std::find_if(
            names.begin(), names.end(), [this](const QString &name) { return hasHan(name) == m_chinese; });
        return found == names.end() ? field.id : *found;
    }

    void dates()
    {
        for (const RelativeDate &date : offeredRelativeDates()) {
            const auto [rank, name] =
                bestOf({ QString::fromUtf8(date.chinese), QString::fromLatin1(date.english) });
            const QString description = QCoreApplication::translate("FilterDates", date.description);
            add(rank, { Kind::Date, name, name, description, m_place.span });
        }
    }

    void presence(const char *word, const char *description)
    {
        const QString text = QString::fromUtf8(word);
        add(rankOf(text), { Kind::Keyword, text, text, say(description), m_place.span });
    }

    void keyword(const char *chinese, const char *english, const char *description)
    {
        const auto [rank, name] = bestOf({ QString::fromUtf8(chinese), QString::fromLatin1(english) });
        FilterCompletion offer{ Kind::Keyword, name + u' ', name, say(description), m_place.span };
        offer.goesOn = true;
        // A keyword in the middle of a word is none.
        add(rank == 0 ? 1 : -1, offer);
    }

    void keywords()
    {
        if (m_place.afterTerm)
            keyword("或", "or", QT_TRANSLATE_NOOP("FilterCompletion", "One side at least"));
        keyword("非", "not", QT_TRANSLATE_NOOP("FilterCompletion", "Not what follows; - does the same"));
    }

    const RecordKind &m_kind;
    const bool m_chinese;
    const CompletionPlace m_place;
    std::vector<Offer> m_offers;
};

} // namespace

QList<FilterCompletion> completeFilter(
    const QString &text, int cursor, const RecordKind &kind, const QLocale &locale, const KnownValues &values)
{
    const CompletionPlace place = completionPlace(text, cursor, kind);
    Completer completer(kind, locale, place);
    if (place.kind == CompletionPlace::Kind::Term)
        completer.terms();
    else if (place.kind == CompletionPlace::Kind::Value)
        completer.values(values);
    return completer.take();
}

std::optional<KnownValuesRequest> wantedValues(const QString &text, int cursor, const RecordKind &kind)
{
    const CompletionPlace place = completionPlace(text, cursor, kind);
    if (place.kind != CompletionPlace::Kind::Value || place.field->mask != nullptr)
        return std::nullopt;
    const bool repeats = place.field->type == FieldType::Text || place.field->type == FieldType::Tags;
    const bool isPart = place.field->type == FieldType::Identifier && !place.typed.isEmpty();
    if (!repeats && !isPart)
        return std::nullopt;
    return KnownValuesRequest{ place.field->id, place.typed };
}

} // namespace zhanggui
