// The form of a work record, made from its kind: sections, fields that are asked for by condition, what is
// wrong next to its field while one types. Number, currency, tags and note, which every record has, are
// fields of it too, by the ids "number", "currency", "tags" and "note".
#pragma once

#include "models/rules/condition.h"
#include "models/work/work_record.h"
#include "ui/work/field_edit.h"

#include <QScrollArea>

namespace zhanggui {

class WorkForm : public QScrollArea {
    Q_OBJECT

public:
    /// What is wrong with the values; checkWork() of the kind outside of tests.
    using Check = std::function<QList<WorkFault>(const RuleValues &)>;
    /// `kind` must outlive the form.
    WorkForm(const WorkKind &kind, const FieldEdit::Style &style, Check check, QWidget *parent = nullptr);

    /// Shows a record's values: its fields and facts. Fields that somebody changed and did not save stay as
    /// typed when `keepEdits`.
    void setValues(const RuleValues &values, const QString &currency, bool masked, bool keepEdits);
    void setEditable(bool editable);
    /// Also those of `kind.readOnly` fields can be filled in: a new record may be old in the console.
    void setReadOnlyFieldsEditable(bool editable);
    /// Faults stand only next to what somebody changed: for a form that nobody has filled in yet.
    void setQuiet(bool quiet);
    /// Language or zone changed; what was typed stays.
    void setCellStyle(const CellStyle &style);
    void retranslate();

    /// What differs from what was shown.
    QHash<QString, QVariant> changes() const;
    bool isChanged() const { return m_changed; }
    /// Nothing refuses: what is typed can be read, and no check of level Refuse fails.
    bool isGood() const;
    /// Faults that belong to no field of the form, one a line.
    QStringList otherFaults() const { return m_otherFaults; }
    /// The first field with a fault, or the first field.
    void focusFirst();
    /// nullptr when the kind has no such field.
    FieldEdit *field(const QString &id) const;
    /// Shows a fault that the store found; it goes with the next edit.
    void setStoredFault(const QString &fieldId, const QString &sentence);

Q_SIGNALS:
    void edited();
    void revealed(const QString &fieldId);

private:
    void build();
    void addFields(const QList<WorkField> &fields, const QString &section, QWidget *content, int &row);
    void addHeading(const QString &section, QWidget *content, int &row);
    QString titleOf(const QString &section) const;
    RuleValues present() const;
    void look();
    void arrange(const RuleValues &values);
    void showFaults(const RuleValues &values);
    /// Beside the amounts: the one that is filled in, else the given one.
    void showCurrency(const RuleValues &values);

    const WorkKind &m_kind;
    QList<WorkField> m_own; // number, currency, tags and note: of every record
    FieldEdit::Style m_style;
    Check m_check;
    RuleValues m_values;
    QString m_currency;
    QList<FieldEdit *> m_fields; // in their order on the form
    struct Section {
        QString id;
        QLabel *heading = nullptr;
    };
    QList<Section> m_sections;
    QStringList m_otherFaults;
    bool m_changed = false;
    bool m_refused = false;
    bool m_editable = true;
    bool m_readOnlyToo = false;
    bool m_quiet = false;
};

} // namespace zhanggui
