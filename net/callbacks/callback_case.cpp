#include "net/callbacks/callback_case.h"

#include "models/json/json_value.h"
#include "net/emulator/json_spans.h"

#include <algorithm>

namespace zhanggui {

namespace {

bool isOne(QByteArrayView json)
{
    return json == "1" || json == "\"1\"";
}

bool carriesTestFlag(const CaseStep &step)
{
    if (step.form.body == u"empty")
        return false;
    if (step.form.body == u"raw")
        return readJson(step.form.rawBody).has_value()
            && isOne(jsonMember(step.form.rawBody, "testFlag").trimmed());
    return std::ranges::any_of(step.request,
        [](const CaseField &field) { return field.name == u"testFlag" && isOne(field.json.trimmed()); });
}

} // namespace

bool actsForReal(const CallbackCase &callbackCase)
{
    return std::ranges::any_of(callbackCase.steps,
        [](const CaseStep &step) { return step.form.repeatOfStep < 0 && !carriesTestFlag(step); });
}

} // namespace zhanggui
