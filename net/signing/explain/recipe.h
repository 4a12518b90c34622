// One way to come to a signature: every choice an implementation makes, right or wrong. The right recipe of a
// family is the default; a mistake changes one choice. For the explainer only.
#pragma once

#include "models/json/json_writer.h"
#include "net/signing/explain/signature_explainer.h"

#include <QHash>

#include <optional>

namespace zhanggui::explain {

/// What does not change while recipes are tried.
struct Material {
    SignatureFamily family = SignatureFamily::SaasV2;
    QByteArray body;
    std::optional<JsonValue> json; // of the body, when it is an object
    CallbackParameters parameters; // V1 families: decoded, in order, with blank ones and authToken
    CallbackParameters rawParameters; // the same as they stand in the query
    QByteArray timestamp;
};

enum class DigestWay { Hmac, Plain /* SHA-256, no key */, Swapped /* the data is the key */, None };
enum class DigestText { LowerHex, UpperHex, Base64, Base64OfHex, Base64Url, Base64Encoded /* for a query */ };

struct BodyForm {
    enum class Charset { Utf8, LatinOnce /* UTF-8 read as Latin-1 */, QuestionMarks, Gbk };
    enum class Numbers { AsWritten, AsText, Rewritten };
    bool raw = false; // the bytes as they came
    JsonStyle style;
    Numbers numbers = Numbers::AsWritten;
    QString dropped; // a member that is left out
    QByteArray before;
    QByteArray behind;
    bool trimmed = false;
    bool unixEnds = false;
    Charset charset = Charset::Utf8;
    std::optional<QByteArray> instead; // signed in the place of the body
    QByteArray cacheKey; // equal keys, equal forms
};

struct FormForm {
    enum class Order { Ascending, AsGiven, Descending, WithoutCase };
    enum class Values {
        Decoded,
        AsInQuery,
        Encoded,
        EncodedPercent20,
        EncodedLower,
        EncodedTwice,
        DecodedTwice,
        PlusAsBlank,
        BlankAsPlus,
    };
    enum class Key { KeyStamp, KeyOnly, StampKey, StampOnly };
    Order order = Order::Ascending;
    Values values = Values::Decoded;
    Key key = Key::KeyStamp;
    bool keepsBlank = true;
    bool nullsAsText = false;
    bool withToken = false;
    bool withStamp = true;
    bool json = false; // the body's JSON is signed
    bool valuesOnly = false;
    QByteArray between = "&";
    QByteArray ends; // behind the last
};

struct JwtForm {
    enum class Header { Official, Plain /* {"alg":"HS256","typ":"JWT"} */ };
    Header header = Header::Official;
    bool payloadOnly = false;
    bool padded = false;
};

struct Recipe {
    QByteArray key;
    QByteArray timestamp;
    QByteArray nonce;
    BodyForm body;
    FormForm form;
    JwtForm jwt;
    DigestWay inner = DigestWay::None;
    DigestText innerText = DigestText::LowerHex;
    QByteArray parts; // letters k, n, t, b in the order of the canonical string
    QByteArray between;
    bool namesParts = false; // UsagePush: ts= &nonce= &body=
    bool stampsKey = false; // BodySign: Key + timeStamp
    DigestWay outer = DigestWay::Hmac;
    DigestText text = DigestText::LowerHex;
};

struct Made {
    QByteArray payload;
    QByteArray bodyHash;
    QByteArray canonical;
    QByteArray signature;
};

/// BadInput when body or query cannot be read as the family needs it.
[[nodiscard]] Result<Material> materialOf(const ExplainInput &input);
/// The right recipe.
Recipe rightRecipe(const Material &material, const ExplainInput &input);

/// Follows recipes; keeps payloads that were made before, and counts the bytes it worked on.
class Kitchen {
public:
    explicit Kitchen(const Material &material)
        : m_material(material)
    {
    }
    Made make(const Recipe &recipe);
    qint64 work() const { return m_work; }

private:
    QByteArray payload(const Recipe &recipe);
    QByteArray digest(DigestWay way, QByteArrayView key, QByteArrayView data);

    const Material &m_material;
    QHash<QByteArray, QByteArray> m_payloads;
    qint64 m_work = 0;
};

} // namespace zhanggui::explain
