#include "net/signing/explain/signature_explainer.h"

#include "models/core/redact.h"
#include "net/signing/explain/search.h"
#include "net/signing/form_encoding.h"

#include <QtGlobal>

#include <algorithm>

namespace zhanggui {

namespace {

using explain::Candidate;
using explain::Found;
using explain::Kitchen;
using explain::Made;
using explain::Material;
using explain::Recipe;
using explain::Wanted;

constexpr char kCompare[] = QT_TRANSLATE_NOOP(
    "SignatureMistake", "Compare hexadecimal text without regard to case; the official sample does.");
constexpr char kOnce[] =
    QT_TRANSLATE_NOOP("SignatureMistake", "Read the value of the query decoded exactly once.");

/// Mistakes in comparing or in receiving the signature, not in making it.
SignatureMistake caseMistake()
{
    return { "signature-case",
        QT_TRANSLATE_NOOP("SignatureMistake", "The signatures differ in upper and lower case only."),
        kCompare, {} };
}

SignatureMistake blankMistake()
{
    return { "token-plus-as-blank",
        QT_TRANSLATE_NOOP("SignatureMistake", "A plus sign of the received signature was read as a blank."),
        kOnce, {} };
}

SignatureMistake encodedMistake()
{
    return { "token-still-encoded",
        QT_TRANSLATE_NOOP("SignatureMistake", "The received signature is still URL-encoded."), kOnce, {} };
}

SignatureMistake trimmedMistake()
{
    return { "token-blank-around",
        QT_TRANSLATE_NOOP("SignatureMistake", "A blank or line break stands around the received signature."),
        kOnce, {} };
}

QByteArray masked(QByteArray text, const QByteArray &key)
{
    if (!key.isEmpty())
        text.replace(key, QByteArray(key.size(), '*'));
    return text;
}

/// No key of the input in `text`, whichever way it is spelled.
QByteArray masked(QByteArray text, const ExplainInput &input)
{
    QList<Secret> keys;
    for (const ExplainKey &key : input.keys) {
        const QByteArray plain = key.key.bytes().toByteArray();
        text = masked(text, plain);
        keys.append({ key.key, Secret(plain.trimmed()), Secret(plain.toUpper()), Secret(plain.toLower()) });
    }
    return redactSecrets(text, keys);
}

/// The canonical text with marks in the place of the recipe's key. Other occurrences of the key's text go
/// too.
QByteArray canonicalShown(const Made &made, const QByteArray &key, const ExplainInput &input)
{
    return masked(masked(made.canonical, key), input);
}

ExplainStep step(const char *id, const QByteArray &ours, const QByteArray &theirs, bool isDigest)
{
    using Sameness = ExplainStep::Sameness;
    ExplainStep made{ id, ours, theirs, Sameness::Different };
    if (theirs.isEmpty())
        made.sameness = Sameness::Unknown;
    else if (ours == theirs)
        made.sameness = Sameness::Same;
    else if (isDigest && explain::sameSignature(ours, theirs))
        made.sameness = Sameness::SameButCase;
    return made;
}

class Explaining {
public:
    Explaining(const ExplainInput &input, Material material)
        : m_input(input)
        , m_material(std::move(material))
        , m_kitchen(m_material)
        , m_right(explain::rightRecipe(m_material, input))
        , m_made(m_kitchen.make(m_right))
        , m_got(input.got)
    {
    }

    Explanation run()
    {
        Wanted wanted{ m_input.computed, m_input.computedCanonical, m_input.computedHash };
        takeTheReceivedOne(wanted.signatures);
        m_out.callIsGenuine = explain::sameSignature(m_got, m_made.signature);
        // What came with the call is no value of the server.
        wanted.signatures.removeIf([this](const QByteArray &value) {
            return value.isEmpty() || (!m_out.callIsGenuine && value == m_got);
        });
        compareAsItIs(wanted);
        m_out.steps = rightSteps(wanted);
        const QList<Candidate> all = explain::candidates(m_material, m_input, m_right);
        if (!m_out.serverIsRight && !isNothing(wanted))
            searchFor(wanted, all);
        if (!m_got.isEmpty() && !m_out.callIsGenuine)
            explainCall(all);
        return m_out;
    }

private:
    static bool isNothing(const Wanted &wanted)
    {
        return wanted.signatures.isEmpty() && wanted.canonical.isEmpty() && wanted.bodyHash.isEmpty();
    }

    /// A log line tells both, without saying which is which: the right one of several is what was received.
    void takeTheReceivedOne(QByteArrayList &signatures)
    {
        for (qsizetype i = 0; m_got.isEmpty() && signatures.size() > 1 && i < signatures.size(); ++i) {
            if (explain::sameSignature(signatures[i], m_made.signature))
                m_got = signatures.takeAt(i);
        }
    }

    void compareAsItIs(const Wanted &wanted)
    {
        for (const QByteArray &value : wanted.signatures) {
            if (!explain::sameSignature(value, m_made.signature))
                continue;
            m_out.serverIsRight = true;
            const QByteArray &sent = m_out.callIsGenuine ? m_got : m_made.signature;
            if (value != sent)
                m_out.chains = { chain({ caseMistake() }, "signature", m_made, m_right.key) };
            else
                m_out.chains.clear();
            if (value == sent)
                return;
        }
    }

