// The page of the unified login and of authorize: plain forms, one for each application, and nothing from
// outside. The fragment of the unified login's address (#/portal-login?ind=UNOP&appId=…) never reaches a
// server, so a few lines of script in the page read it and hide the other applications' forms.
#pragma once

#include "models/market/market_entities.h"
#include "net/emulator/api/api_route.h"

namespace zhanggui {

struct LoginForm {
    MarketTenant tenant;
    MarketApplication application;
    QList<MarketUser> users; // those who may sign in
    QString redirectUri; // of authorize; empty: the unified login
    QString state;
};

/// `action`: path of the form. Everything that comes from the store or the request is escaped.
ApiAnswer loginPage(const QList<LoginForm> &forms, const QByteArray &action);
/// A page with one sentence.
ApiAnswer messagePage(int status, const QString &message);

} // namespace zhanggui
