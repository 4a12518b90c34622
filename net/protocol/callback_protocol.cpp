#include "net/protocol/callback_protocol.h"

#include "net/protocol/callback_reader.h"
#include "net/protocol/callback_validation.h"
#include "net/protocol/callback_words.h"

#include <QDir>
#include <QFile>

namespace zhanggui {

namespace {

template <class T> const T *named(const QList<T> &list, QStringView name, QString T::*member)
{
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&](const T &one) { return one.*member == name; });
    return found == list.cend() ? nullptr : &*found;
}

template <class T> QList<T> onSite(QList<T> list, QStringView site)
{
    list.removeIf([site](const T &one) { return !holdsOn(one.sites, site); });
    return list;
}

QList<CallbackField> fieldsOnSite(const QList<CallbackField> &fields, QStringView site)
{
    QList<CallbackField> result = onSite(fields, site);
    for (CallbackField &field : result) {
        field.fields = fieldsOnSite(field.fields, site);
        field.variants = onSite(field.variants, site);
    }
    return result;
}

/// "saas/period@intl" counts instead of "saas/period" on that site.
QMap<QString, QString> neededOnSite(const QMap<QString, QString> &needed, QStringView site)
{
    QMap<QString, QString> result;
    for (auto need = needed.cbegin(); need != needed.cend(); ++need) {
        const QStringList parts = need.key().split(u'@');
        if (parts.size() == 1 && !result.contains(need.key()))
            result.insert(need.key(), need.value());
        else if (parts.size() == 2 && parts.at(1) == site)
            result.insert(parts.at(0), need.value());
    }
    return result;
}

Result<InterfaceFamily> familyFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, QStringLiteral("A file of interfaces cannot be read."),
            path % u": " % file.errorString());
    Result<InterfaceFamily> family = interfaceFamilyFromJson(file.readAll());
    if (!family)
        family.error().detail = QFileInfo(path).fileName() % u": " % family.error().detail;
    return family;
}

QStringList jsonFiles(const QString &folder)
{
    QStringList paths;
    const QFileInfoList files =
        QDir(folder).entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        paths.append(file.filePath());
    return paths;
}

void addInterface(InterfaceFamily &family, const CallbackInterface &one)
{
    for (CallbackInterface &other : family.interfaces) {
        if (other.id == one.id) {
            other = one;
            return;
        }
    }
    family.interfaces.append(one);
}

} // namespace

const CallbackField *CallbackField::field(QStringView childName) const
{
    return named(fields, childName, &CallbackField::name);
}

CallbackInterface CallbackInterface::forSite(QStringView site) const
{
    CallbackInterface result = *this;
    result.sites = QStringList{ site.toString() };
    result.request = fieldsOnSite(request, site);
    result.response = fieldsOnSite(response, site);
    result.scenes = onSite(scenes, site);
    result.retry = onSite(retry, site);
    result.variants = onSite(variants, site);
    result.needed = neededOnSite(needed, site);
    return result;
}

const CallbackField *CallbackInterface::requestField(QStringView name) const
{
    return named(request, name, &CallbackField::name);
}

const CallbackField *CallbackInterface::responseField(QStringView place) const
{
    QStringList names = place.toString().split(u'.');
    for (QString &name : names)
        name.remove(QLatin1String("[]"));
    const CallbackField *found = named(response, names.constFirst(), &CallbackField::name);
    for (qsizetype i = 1; found && i < names.size(); ++i)
        found = found->field(names[i]);
    return found;
}

const CallbackScene *CallbackInterface::scene(QStringView sceneId) const
{
    return named(scenes, sceneId, &CallbackScene::id);
}

Result<CallbackProtocol> CallbackProtocol::load(const QString &moreFolder)
{
    QList<InterfaceFamily> families;
    QStringList paths = jsonFiles(QStringLiteral(":/protocol/callbacks"));
    if (!moreFolder.isEmpty())
        paths += jsonFiles(moreFolder);
    for (const QString &path : std::as_const(paths)) {
        Result<InterfaceFamily> family = familyFromFile(path);
        if (!family)
            return tl::unexpected<Error>(family.error());
        const auto same = [&family](const InterfaceFamily &other) { return other.id == family->id; };
        const auto known = std::find_if(families.begin(), families.end(), same);
        if (known == families.end()) {
            families.append(std::move(*family));
        } else {
            for (const CallbackInterface &one : std::as_const(family->interfaces))
                addInterface(*known, one);
        }
    }
    std::stable_sort(families.begin(), families.end(),
        [](const InterfaceFamily &a, const InterfaceFamily &b) { return a.position < b.position; });
    CallbackProtocol protocol;
    protocol.m_families = std::move(families);
    return protocol;
}

const InterfaceFamily *CallbackProtocol::family(QStringView id) const
{
    return named(m_families, id, &InterfaceFamily::id);
}

const CallbackInterface *CallbackProtocol::interfaceOf(QStringView id) const
{
    for (const InterfaceFamily &family : m_families) {
        if (const CallbackInterface *found = named(family.interfaces, id, &CallbackInterface::id))
            return found;
    }
    return nullptr;
}

Result<InterfaceFamily> interfaceFamilyFromJson(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected<Error>(root.error());
    CallbackReader reader(*root);
    InterfaceFamily family = reader.family();
    if (reader.faults.none())
        validateFamily(family, reader.faults);
    if (!reader.faults.none())
        return failure(ErrorKind::Corrupt, QStringLiteral("The description of an interface is damaged."),
            reader.faults.first());
    return family;
}

} // namespace zhanggui
