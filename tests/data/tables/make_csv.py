#!/usr/bin/env python3
"""Writes the CSV fixtures that are not there yet, byte by byte; delete a file to have it made anew.

Every file but those of one purpose has the three orders of ROWS under the header HEADER.
"""
import pathlib

here = pathlib.Path(__file__).resolve().parent

HEADER = ["订单号", "订单行ID", "商品名称", "客户名称", "订单类型", "计费模式", "订单状态", "订单金额", "创建时间"]
ROWS = [
    ["CS2610010001", "CS2610010001-000001", "云堡垒机 标准版", "华为云测试客户", "新购", "包周期", "已完成", "1234.56", "2026-10-01 09:30:00"],
    ["CS2610020002", "CS2610020002-000001", "数据备份服务, 专业版", "张三 \"老客户\"", "续费", "按需", "处理中", "-3.50", "2026-10-02 10:00:00"],
    ["CS2610030003", "CS2610030003-000001", "工单系统\n企业版", "朱镕基𠮷科技", "退订", "一次性", "退款中", "0", "2026-10-03 23:59:59"],
]


def cell(text, separator=","):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in separator + '"\r\n') else text


def table(rows, separator=",", end="\n"):
    return end.join(separator.join(cell(c, separator) for c in row) for row in rows) + end


def lines(*text, end="\n"):
    return end.join(text) + end


ALL = table([HEADER] + ROWS)
SHORT = ["订单号,商品名称,订单金额", "CS1,云堡垒机,1.00", "CS2,数据备份,2.00", "CS3,工单系统,3.00"]

FILES = {
    # encodings
    "utf8.csv": ALL.encode(),
    "utf8_bom_crlf.csv": table([HEADER] + ROWS, end="\r\n").encode("utf-8-sig"),
    "gb18030.csv": ALL.encode("gb18030"),
    "gb18030_bom.csv": ("\ufeff" + ALL).encode("gb18030"),
    "utf16le_bom.csv": b"\xff\xfe" + ALL.encode("utf-16le"),
    "utf16be_bom.csv": b"\xfe\xff" + ALL.encode("utf-16be"),
    "utf16le.csv": ALL.encode("utf-16le"),
    "utf16be.csv": ALL.encode("utf-16be"),
    "utf16le_lone_surrogate.csv": lines(*SHORT).encode("utf-16le").replace("数".encode("utf-16le"), b"\x00\xd8"),
    "utf16le_odd.csv": b"\xff\xfe" + lines(*SHORT).encode("utf-16le")[:-1],
    "big5.csv": lines("訂單編號,商品名稱,訂單金額", "CS1,雲端堡壘機,1.00", "CS2,資料備份服務,2.00").encode("big5"),
    "english_header_gbk.csv": lines("Order no.,Product,Amount", *SHORT[1:]).encode("gbk"),
    "mixed_gbk_first.csv": lines(*SHORT[:2]).encode("gbk") + lines(SHORT[2]).encode() + lines(SHORT[3]).encode("gbk"),
    "mixed_utf8_first.csv": lines(*SHORT[:2]).encode() + lines(SHORT[2]).encode("gbk") + lines(SHORT[3]).encode(),
    "overlong.csv": lines(*SHORT[:2]).encode() + b"CS2,\xc0\xaf\xe0\x80\xaf,2.00\n" + lines(SHORT[3]).encode(),
    "surrogate_bytes.csv": lines(*SHORT[:2]).encode() + b"CS2,\xed\xa0\x80,2.00\n" + lines(SHORT[3]).encode(),
    "nul.csv": lines(*SHORT[:2]).encode() + b"CS2,a\0b,2.00\n" + lines(SHORT[3]).encode(),
    "lost_characters.csv": lines(*SHORT).replace("数据", "\ufffd\ufffd").encode(),
    "invisible.csv": lines(*SHORT).replace("数据", "数\u200b\u202e据").encode(),
    # lines and quotes
    "cr.csv": lines(*SHORT, end="\r").encode(),
    "no_final_newline.csv": lines(*SHORT)[:-1].encode(),
    "blank_lines.csv": lines("", SHORT[0], "", SHORT[1], SHORT[2], "", "", SHORT[3], "").encode(),
    "unclosed_quote.csv": lines(SHORT[0], SHORT[1], 'CS2,"数据备份,2.00', SHORT[3]).encode(),
    "stray_quote.csv": lines(SHORT[0], SHORT[1], 'CS2,"数据"备份,2.00', SHORT[3]).encode(),
    "quote_in_the_middle.csv": lines(SHORT[0], 'CS1,5" 云盘,1.00', 'CS2,"数据" ,2.00', SHORT[3]).encode(),
    "semicolon.csv": table([HEADER] + ROWS, separator=";").encode(),
    "tab.csv": table([HEADER] + ROWS, separator="\t").encode(),
    "sep_line.csv": ("sep=;\r\n" + table([HEADER] + ROWS, separator=";", end="\r\n")).encode("utf-8-sig"),
    "empty.csv": b"",
    "only_bom.csv": b"\xef\xbb\xbf",
    "header_only.csv": (",".join(HEADER) + "\n").encode(),
    # what orders files look like
    "title_and_totals.csv": lines("订单列表,,", "导出时间：2026-11-01,,", "", SHORT[0], *SHORT[1:], "合计,,6.00").encode(),
    "renamed_reordered.csv": lines("金额(元),客户,下单时间,订单编号", "1.00,甲,2026-10-01 08:00,CS1").encode(),
    "duplicate_header.csv": lines("订单号,订单金额,订单金额", "CS1,1.00,2.00").encode(),
    "trailing_commas.csv": lines(*(line + ",,," for line in SHORT)).encode(),
    "excel_ids.csv": lines("订单号,订单行ID,订单金额", '="6737174442215405460","=""6737174442215405460-000001""",1.00',
                           "'6737174442215405461,'6737174442215405461-000001,2.00", "6.737E+18,6.737E+18-1,3.00").encode(),
    "amounts.csv": lines("订单号,订单金额", 'CS1,"1,234.56"', "CS2,￥１２３．４５", "CS3,(1.00)", "CS4,1.005", "CS5,1e3",
                         "CS6,9.2e18", "CS7,-0.00", "CS8,¥ 8.80", "CS9,−1.00").encode(),
    "duplicate_rows.csv": lines(*SHORT, SHORT[1]).encode(),
}

for name, content in FILES.items():
    target = here / name
    if not target.exists():
        target.write_bytes(content)
