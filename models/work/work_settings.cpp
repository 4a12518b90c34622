#include "models/work/work_settings.h"

#include "models/rules/machine_catalog.h"
#include "models/rules/rule_members.h"
#include "models/store/settings.h"
#include "models/store/store.h"
#include "models/work/work_catalog.h"
#include "models/work/work_repository.h"

#include <QFile>

#include <algorithm>

namespace zhanggui {

namespace {

constexpr QLatin1String kKey("work/");
constexpr QLatin1String kFact("settings.");

WorkSetting readSetting(
    const JsonValue &json, const QString &place, const RuleSources &sources, JsonFaults &faults)
{
    JsonMembers members(json, place, faults);
    WorkSetting setting;
    setting.id = takeFieldId(members, "id");
    setting.title = takeWords(members, "title");
    setting.help = takeWords(members, "help", false);
    setting.unset = takeWords(members, "unset", false);
    setting.unit = members.textOr("unit");
    setting.least = members.number("least", 0).value_or(setting.least);
    setting.most = members.number("most", 0).value_or(setting.most);
    setting.fallback = members.number("default", 0);
    setting.source = sources.take(members);
    members.finish();
    if (setting.most < setting.least
        || (setting.fallback && (*setting.fallback < setting.least || *setting.fallback > setting.most)))
        faults.add(place, QStringLiteral("least, default and most are not in order"));
    return setting;
}

bool isKnown(const QList<WorkSetting> &settings, const QString &id)
{
    return std::any_of(
        settings.cbegin(), settings.cend(), [&id](const WorkSetting &one) { return one.id == id; });
}

} // namespace

Result<QList<WorkSetting>> readWorkSettings(const QByteArray &json)
{
    const Result<JsonValue> root = readOwnJson(json);
    if (!root)
        return tl::unexpected(root.error());
    JsonFaults faults;
    JsonMembers members(*root, QStringLiteral("settings"), faults);
    members.textOr("about");
    const RuleSources sources(members);
    QList<WorkSetting> settings;
    for (const JsonValue &item : members.items("settings")) {
        const QString place = QStringLiteral("settings[%1]").arg(settings.size());
        const WorkSetting setting = readSetting(item, place, sources, faults);
        if (isKnown(settings, setting.id))
            faults.add(place, QStringLiteral("\"%1\" is there twice").arg(setting.id));
        settings.append(setting);
    }
    members.finish();
    if (!faults.none())
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The list of settings cannot be used."), faults.first());
    return settings;
}

Result<QList<WorkSetting>> shippedWorkSettings()
{
    QFile file(QStringLiteral(":/rules/work_settings.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorKind::Corrupt, QStringLiteral("The list of settings is missing."), file.fileName());
    return readWorkSettings(file.readAll());
}

Result<QList<WorkSetting>> workSettings(const MachineCatalog &machines)
{
    Result<QList<WorkSetting>> settings = shippedWorkSettings();
    if (!settings)
        return settings;
    for (const Machine &machine : machines.machines()) {
        for (const ClockRule &clock : machine.clocks) {
            const QString id = clock.lengthValue.mid(kFact.size());
            if (!clock.lengthValue.startsWith(kFact) || isKnown(*settings, id))
                continue;
            WorkSetting setting;
            setting.id = id;
            setting.title = clock.title;
            setting.source = clock.source;
            settings->append(setting);
        }
    }
    return settings;
}

Result<QMap<QString, qint64>> ownWorkSettings(Connection &connection)
{
    const auto stored = Settings(connection).withPrefix(kKey);
    if (!stored)
        return tl::unexpected(stored.error());
    QMap<QString, qint64> own;
    for (auto one = stored->cbegin(); one != stored->cend(); ++one) {
        bool whole = false;
        const qint64 number = one.value().toLongLong(&whole);
        if (whole)
            own.insert(one.key().mid(kKey.size()), number);
    }
    return own;
}

Result<RuleValues> workSettingValues(Connection &connection)
{
    static const Result<QList<WorkSetting>> settings = shippedWorkSettings(); // asked for with every record
    if (!settings)
        return tl::unexpected(settings.error());
    RuleValues values;
    for (const WorkSetting &setting : *settings) {
        if (setting.fallback)
            values.insert(kFact % setting.id, *setting.fallback);
    }
    const auto own = ownWorkSettings(connection);
    if (!own)
        return tl::unexpected(own.error());
    for (auto one = own->cbegin(); one != own->cend(); ++one)
        values.insert(kFact % one.key(), one.value());
    return values;
}

Result<void> setWorkSetting(Connection &connection, const WorkSetting &setting, std::optional<qint64> value)
{
    const QString key = kKey % setting.id;
    if (!value)
        return Settings(connection).remove(key);
    if (*value < setting.least || *value > setting.most)
        return failure(ErrorKind::BadInput,
            QStringLiteral("The value must be from %1 to %2.").arg(setting.least).arg(setting.most),
            setting.id);
    return Settings(connection).setValue(key, QString::number(*value));
}

QFuture<Result<qint64>> saveWorkSettings(Store &store, std::shared_ptr<const WorkCatalog> catalog,
    const QList<WorkSettingChange> &changes, const QString &actor, qint64 nowMs,
    std::function<bool()> cancelled)
{
    return store.run([catalog = std::move(catalog), changes, actor, nowMs, cancelled = std::move(cancelled)](
                         Connection &connection) -> Result<qint64> {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return tl::unexpected(transaction.error());
        for (const WorkSettingChange &change : changes) {
            if (const auto set = setWorkSetting(connection, change.setting, change.value); !set)
                return tl::unexpected(set.error());
        }
        auto changed = WorkRepository(connection, *catalog, actor, nowMs).recompute(cancelled);
        if (!changed)
            return changed;
        return transaction->commit().map([&changed] { return *changed; });
    });
}

} // namespace zhanggui
