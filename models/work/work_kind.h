// Kinds of work records – invoices, tickets, supervised order lines, refunds, leads, certificates … – as
// data: resources/work/*.json, one file a kind, and `work/*.json` of a workspace. List, form, filter, import,
// export and history read only this; a new kind is a file.
#pragma once

#include "models/core/both_languages.h"
#include "models/rules/machine.h"

#include <memory>

namespace zhanggui {

struct ImportKind;

enum class WorkFieldType {
    Text, // one line
    LongText,
    Identifier,
    Amount, // minor units of the record's currency
    Instant, // ms UTC
    Day, // ms UTC of the day's beginning in the workspace's zone
    Number, // integer
    Rate, // 1/10,000: 600 is 6 %
    Choice, // id of one of `choices`; others are kept as they came
    Flag, // 0 or 1
    Mail,
    Phone,
    Url,
};

struct WorkChoice {
    QString id; // stored
    BothLanguages title;
    QStringList names; // as files write it
    ChoiceTone tone = ChoiceTone::Neutral;
};

/// Something that a field, or several together, must satisfy. Checked at hand entry, import and before a
/// step.
struct WorkCheck {
    QString id;
    QStringList fields; // next to which the sentence stands; the first is the one to mend
    Condition when; // Always, or which records it is about
    Condition condition;
    BothLanguages say; // what is wrong and what to do
    RuleLevel level = RuleLevel::Refuse;
    RuleSource source;
};

struct WorkField {
    QString id; // camelCase; column f_<snake_case>
    BothLanguages title; // zh as the official console writes it, where a page shows it
    BothLanguages help; // may be empty
    QStringList names; // as files write it
    WorkFieldType type = WorkFieldType::Text;
    QString section; // id of a WorkSection
    int maxLength = 0; // of text, in characters; 0: 4096
    QList<WorkChoice> choices;
    Condition when; // the form shows it
    Condition required; // only where hasRequired
    bool hasRequired = false;
    bool shown = false; // a column of the list before the person chooses
    int width = 120;
    bool indexed = false; // the list sorts and filters by it without reading everything
    bool personal = false; // masked until asked for
    bool readOnly = false; // set by transitions only
    RuleSource source; // mark I or N: no page shows this field
};

struct WorkSection {
    QString id;
    BothLanguages title;
};

/// Evidence that has to be there, by condition: the checklist of a record.
struct EvidenceItem {
    QString id; // fact "files.<id>": how many files it has
    BothLanguages title;
    BothLanguages help;
    Condition required; // Always: always
    int least = 1;
    QStringList endings; // "pdf"; empty: any
    qint64 maxBytes = 0; // 0: no page tells a limit
    RuleSource source;
};

/// Fields that mean something to other parts of the program. Every kind may leave each out.
struct WorkRoles {
    QString order; // stored in column order_id
    QString orderLine; // order_line_id
    QString product;
    QString productType;
    QString customer;
    QString amount;
    QString openedAt; // when it began in the official console
    QString instance;
};

struct WorkKind {
    QString id; // "customer-invoice"
    BothLanguages title; // of many: the page
    BothLanguages one; // of one: "invoice"
    QString area; // "invoices": pages and menus
    QString icon; // a name of icon()
    BothLanguages numberTitle; // what a record is called by
    QStringList numberNames;
    QString numberPrefix; // proposed numbers of hand entries: "INV-" → "INV-000012"
    QList<WorkSection> sections;
    QList<WorkField> fields;
    QList<WorkCheck> checks;
    QList<EvidenceItem> evidence;
    WorkRoles roles;
    BothLanguages emptyText; // of the page without records: what it is for and what to do
    RuleSource source;

    QString table() const; // "work_customer_invoice"
    static QString columnOf(const QString &fieldId); // "f_tax_number"; the roles order and orderLine differ
    QString columnOf(const WorkField &field) const;
    const WorkField *field(const QString &id) const;
};

/// The list of the kind: number, state, due, what it waits for, then its fields, tags and note. `machines`:
/// all of the kind, whose states become the choices of the field "state". Owned by the catalog.
RecordKind recordKindOf(const WorkKind &kind, const QList<const Machine *> &machines);

} // namespace zhanggui