    QList<ExplainStep> rightSteps(const Wanted &wanted) const
    {
        return steps(m_made, m_right.key,
            { {}, wanted.bodyHash, wanted.canonical,
                wanted.signatures.size() == 1 || m_out.serverIsRight ? wanted.signatures.value(0)
                                                                     : QByteArray() });
    }

    /// The right way beside `theirs`, whose canonical text is masked.
    QList<ExplainStep> steps(const Made &ours, const QByteArray &key, const Made &theirs) const
    {
        QList<ExplainStep> list{ step("payload", masked(ours.payload, m_input), theirs.payload, false) };
        if (!ours.bodyHash.isEmpty() || !theirs.bodyHash.isEmpty())
            list.append(step("body-hash", ours.bodyHash, theirs.bodyHash, true));
        ExplainStep canonical = step("canonical", ours.canonical, theirs.canonical, false);
        canonical.ours = canonicalShown(ours, key, m_input);
        canonical.theirs = canonicalShown(theirs, {}, m_input);
        list.append(canonical);
        list.append(step("signature", ours.signature, theirs.signature, true));
        return list;
    }

    MistakeChain chain(
        QList<SignatureMistake> mistakes, const QByteArray &value, Made made, const QByteArray &key) const
    {
        made.payload = masked(made.payload, m_input);
        MistakeChain made_{ std::move(mistakes), value, steps(m_made, m_right.key, made) };
        // A key that was changed (trimmed, decoded) is none of the known ones.
        for (ExplainStep &one : made_.steps)
            one.theirs = masked(one.theirs, key);
        return made_;
    }

    static SignatureMistake mistakeOf(const Candidate &candidate)
    {
        return { candidate.row->id, candidate.row->title, candidate.row->advice, candidate.detail };
    }

    MistakeChain chainOf(const Found &found) const
    {
        QList<SignatureMistake> mistakes;
        for (const Candidate *candidate : found.mistakes)
            mistakes.append(mistakeOf(*candidate));
        if (found.reproduced == "signature" && differsInCase(found.made.signature))
            mistakes.append(caseMistake());
        return chain(std::move(mistakes), found.reproduced, found.made, found.key);
    }

    /// The server's hexadecimal text has another case than what it was to be compared with.
    bool differsInCase(const QByteArray &made) const
    {
        const QByteArray &got = m_got;
        const bool isHex = explain::sameSignature(got.toLower(), got.toUpper());
        if (!m_out.callIsGenuine || !isHex)
            return false;
        return std::any_of(m_input.computed.begin(), m_input.computed.end(), [&](const QByteArray &value) {
            const bool isLower = value == value.toLower();
            return explain::sameSignature(value, made) && isLower != (got == got.toLower());
        });
    }

    void searchFor(const Wanted &wanted, const QList<Candidate> &all)
    {
        explain::Search search(m_kitchen, m_right, all, wanted, m_input.limit);
        const QList<Found> found = search.run();
        for (const Found &one : found)
            m_out.chains.append(chainOf(one));
        m_out.tried += search.tried();
        m_out.wasCut = search.wasCut();
    }

    /// The received signature: spoilt on the way, or made with another key or body than is given.
    void explainCall(const QList<Candidate> &all)
    {
        const QByteArray &got = m_got;
        const auto is = [this](const QByteArray &value) {
            return explain::sameSignature(value, m_made.signature);
        };
        const auto note = [this](const SignatureMistake &mistake) {
            m_out.callChains.append(chain({ mistake }, "signature", m_made, m_right.key));
        };
        if (is(got.trimmed()))
            return note(trimmedMistake());
        if (is(QByteArray(got).replace(' ', '+')))
            return note(blankMistake());
        if (is(formDecoded(got).value_or(QByteArray())))
            return note(encodedMistake());
        const Wanted wanted{ { got }, {}, {} };
        explain::Search search(m_kitchen, m_right, all, wanted, m_input.limit);
        const QList<Found> found = search.run();
        for (const Found &one : found) {
            QList<SignatureMistake> mistakes;
            for (const Candidate *candidate : one.mistakes)
                mistakes.append(mistakeOf(*candidate));
            m_out.callChains.append(chain(std::move(mistakes), one.reproduced, one.made, one.key));
        }
        m_out.tried += search.tried();
    }

    const ExplainInput &m_input;
    Material m_material;
    Kitchen m_kitchen;
    Recipe m_right;
    Made m_made;
    QByteArray m_got;
    Explanation m_out;
};

} // namespace

Result<Explanation> explainSignature(const ExplainInput &input)
{
    if (input.keys.isEmpty() || input.keys.first().key.isEmpty())
        return failure(ErrorKind::BadInput, QStringLiteral("The key is missing"));
    return explain::materialOf(input).map(
        [&input](Material material) { return Explaining(input, std::move(material)).run(); });
}

QList<SignatureMistake> signatureMistakes(SignatureFamily family)
{
    QList<SignatureMistake> all;
    for (const auto rows : { explain::valueMistakes(), explain::bodyMistakes(), explain::formMistakes() }) {
        for (const explain::MistakeRow &row : rows) {
            if ((row.families & explain::bit(family)) != 0)
                all.append({ row.id, row.title, row.advice, {} });
        }
    }
    all += { caseMistake(), blankMistake(), encodedMistake(), trimmedMistake() };
    return all;
}

} // namespace zhanggui
