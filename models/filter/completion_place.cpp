#include "models/filter/completion_place.h"

#include "models/filter/names.h"
#include "models/filter/scanner.h"

#include <algorithm>

namespace zhanggui {
namespace {

class Finder {
public:
    Finder(const QString &text, int cursor, const RecordKind &kind)
        : m_text(text)
        , m_scan(text)
        , m_cursor(std::clamp(cursor, 0, int(text.size())))
        , m_kind(kind)
    {
    }

    CompletionPlace find()
    {
        while (true) {
            m_scan.skipBlanks();
            if (m_scan.position() >= m_cursor)
                return term(m_cursor, m_cursor);
            const char16_t c = m_scan.here();
            const auto keyword = m_scan.keywordHere();
            if (keyword && m_scan.position() + keyword->length < m_cursor) {
                m_afterTerm = false;
                move(keyword->length);
            } else if (c == u'(' || c == u')' || c == u'-' || c == u'!') {
                m_afterTerm = c == u')';
                move(1);
            } else if (const auto op = m_scan.operatorHere()) {
                move(op->length);
            } else if (const auto place = word()) {
                return *place;
            }
        }
    }

private:
    void move(int length) { m_scan.moveTo(m_scan.position() + length); }

    /// Reads on over a word; one whose quote or bracket is open ends at the cursor.
    int endOfWord(const FilterStops &stops)
    {
        const int start = m_scan.position();
        const bool isWhole = m_scan.readWord(stops).has_value();
        if (!isWhole)
            m_scan.moveTo(std::max(start, m_cursor));
        return m_scan.position();
    }

    CompletionPlace piece(CompletionPlace::Kind kind, int start, int end) const
    {
        CompletionPlace place;
        place.kind = kind;
        place.span = { start, end - start };
        place.typed = m_text.mid(start, m_cursor - start);
        if (!place.typed.isEmpty()
            && QStringLiteral("\"「『").contains(QChar(plainFilterChar(place.typed.front()))))
            place.typed.remove(0, 1);
        return place;
    }

    CompletionPlace term(int start, int end) const
    {
        CompletionPlace place = piece(CompletionPlace::Kind::Term, start, end);
        place.afterTerm = m_afterTerm && start > 0 && m_text.at(start - 1).isSpace();
        return place;
    }

    std::optional<CompletionPlace> word()
    {
        const int start = m_scan.position();
        const int end = endOfWord({ .operators = true });
        if (end >= m_cursor)
            return term(start, end);
        m_afterTerm = true;
        if (end == start) { // what no word begins with
            move(1);
            return std::nullopt;
        }
        m_scan.skipBlanks();
        const auto op = m_scan.operatorHere();
        if (!op) {
            m_scan.moveTo(end);
            return std::nullopt;
        }
        return values(fieldNamed(m_kind, m_text.mid(start, end - start)), *op);
    }

    std::optional<CompletionPlace> values(const Field *field, FilterScanner::Operator op)
    {
        move(op.length);
        const bool ordered = field != nullptr && isOrderedField(*field);
        if (const auto second = m_scan.operatorHere(); second && ordered) {
            op = *second;
            move(op.length);
        }
        if (m_scan.position() > m_cursor)
            return CompletionPlace{ CompletionPlace::Kind::Nothing, {}, {} };
        const FilterStops stops{
            .commas = true, .thousands = field != nullptr && field->isNumeric(), .ranges = ordered
        };
        while (true) {
            m_scan.skipBlanks();
            const int start = std::min(m_scan.position(), m_cursor);
            const int end = start == m_cursor && m_scan.position() > m_cursor ? m_cursor : endOfWord(stops);
            if (end >= m_cursor)
                return value(field, op.op, start, end);
            if (ordered && m_scan.here() == u'.' && m_scan.here(1) == u'.')
                move(2);
            else if (m_scan.isListComma())
                move(1);
            else
                return std::nullopt;
        }
    }

    CompletionPlace value(const Field *field, FilterOperator op, int start, int end) const
    {
        CompletionPlace place = piece(CompletionPlace::Kind::Value, start, end);
        place.field = field;
        place.op = op;
        if (field == nullptr)
            place.kind = CompletionPlace::Kind::Nothing;
        return place;
    }

    const QString &m_text;
    FilterScanner m_scan;
    const int m_cursor;
    const RecordKind &m_kind;
    bool m_afterTerm = false;
};

} // namespace

CompletionPlace completionPlace(const QString &text, int cursor, const RecordKind &kind)
{
    return Finder(text, cursor, kind).find();
}

} // namespace zhanggui
