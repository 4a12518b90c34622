#include "ui/callbacks/editor/sending_form.h"

#include "net/callbacks/send_words.h"
#include "ui/callbacks/editor/case_document.h"
#include "ui/callbacks/editor/sending_words.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace zhanggui {

SendingForm::SendingForm(CaseDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("sendingForm"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    setWidget(page);
    m_body = words("sendBody", bodyWords(), &SendForm::body);
    m_signature = words("sendSignature", signatureWords(), &SendForm::signature);
    m_timestamp = words("sendTimestamp", timestampWords(), &SendForm::timestamp);
    m_nonce = words("sendNonce", nonceWords(), &SendForm::nonce);
    m_times = number("sendTimes", 1, 10'000, &SendForm::times);
    m_together = number("sendTogether", 1, 10'000, &SendForm::together);
    m_abandon = number("sendAbandon", -1, 600'000, &SendForm::abandonAfterMs);
    buildTexts();
    auto *form = new QFormLayout(page);
    form->setContentsMargins(space::m, space::s, space::m, space::s);
    form->setVerticalSpacing(space::xs);
    addRows(form);
    retranslate();
}

QComboBox *SendingForm::words(const char *name, const QStringList &list, QString SendForm::*member)
{
    auto *box = new QComboBox(widget());
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const QString &word : list)
        box->addItem(word, word);
    connect(box, &QComboBox::activated, this, [this, box, member] {
        m_document.editStep(
            {}, [box, member](CaseStep &step) { step.form.*member = box->currentData().toString(); });
    });
    return box;
}

QSpinBox *SendingForm::number(const char *name, int least, int most, int SendForm::*member)
{
    auto *box = new QSpinBox(widget());
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    connect(box, &QSpinBox::valueChanged, this, [this, name, member](int value) {
        if (!m_showing)
            m_document.editStep(
                QLatin1String(name), [value, member](CaseStep &step) { step.form.*member = value; });
    });
    return box;
}

void SendingForm::buildTexts()
{
    QWidget *page = widget();
    const auto line = [this, page](const char *name, auto &&take) {
        auto *edit = new QLineEdit(page);
        edit->setObjectName(QLatin1String(name));
        connect(edit, &QLineEdit::textEdited, this, take);
        return edit;
    };
    m_shift = line("sendShift", [this](const QString &text) {
        if (const std::optional<qint64> shift = shiftFromText(text.isEmpty() ? QStringLiteral("0") : text))
            m_document.editStep(
                QStringLiteral("shift"), [&shift](CaseStep &step) { step.form.timestampShiftMs = *shift; });
    });
    m_contentType = line("sendContentType", [this](const QString &text) {
        m_document.editStep(
            QStringLiteral("contentType"), [&text](CaseStep &step) { step.form.contentType = text; });
    });
    m_method = line("sendMethod", [this](const QString &text) {
        m_document.editStep(QStringLiteral("method"),
            [&text](CaseStep &step) { step.form.method = text.toUpper().toUtf8(); });
    });
    m_rawBody = new QPlainTextEdit(page);
    m_rawBody->setObjectName(QStringLiteral("sendRawBody"));
    m_rawBody->setFont(fixedFont());
    m_rawBody->setTabChangesFocus(true);
    m_rawBody->setFixedHeight(4 * kRowHeight);
    connect(m_rawBody, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_document.editStep(QStringLiteral("rawBody"),
                [this](CaseStep &step) { step.form.rawBody = m_rawBody->toPlainText().toUtf8(); });
    });
    m_repeat = new QComboBox(page);
    m_repeat->setObjectName(QStringLiteral("sendRepeat"));
    connect(m_repeat, &QComboBox::activated, this, [this] {
        m_document.editStep(
            {}, [this](CaseStep &step) { step.form.repeatOfStep = m_repeat->currentData().toInt(); });
    });
    m_strange = new QCheckBox(page);
    m_strange->setObjectName(QStringLiteral("stepStrange"));
    connect(m_strange, &QCheckBox::clicked, this, [this](bool strange) {
        m_document.editStep({}, [strange](CaseStep &step) { step.strange = strange; });
    });
    m_ordinary = new QPushButton(page);
    m_ordinary->setObjectName(QStringLiteral("sendOrdinary"));
    connect(m_ordinary, &QPushButton::clicked, this, [this] {
        m_document.editStep({}, [](CaseStep &step) {
            step.form = SendForm();
            step.strange = false;
        });
    });
    m_faults = plainLabel(page);
    m_faults->setObjectName(QStringLiteral("sendFaults"));
    m_faults->setWordWrap(true);
}

void SendingForm::addRows(QFormLayout *form)
{
    const auto row = [this, form](QWidget *field) {
        auto *label = plainLabel(widget());
        label->setBuddy(field);
        m_labels.insert(field, label);
        form->addRow(label, field);
    };
    for (QWidget *field : { static_cast<QWidget *>(m_body), static_cast<QWidget *>(m_rawBody),
             static_cast<QWidget *>(m_signature), static_cast<QWidget *>(m_timestamp),
             static_cast<QWidget *>(m_shift), static_cast<QWidget *>(m_nonce),
             static_cast<QWidget *>(m_contentType), static_cast<QWidget *>(m_method),
             static_cast<QWidget *>(m_repeat), static_cast<QWidget *>(m_times),
             static_cast<QWidget *>(m_together), static_cast<QWidget *>(m_abandon) })
        row(field);
    form->addRow(m_strange);
    form->addRow(m_faults);
    form->addRow(m_ordinary);
}

void SendingForm::show(const QList<CaseFinding> &findings)
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    const CaseStep &step = m_document.step();
    const SendForm &form = step.form;
    const auto choose = [](QComboBox *box, const QVariant &value) {
        box->setCurrentIndex(box->findData(value));
    };
    choose(m_body, form.body);
    choose(m_signature, form.signature);
    choose(m_timestamp, form.timestamp);
    choose(m_nonce, form.nonce);
    if (shiftFromText(m_shift->text()).value_or(0) != form.timestampShiftMs)
        m_shift->setText(form.timestampShiftMs == 0 ? QString() : shiftText(form.timestampShiftMs));
    const auto fill = [](QLineEdit *edit, const QString &text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    fill(m_contentType, form.contentType);
    fill(m_method, QString::fromUtf8(form.method));
    const QString bytes = QString::fromUtf8(form.rawBody);
    if (m_rawBody->toPlainText() != bytes)
        m_rawBody->setPlainText(bytes);
    // Bytes that are no text would not survive being typed in.
    m_rawBody->setReadOnly(bytes.toUtf8() != form.rawBody);
    const bool raw = form.body == QLatin1String("raw");
    m_rawBody->setVisible(raw);
    m_labels.value(m_rawBody)->setVisible(raw);
    m_repeat->clear();
    m_repeat->addItem(tr("a request of its own"), -1);
    for (int i = 0; i < m_document.currentStep(); ++i)
        m_repeat->addItem(tr("the very bytes of step %1").arg(i + 1), i);
    choose(m_repeat, form.repeatOfStep);
    m_times->setValue(form.times);
    m_together->setValue(form.together);
    m_abandon->setValue(form.abandonAfterMs);
    m_strange->setChecked(step.strange);
    m_ordinary->setVisible(departs(form) || step.strange);
    QStringList faults;
    for (const CaseFinding &finding : findings) {
        if (finding.step == m_document.currentStep() && finding.member.startsWith(QLatin1String("form")))
            faults << finding.reason;
    }
    m_faults->setText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    QPalette palette = m_faults->palette();
    palette.setColor(QPalette::WindowText, colorsOf(QWidget::palette()).fail);
    m_faults->setPalette(palette);
}

void SendingForm::setReadOnly(bool readOnly)
{
    widget()->setEnabled(!readOnly);
}

void SendingForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show({});
    }
    QScrollArea::changeEvent(event);
}

