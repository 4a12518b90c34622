#include "models/settlement/expression.h"

#include <optional>

namespace zhanggui {

enum class Operation { Number, Name, Negated, Sum, Difference, Product, Quotient };

struct Expression::Node {
    Operation operation = Operation::Number;
    QString text; // of a number as written, of a name
    Exact number;
    std::shared_ptr<const Node> left; // Negated: the only one
    std::shared_ptr<const Node> right;
};

namespace {

using Node = Expression::Node;
using NodePointer = std::shared_ptr<const Node>;

constexpr int kMostLevels = 64;
constexpr qsizetype kMostCharacters = 2'000; // a chain of sums is as deep as it is long

bool beginsName(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool inName(QChar c)
{
    return beginsName(c) || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool inNumber(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.';
}

NodePointer made(Operation operation, NodePointer left, NodePointer right = {})
{
    auto node = std::make_shared<Node>();
    node->operation = operation;
    node->left = std::move(left);
    node->right = std::move(right);
    return node;
}

/// Recursive descent; the first fault ends it.
class Reader {
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    NodePointer whole()
    {
        const NodePointer root = sum(0);
        if (!m_fault && !atEnd())
            fail();
        return root;
    }
    const std::optional<Error> &fault() const { return m_fault; }

private:
    NodePointer sum(int level)
    {
        NodePointer left = product(level);
        while (!m_fault && (next() == u'+' || next() == u'-')) {
            const Operation operation = next() == u'+' ? Operation::Sum : Operation::Difference;
            ++m_at;
            left = made(operation, left, product(level));
        }
        return left;
    }

    NodePointer product(int level)
    {
        NodePointer left = factor(level);
        while (!m_fault && (next() == u'*' || next() == u'/')) {
            const Operation operation = next() == u'*' ? Operation::Product : Operation::Quotient;
            ++m_at;
            left = made(operation, left, factor(level));
        }
        return left;
    }

    NodePointer factor(int level)
    {
        const QChar c = next();
        if (level >= kMostLevels)
            return fail(QStringLiteral("the formula is nested too deeply"));
        if (c == u'-') {
            ++m_at;
            return made(Operation::Negated, factor(level + 1));
        }
        if (c == u'(') {
            ++m_at;
            const NodePointer inner = sum(level + 1);
            if (!m_fault && next() != u')')
                return fail();
            ++m_at;
            return inner;
        }
        return beginsName(c) ? name() : number();
    }

    NodePointer name()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && inName(m_text.at(m_at)))
            ++m_at;
        auto node = std::make_shared<Node>();
        node->operation = Operation::Name;
        node->text = m_text.mid(from, m_at - from);
        return node;
    }

    NodePointer number()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && inNumber(m_text.at(m_at)))
            ++m_at;
        if (m_at > from && m_at < m_text.size() && m_text.at(m_at) == u'%')
            ++m_at;
        auto node = std::make_shared<Node>();
        node->text = m_text.mid(from, m_at - from);
        const Result<Exact> read = Exact::fromText(node->text);
        if (!read) {
            m_at = from;
            return fail();
        }
        node->number = *read;
        return node;
    }

    QChar next()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        return m_at < m_text.size() ? m_text.at(m_at) : QChar();
    }
    bool atEnd() { return next().isNull() && m_at >= m_text.size(); }

    NodePointer fail(const QString &what = {})
    {
        if (m_fault)
            return {};
        const QString place = atEnd()
            ? QStringLiteral("at its end")
            : QStringLiteral("at character %1, \"%2\"").arg(m_at + 1).arg(m_text.mid(m_at, 12));
        m_fault = Error{ ErrorKind::BadInput,
            what.isEmpty() ? QStringLiteral("the formula cannot be read") : what, m_text % u' ' % place };
        return {};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::optional<Error> m_fault;
};

void collect(const Node &node, QStringList &names)
{
    if (node.operation == Operation::Name && !names.contains(node.text))
        names.append(node.text);
    if (node.left)
        collect(*node.left, names);
    if (node.right)
        collect(*node.right, names);
}

/// Every name has a value: value() has made sure of it.
Exact valueOf(const Node &node, const QHash<QString, Exact> &values)
{
    switch (node.operation) {
    case Operation::Number:
        return node.number;
    case Operation::Name:
        return values.value(node.text);
    case Operation::Negated:
        return Exact() - valueOf(*node.left, values);
    case Operation::Sum:
        return valueOf(*node.left, values) + valueOf(*node.right, values);
    case Operation::Difference:
        return valueOf(*node.left, values) - valueOf(*node.right, values);
    case Operation::Product:
        return valueOf(*node.left, values) * valueOf(*node.right, values);
    case Operation::Quotient:
        return valueOf(*node.left, values) / valueOf(*node.right, values);
    }
    return {};
}

/// How tightly an operation binds; what binds more loosely than its place asks for gets parentheses.
int bindingOf(Operation operation)
{
    switch (operation) {
    case Operation::Sum:
    case Operation::Difference:
        return 1;
    case Operation::Product:
    case Operation::Quotient:
        return 2;
    case Operation::Negated:
        return 3;
    default:
        return 4;
    }
}

QString spreadsheetOf(const Node &node, const QHash<QString, QString> &cells, int least)
{
    const auto of = [&cells](const NodePointer &part, int binding) {
        return spreadsheetOf(*part, cells, binding);
    };
    QString text;
    switch (node.operation) {
    case Operation::Number:
        return node.text;
    case Operation::Name:
        return cells.value(node.text, node.text);
    case Operation::Negated:
        // "-A1" binds tighter than any operator of a spreadsheet, but "1--A1" reads badly.
        return u'(' % (u'-' % of(node.left, 4)) % u')';
    case Operation::Sum:
        text = of(node.left, 1) % u'+' % of(node.right, 1);
        break;
    case Operation::Difference:
        text = of(node.left, 1) % u'-' % of(node.right, 2);
        break;
    case Operation::Product:
        text = of(node.left, 2) % u'*' % of(node.right, 2);
        break;
    case Operation::Quotient:
        text = of(node.left, 2) % u'/' % of(node.right, 3);
        break;
    }
    return bindingOf(node.operation) < least ? u'(' % text % u')' : text;
}

} // namespace

Result<Expression> Expression::read(const QString &text)
{
    if (text.size() > kMostCharacters)
        return failure(ErrorKind::BadInput, QStringLiteral("the formula is too long"), text.left(80));
    Reader reader(text);
    Expression expression;
    expression.m_text = text;
    expression.m_root = reader.whole();
    if (reader.fault())
        return tl::unexpected(*reader.fault());
    collect(*expression.m_root, expression.m_names);
    return expression;
}

Result<Exact> Expression::value(const QHash<QString, Exact> &values) const
{
    QStringList missing;
    for (const QString &name : m_names) {
        if (!values.contains(name))
            missing.append(name);
    }
    if (!missing.isEmpty() || !m_root)
        return failure(ErrorKind::NotFound,
            QStringLiteral("no value for %1").arg(missing.join(QLatin1String(", "))), m_text);
    return valueOf(*m_root, values);
}

QString Expression::spreadsheet(const QHash<QString, QString> &cells) const
{
    return m_root ? spreadsheetOf(*m_root, cells, 0) : QString();
}

} // namespace zhanggui
