// What a person needs to let a test client trust the local authority.
#pragma once

#include "net/tls/local_authority.h"

namespace zhanggui {

struct AuthorityFacts {
    QString file;
    QString subject;
    QString sha256; // fingerprint of the certificate, pairs of upper-case hexadecimal digits apart by colons
    QString from; // ISO 8601, UTC
    QString until;
};

AuthorityFacts authorityFacts(const LocalAuthority &authority);
/// The facts, then one way for each kind of client that touches this client alone.
QString authorityHelp(const AuthorityFacts &facts);

} // namespace zhanggui
