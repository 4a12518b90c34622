// Takes the fields of a call and checks them as the guides' tables say: there, text, not too long, one of the
// allowed values. The first fault is kept; a family asks for it once, before it acts.
#pragma once

#include "net/seller/seller_call.h"
#include "net/seller/seller_faults.h"

#include <initializer_list>
#include <optional>

namespace zhanggui {

class CallFields {
public:
    CallFields(const JsonValue &object, const SellerFaultSet &faults);

    /// Must be there and hold something.
    QString text(const char *name, qsizetype longest = 64);
    /// May be missing, null or empty; then empty.
    QString optional(const char *name, qsizetype longest = 64);
    QString word(const char *name, std::initializer_list<const char *> allowed);
    /// Digits: yyyyMMddHHmmss, or 17 of them as the official example sends (zh-cn_topic_0070649429, D).
    QString time(const char *name);
    QString optionalTime(const char *name);
    /// A list with at most `most` objects; `asText`: JSON inside a string (kit V1.0).
    QList<JsonValue> objects(const char *name, qsizetype most, bool asText);
    /// The member itself must be there, its value may be empty.
    QString present(const char *name, qsizetype longest = 64);

    /// 000002 with the field that is wrong, or nothing.
    std::optional<SellerAnswer> refusal() const;

private:
    QString scalar(const char *name);
    void wrong(const char *name, const char *what);

    const JsonValue &m_object;
    const SellerFaultSet &m_faults;
    QString m_wrong;
};

} // namespace zhanggui
