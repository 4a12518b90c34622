#include "app/window/case_scenes.h"

#include "app/window/callback_controller.h"
#include "app/window/window_session.h"
#include "net/callbacks/fresh_case.h"
#include "ui/callbacks/callback_area.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/case_editor.h"
#include "ui/callbacks/editor/case_form.h"
#include "ui/callbacks/editor/case_text_view.h"
#include "ui/callbacks/explainer/explainer_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/window/main_window.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

namespace zhanggui {

namespace {

using Arrange = std::function<void(CallbackArea &)>;

Scene onTab(const char *name, CallbackArea::Part part, const Arrange &arrange)
{
    return { QLatin1String(name), [part, arrange](WindowSession &session) -> QWidget * {
                session.window().messages().dismiss();
                session.window().openPage(QStringLiteral("callbacks"));
                auto *area = session.window().findChild<CallbackArea *>();
                area->setCurrentIndex(part);
                auto *controller = session.window().findChild<CallbackController *>();
                if (controller->isReady())
                    arrange(*area);
                else
                    QObject::connect(
                        controller, &CallbackController::ready, area, [arrange, area] { arrange(*area); },
                        Qt::SingleShotConnection);
                return nullptr;
            } };
}

CallbackCase sampleCase(CallbackArea &area)
{
    const SharedCallbackData data = area.window()->findChild<CallbackController *>()->data();
    CallbackCase made = freshCase(*data->protocol.interfaceOf(QStringLiteral("saas-v2.refreshInstance")),
        QStringLiteral("RENEWAL"), QStringLiteral("cn"));
    made.steps.first().expect = { { QStringLiteral("result-code"), { QStringLiteral("000000") }, {}, {},
        {} } };
    const CallbackInterface *query = data->protocol.interfaceOf(QStringLiteral("saas-v2.queryInstance"));
    made.steps.append(freshCase(*query, {}, QStringLiteral("cn")).steps);
    return made;
}

void open(CallbackArea &area, const CallbackCase &callbackCase, OpenedCase::Origin origin)
{
    CaseEditor &editor = area.editor();
    editor.document().reset(editor.value()); // no question about the picture before
    editor.text().giveUp();
    editor.showSide(0);
    editor.open({ callbackCase, origin, {} });
}

void showSide(CallbackArea &area, int tab)
{
    area.editor().findChild<QTabWidget *>(QStringLiteral("caseSide"))->setCurrentIndex(tab);
}

void focusField(CallbackArea &area, const char *name)
{
    if (auto *field = area.editor().findChild<QWidget *>(QLatin1String("field.") + QLatin1String(name)))
        field->setFocus();
}

void faultyCase(CallbackArea &area)
{
    CallbackCase faulty = sampleCase(area);
    for (CaseField &field : faulty.steps.first().request) {
        if (field.name == QLatin1String("orderId"))
            field.json = '"' + QByteArray(70, 'X') + '"';
        if (field.name == QLatin1String("expireTime"))
            field.json = "\"tomorrow\"";
        if (field.name == QLatin1String("scene"))
            field = { field.name, "\"RENEW\"", true };
    }
    faulty.steps.first().request.append({ QStringLiteral("colour"), "\"blue\"", false });
    faulty.steps.first().form.signature = QStringLiteral("other-key");
    faulty.steps.first().form.timestampShiftMs = -61'000;
    open(area, faulty, OpenedCase::Origin::New);
    showSide(area, 1);
}

void explainMistake(CallbackArea &area)
{
    const QByteArray body =
        R"({"activity":"newInstance","businessId":"87b94795","orderId":"CS2211181819B4LVS","testFlag":"1"})";
    const QByteArray nonce = "50D83FDECAED6CCD8EF597F2A577950527928BA287D04E6036E92B2806FD17DA";
    const QByteArray time = "1680508066618";
    const QByteArray key = "sample-access-key-0001";
    const Secret secret{ QByteArrayView(key) };
    const QByteArray right = signSaasV2(body, nonce, time, secret).signature;
    const QByteArray wrong = signSaasV2(body, nonce, time.left(10), secret).signature;
    ExplainerView &view = area.explainer();
    view.setKeys({});
    view.inputs().setGot(QString::fromUtf8("POST /saasproduce?signature=" + right + "&timestamp=" + time
        + "&nonce=" + nonce + " HTTP/1.1\nContent-Type: application/json\n\n" + body));
    view.inputs().setComputed(
        QStringLiteral("WARN signature mismatch: computed ") + QString::fromLatin1(wrong));
    view.findChild<QLineEdit *>(QStringLiteral("explainTypedKey"))->setText(QString::fromLatin1(key));
    QMetaObject::invokeMethod(view.findChild<QLineEdit *>(QStringLiteral("explainTypedKey")), "textEdited",
        Q_ARG(QString, QString::fromLatin1(key)));
    view.findChild<QPushButton *>(QStringLiteral("explainRun"))->click();
}

} // namespace

std::vector<Scene> caseScenes()
{
    using Origin = OpenedCase::Origin;
    return {
        onTab("case-editor", CallbackArea::Editor,
            [](CallbackArea &area) {
                open(area, sampleCase(area), Origin::New);
                showSide(area, 0);
                focusField(area, "expireTime");
            }),
        onTab("case-editor-faults", CallbackArea::Editor, faultyCase),
        onTab("case-editor-expected", CallbackArea::Editor,
            [](CallbackArea &area) {
                open(area, sampleCase(area), Origin::Shipped);
                showSide(area, 2);
            }),
        onTab("case-editor-text", CallbackArea::Editor,
            [](CallbackArea &area) {
                open(area, sampleCase(area), Origin::New);
                area.editor().showSide(1);
                QPlainTextEdit &text = area.editor().text().editor();
                text.setPlainText(text.toPlainText().replace(
                    QStringLiteral("\"interface\""), QStringLiteral("\"interfase\"")));
            }),
        onTab("signature-explainer", CallbackArea::Explainer, explainMistake),
    };
}

bool caseScenesSettled(WindowSession &session)
{
    auto *area = session.window().findChild<CallbackArea *>();
    const auto *controller = session.window().findChild<CallbackController *>();
    return area == nullptr || !area->isVisible() || (controller->isReady() && !area->explainer().isBusy());
}

} // namespace zhanggui
