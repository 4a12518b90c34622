// A small machine with everything that the form of machines allows: an invoice.
#pragma once

#include "models/rules/machine_catalog.h"

namespace zhanggui {

inline QByteArray sampleMachineJson()
{
    return R"json({
      "id": "sample", "kind": "invoice", "title": {"en": "Invoice", "zh": "发票"},
      "about": {"en": "For tests.", "zh": "测试用。"},
      "when": {"value": "medium", "in": ["paper", "electronic"]},
      "dateOf": "requestedAt", "from": "2024-01-01", "to": "2025-12-31", "initial": "pending",
      "sources": {"P1": {"page": "example.com/invoice", "date": "2024-12-19"}},
      "states": [
        {"id": "pending", "title": {"en": "To issue", "zh": "待开票"}, "names": ["待审核"], "tone": "wait",
         "waitsFor": "seller", "stage": 1, "source": "P1 C"},
        {"id": "receipt", "title": {"en": "To sign", "zh": "待签收"}, "waitsFor": "customer", "stage": 2, "source": "P1 C"},
        {"id": "completed", "title": {"en": "Completed", "zh": "已完成"}, "tone": "ok", "stage": 3, "source": "P1 C"},
        {"id": "appeal", "title": {"en": "Appeal", "zh": "申诉处理中"}, "waitsFor": "platform", "source": "P1 I"},
        {"id": "returned", "title": {"en": "Returned", "zh": "已退票"}, "end": true, "source": "P1 I"},
        {"id": "rejected", "title": {"en": "Rejected", "zh": "已驳回"}, "end": true, "source": "P1 I"}
      ],
      "transitions": [
        {"id": "issue", "title": {"en": "Issue", "zh": "开票"}, "from": ["pending"], "to": "receipt", "actor": "seller",
         "inputs": [
           {"field": "invoiceNumber", "required": true},
           {"field": "courierNumber", "required": {"value": "medium", "is": "paper"}},
           {"field": "remark"}],
         "guards": [
           {"id": "number-length", "condition": {"value": "invoiceNumber", "length": 20},
            "say": {"en": "The number has 20 digits.", "zh": "发票号码为 20 位。"}, "source": "P1 C"},
           {"id": "no-refund", "condition": {"value": "order.openRefunds", "is": 0},
            "say": {"en": "A refund is open.", "zh": "有退订在处理。"}, "source": "P1 C"},
           {"id": "cheap", "condition": {"value": "amount", "atLeast": 10000}, "level": "warn",
            "say": {"en": "The customer pays the courier.", "zh": "运费由客户承担。"}, "source": "P1 C"}],
         "effects": [{"set": "issuedAt", "to": "now"}, {"set": "done", "to": true}, {"clear": "draft"}, {"add": "issues"}],
         "where": {"en": "Orders > Invoices", "zh": "订单管理 > 发票管理"}, "source": "P1 C"},
        {"id": "reject", "title": {"en": "Reject", "zh": "驳回"}, "from": ["pending"], "to": "rejected", "actor": "seller", "source": "P1 C"},
        {"id": "sign", "title": {"en": "Sign", "zh": "签收"}, "from": ["receipt"], "to": "completed", "actor": "seller", "source": "P1 C"},
        {"id": "return", "title": {"en": "Return", "zh": "退票"}, "from": ["completed"], "to": "returned", "actor": "seller", "source": "P1 C"},
        {"id": "appeal", "title": {"en": "Appeal", "zh": "发起申诉"}, "from": ["*"], "to": "appeal", "actor": "customer", "source": "P1 C"},
        {"id": "resume", "title": {"en": "Resume", "zh": "恢复"}, "from": ["appeal"], "to": "@before", "actor": "platform", "source": "P1 C"},
        {"id": "hold", "title": {"en": "Hold", "zh": "暂停"}, "from": ["pending"], "to": "", "actor": "seller", "pauses": ["seven-days"], "source": "P1 N"},
        {"id": "go-on", "title": {"en": "Go on", "zh": "继续"}, "from": ["pending"], "to": "", "actor": "seller", "resumes": ["seven-days"], "source": "P1 N"}
      ],
      "clocks": [
        {"id": "seven-days", "title": {"en": "Issue within 7 days", "zh": "7 天内开票"}, "startsAt": "requestedAt",
         "runsIn": ["pending"], "pausedIn": ["appeal"], "length": 7, "unit": "days", "makes": "reject",
         "overdue": {"en": "It is rejected.", "zh": "自动驳回。"}, "source": "P1 C"}
      ],
      "source": "P1 C"
    })json";
}

} // namespace zhanggui
