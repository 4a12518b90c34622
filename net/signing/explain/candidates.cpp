#include "net/signing/explain/mistakes.h"

#include <algorithm>
#include <array>

namespace zhanggui::explain {

namespace {

constexpr qsizetype kMostMembers = 40;

class Collecting {
public:
    Collecting(const Material &material, const ExplainInput &input, const Recipe &right)
        : m_material(material)
        , m_input(input)
        , m_right(right)
    {
    }

    QList<Candidate> all()
    {
        for (const auto rows : { valueMistakes(), bodyMistakes(), formMistakes() }) {
            for (const MistakeRow &row : rows) {
                if ((row.families & bit(m_material.family)) == 0)
                    continue;
                if (row.apply)
                    add(row, {}, row.apply);
                else
                    spellOut(row);
            }
        }
        return m_found;
    }

private:
    void add(const MistakeRow &row, const QString &detail, std::function<void(Recipe &)> apply)
    {
        m_found.append({ &row, detail, std::move(apply) });
    }

    void spellOut(const MistakeRow &row)
    {
        if (row.slot == Slot::KeySource)
            otherKeys(row);
        else if (row.slot == Slot::Parts)
            orders(row);
        else
            members(row);
    }

    void otherKeys(const MistakeRow &row)
    {
        for (qsizetype i = 1; i < m_input.keys.size(); ++i) {
            const QByteArray key = m_input.keys[i].key.bytes().toByteArray();
            add(row, m_input.keys[i].name, [key](Recipe &recipe) { recipe.key = key; });
        }
    }

    void orders(const MistakeRow &row)
    {
        QByteArray parts = m_right.parts;
        std::sort(parts.begin(), parts.end());
        do {
            if (parts != m_right.parts)
                add(row, formula(parts), [parts](Recipe &recipe) { recipe.parts = parts; });
        } while (std::next_permutation(parts.begin(), parts.end()));
    }

    static QString formula(const QByteArray &parts)
    {
        QStringList words;
        for (const char part : parts)
            words.append(part == 'k' ? QStringLiteral("accessKey")
                    : part == 'n'    ? QStringLiteral("nonce")
                    : part == 't'    ? QStringLiteral("timestamp")
                                     : QStringLiteral("body"));
        return words.join(QLatin1String(" + "));
    }

    QStringList memberNames() const
    {
        QStringList names;
        for (const auto &parameter : m_material.parameters)
            names.append(QString::fromUtf8(parameter.first));
        if (names.isEmpty() && m_material.json) {
            for (const auto &member : m_material.json->members)
                names.append(member.first);
        }
        names.removeDuplicates();
        return names.mid(0, kMostMembers);
    }

    void members(const MistakeRow &row)
    {
        const bool isForm =
            m_material.family == SignatureFamily::SaasV1 || m_material.family == SignatureFamily::KitV1;
        const bool isTestFlag = QByteArrayView(row.id) == "testflag-missing";
        const QStringList names = memberNames();
        for (const QString &name : names) {
            // timeStamp and authToken have rows of their own.
            const bool hasRow = isForm && (name == u"timeStamp" || name == u"authToken");
            if (hasRow || (name == u"testFlag") != isTestFlag)
                continue;
            add(row, isTestFlag ? QString() : name, [name](Recipe &recipe) {
                recipe.body.raw = false;
                recipe.body.dropped = name;
            });
        }
    }

    const Material &m_material;
    const ExplainInput &m_input;
    const Recipe &m_right;
    QList<Candidate> m_found;
};

} // namespace

QList<Candidate> candidates(const Material &material, const ExplainInput &input, const Recipe &right)
{
    return Collecting(material, input, right).all();
}

} // namespace zhanggui::explain
