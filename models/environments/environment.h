// An environment: which marketplace (or emulator) is called, and as whom. A plain value; its secrets live in
// the vault under secretPlace().
#pragma once

#include "models/core/ids.h"
#include "models/core/result.h"
#include "models/core/secret.h"

#include <QString>
#include <QUrl>

#include <array>
#include <optional>

namespace zhanggui {

/// Where an environment points. The hosts themselves are data: resources/protocol/sites.json
/// (site_defaults.h).
enum class Site { China, KooGallery, Europe, Emulator, Custom };
inline constexpr std::array kSites{ Site::China, Site::KooGallery, Site::Europe, Site::Emulator,
    Site::Custom };

/// The word used in files, tables and commands: cn, intl, eu, emulator, custom.
QString siteId(Site site);
std::optional<Site> siteFromId(const QString &id);

struct Environment {
    EnvironmentName name;
    Site site = Site::Custom;
    QUrl baseUrl; // scheme, host, optional port, optional path; never userinfo, query or fragment
    QString fallbackHost; // tried when the host of baseUrl cannot be reached; empty: none
    QString accessKey; // AK: an identifier, not a secret; show it with shortenedAccessKey()
    QString caFile; // PEM file with extra certificate authorities, for a test server; empty: none
    QString proxy; // http://host:port or socks5://host:port; empty: the system's
    QString currency; // ISO 4217, assumed from the site (mark I) and editable
    friend bool operator==(const Environment &, const Environment &) = default;
};

/// What the vault can hold for an environment. The four callback access keys are those of the seller
/// console's 密钥管理 (key management), one per interface type.
enum class SecretField {
    SecretKey, // SK
    SecurityToken, // X-Security-Token of a temporary AK
    CallbackBasic, // 基础接口
    CallbackJointSaas, // 联营SaaS同步接口
    CallbackLicense, // License授权码交付接口
    CallbackCommon, // 通用接口
};
inline constexpr std::array kSecretFields{ SecretField::SecretKey, SecretField::SecurityToken,
    SecretField::CallbackBasic, SecretField::CallbackJointSaas, SecretField::CallbackLicense,
    SecretField::CallbackCommon };

/// sk, token, callback-basic, callback-joint-saas, callback-license, callback-common.
QString secretFieldId(SecretField field);
/// The place of an environment's secret in the vault: "environment/<name>/<field id>".
QString secretPlace(const EnvironmentName &name, SecretField field);

/// The environment trimmed and checked, or BadInput whose `detail` begins with the field's name:
/// https everywhere, plain http only to loopback (127.0.0.0/8, ::1, localhost); no userinfo, query or
/// fragment; name of 1 to 64 characters without control characters; AK without blanks and control characters;
/// the CA file readable and holding a PEM certificate; proxy without password. It touches the disk for the CA
/// file.
[[nodiscard]] Result<Environment> validated(Environment environment);

/// Whether plain http to this host stays on the machine: 127.0.0.0/8, ::1, localhost.
bool isLoopbackHost(const QString &host);

/// What a signed call needs.
struct Credentials {
    QString accessKey;
    Secret secretKey;
    Secret securityToken; // empty: none
};

} // namespace zhanggui
