// Interfaces and cases of callbacks that tests build by hand: what the protocol's data says must not decide
// whether the engine is right.
#pragma once

#include "net/callbacks/callback_case.h"
#include "net/callbacks/callback_keys.h"

#include <memory>

namespace zhanggui::test {

inline CallbackInterface aCallback(
    const QString &id, const QString &signing, const QByteArray &method = "POST")
{
    CallbackInterface callback;
    callback.id = id;
    callback.family = id.section(u'.', 0, 0);
    callback.activity = id.section(u'.', 1);
    callback.sites = { QStringLiteral("cn"), QStringLiteral("intl") };
    callback.signing = signing;
    callback.method = method;
    CallbackScene scene;
    scene.id = QStringLiteral("ordinary");
    callback.scenes.append(scene);
    return callback;
}

/// A case of one step whose members are pairs of name and JSON text.
inline CallbackCase aCase(
    const QString &id, const QString &interfaceId, const QList<std::pair<const char *, QByteArray>> &request)
{
    CallbackCase made;
    made.id = id;
    made.title = QStringLiteral("Sample");
    CaseStep step;
    step.interfaceId = interfaceId;
    for (const auto &[name, json] : request)
        step.request.append({ QString::fromLatin1(name), json });
    made.steps.append(step);
    return made;
}

inline CallbackCase aNewInstance(const QString &id = QStringLiteral("saas-v2.newInstance.period"))
{
    return aCase(id, QStringLiteral("saas-v2.newInstance"),
        { { "activity", "\"newInstance\"" }, { "orderId", "\"{{order}}\"" },
            { "orderLineId", "\"{{line}}\"" }, { "businessId", "\"{{business}}\"" },
            { "testFlag", "\"1\"" } });
}

/// Counts up, so that every call gives other bytes and every test the same.
inline RandomBytes countingBytes()
{
    return [next = std::make_shared<int>(0)](int count) {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes.append(char((*next)++));
        return bytes;
    };
}

} // namespace zhanggui::test
