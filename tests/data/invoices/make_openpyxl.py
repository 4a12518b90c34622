#!/usr/bin/env python3
"""Writes the workbooks of the invoice tests with openpyxl, those that are not there yet."""
import datetime
import pathlib

import openpyxl

here = pathlib.Path(__file__).resolve().parent


def invoicing_list(workbook):
    """A title, a header with units and stars, two rates, a totals row, a note below."""
    sheet = workbook.active
    sheet.title = "开票清单"
    sheet["A1"] = "开票清单 2026年10月"
    sheet.append([])
    sheet.append(["序号", "*劳务名称", "*税率", "*价税合计（元）", "申付单号", "对账期次"])
    sheet.append([1, "信息技术服务", 0.06, 10600, "SF202610000123", 202610])
    sheet.cell(sheet.max_row, 3).number_format = "0%"
    sheet.append([2, "信息技术服务", 0.06, 5300.5, "SF202610000123", 202610])
    sheet.append([3, "软件", "13%", 1130, "SF202610000123", 202610])
    sheet.append(["合计", None, None, 17030.5])


def invoicing_list_bad(workbook):
    """A row whose amount is a word, one whose rate is none, totals that are not the sum."""
    sheet = workbook.active
    sheet.append(["劳务名称", "税率", "价税合计"])
    sheet.append(["服务", "6%", 100])
    sheet.append(["服务", "6%", "壹佰元整"])
    sheet.append(["服务", "免税", 50])
    sheet.append(["合计", None, 200])


def batch(workbook):
    """Rows by application and by order number: good ones, and one of each fault."""
    sheet = workbook.active
    sheet.title = "数电票"
    sheet.append(["申请单号", "订单号", "数电发票号码", "开票日期", "价税合计", "税率", "接收邮箱"])
    day = datetime.datetime(2026, 11, 20)
    rows = [
        ("KP-1", None, "26442000001234567890", day, 1000, 0.06, None),
        (None, "CS2", "26442000001234567891", day, 250.5, "6%", "buyer@example.com"),
        (None, None, "26442000001234567892", day, 10, "6%", None),
        ("KP-404", None, "26442000001234567893", day, 10, "6%", None),
        ("KP-3", None, "2644200000", day, 300, "6%", "a@example.com"),
        ("KP-4", None, "26442000001234567894", day, "很多", "6%", "a@example.com"),
        ("KP-done", None, "26442000001234567895", day, 10, "6%", None),
        (None, "CS7", "26442000001234567896", day, 10, "6%", None),
        ("KP-1", None, "26442000001234567897", day, 1000, "6%", None),
        ("KP-5", None, "26442000001234567890", day, 500, "6%", "a@example.com"),
        ("KP-6", "CS5", "26442000001234567898", day, 600, "6%", "a@example.com"),
        ("KP-refund", None, "26442000001234567899", day, 700, "6%", "a@example.com"),
        ("KP-8", None, 26442000001234567000, day, 800, "6%", "a@example.com"),
    ]
    for row in rows:
        sheet.append(row)


for make in (invoicing_list, invoicing_list_bad, batch):
    target = here / f"{make.__name__}.xlsx"
    if target.exists():
        continue
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)
    make(book)
    book.save(target)