void SendingForm::retranslate()
{
    const auto name = [this](QWidget *field, const QString &text) {
        m_labels.value(field)->setText(text);
        field->setAccessibleName(text);
    };
    name(m_body, tr("Body"));
    name(m_rawBody, tr("Bytes"));
    name(m_signature, tr("Signature"));
    name(m_timestamp, tr("Timestamp"));
    name(m_shift, tr("Clock off by"));
    name(m_nonce, tr("Nonce"));
    name(m_contentType, tr("Content-Type"));
    name(m_method, tr("Method"));
    name(m_repeat, tr("Sends"));
    name(m_times, tr("One after another"));
    name(m_together, tr("At once"));
    name(m_abandon, tr("Hang up after"));
    m_shift->setPlaceholderText(tr("-61 s, 2 h"));
    m_contentType->setPlaceholderText(tr("as official"));
    m_method->setPlaceholderText(tr("the interface's"));
    m_times->setSuffix(QStringLiteral(" ×"));
    m_abandon->setSuffix(QStringLiteral(" ms"));
    m_abandon->setSpecialValueText(tr("never"));
    m_strange->setText(tr("Not a request that the marketplace sends"));
    m_strange->setToolTip(tr("The answer need not be a success, and the fields are not checked."));
    m_ordinary->setText(tr("Send as the marketplace does"));
    const auto say = [](QComboBox *box, const char *member) {
        for (int i = 0; i < box->count(); ++i)
            box->setItemText(i, sendingWord(member, box->itemData(i).toString()));
    };
    say(m_body, "body");
    say(m_signature, "signature");
    say(m_timestamp, "timestamp");
    say(m_nonce, "nonce");
    setAccessibleName(tr("How it is sent"));
}

} // namespace zhanggui
