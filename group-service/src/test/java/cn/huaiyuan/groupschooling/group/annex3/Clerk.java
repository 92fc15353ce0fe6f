package cn.huaiyuan.groupschooling.group.annex3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the annex into one workbook of several sheets, as it comes about in an office: titles, headers of two rows,
 * merged cells, totals, notes, a hidden sheet, dates and digits in whatever form was at hand.
 */
final class Clerk {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle day = workbook.createCellStyle();

    private Clerk() {
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    }

    static byte[] workbook(Annex3 annex) throws IOException {
        var clerk = new Clerk();
        clerk.schools(annex);
        clerk.units(annex);
        clerk.groups(annex);
        clerk.memberships(annex);
        clerk.censuses(annex);
        clerk.draft();
        var out = new ByteArrayOutputStream();
        clerk.workbook.write(out);
        clerk.workbook.close();
        return out.toByteArray();
    }

    private void schools(Annex3 annex) {
        var sheet = titled("学校", "怀远县城区学校登记表", 10);
        row(sheet, "序号", "学校标识码*", "学校名称 *", "办学性质", "开办日期（年月）", "名下法人", null, "学校类型", "撤销日期", "更正原因", "备注");
        row(sheet, null, null, null, null, null, "统一社会信用代码", "法人起始日期");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
        var first = sheet.getLastRowNum() + 1;
        var number = 0;
        for (var unit : annex.units()) {
            // The school's code as a number, as it comes from a cell that was never made text.
            var opened = List.of("2000.09", "2000年9月1日", "200009").get(number % 3);
            row(sheet, ++number, Double.parseDouble(unit.schoolCode()), spaced(unit.name()),
                    number == 1 ? "公办" : null, opened);
        }
        sheet.addMergedRegion(new CellRangeAddress(first, sheet.getLastRowNum(), 3, 3));
        row(sheet, "合 计", number + "所");
        row(sheet, "填表人：          审核：");
    }

    private void units(Annex3 annex) {
        var sheet = titled("校区", "校区学段一览表", 9);
        row(sheet, "单位代码", "学校标识码", "校区代码", "校区", "现用名", "学段", "单位类型", "开办日期", "撤销日期", "更正原因");
        for (var unit : annex.units()) {
            var row = row(sheet, fullWidth(unit.code().toLowerCase()), unit.schoolCode(), unit.campusCode(),
                    unit.name(), unit.remark(), unit.junior() ? "初中" : "小学", "普通");
            var cell = row.createCell(7);
            cell.setCellValue(LocalDate.of(2000, 9, 1));
            cell.setCellStyle(day);
        }
    }

    private void groups(Annex3 annex) {
        var sheet = titled("集团", "教育集团一览表", 9);
        row(sheet, "集团代码", "集团名称", "集团类别", "成立日期", "撤销日期", "集团类型", "治理方式", "依据文件", "是否假定", "更正原因");
        for (var group : annex.groups()) {
            // The day as the bare number that a workbook keeps: 2024-02-20.
            row(sheet, group.code(), group.name(), "城区", 45342.0, null, group.loose() ? "松散型" : "紧密型",
                    group.loose() ? "协议" : "团队管理法", "怀教组〔2024〕1号附件3", "是");
        }
    }

    private void memberships(Annex3 annex) {
        var sheet = titled("成员校", "怀远县城区学校教育集团成员校一览表", 9);
        row(sheet, "序号", "集团代码", "单位代码", "角色", "是否主集团", "加入日期", "最后一日", "加入方式", "补录说明", "备注");
        var number = 0;
        for (var group : annex.groups()) {
            var first = sheet.getLastRowNum() + 1;
            number++;
            for (var unit : group.units()) {
                row(sheet, unit.headquarters() ? number : null, unit.headquarters() ? group.code() : null, unit.code(),
                        unit.headquarters() ? "总校" : "成员校", "是", "2024/2/20", null, "组建", "补录", unit.remark());
            }
            sheet.addMergedRegion(new CellRangeAddress(first, sheet.getLastRowNum(), 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(first, sheet.getLastRowNum(), 1, 1));
        }
        row(sheet, "注：序号按附件3。");
    }

    private void censuses(Annex3 annex) {
        var sheet = titled("在校生", "2024—2025学年在校生统计表", 5);
        row(sheet, "单位代码", "学年", "规模", null, "更正", null);
        row(sheet, null, null, "学生数", "班级数", "更正原因", "依据文件");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
        var total = 0;
        for (var unit : annex.units()) {
            total += unit.students();
            row(sheet, unit.code(), "2024-2025", "%,d".formatted(unit.students()), 34.0, "补录", "怀教体〔2026〕1号");
        }
        row(sheet, "总计", null, (double) total, null);
    }

    /** What was meant to be thrown away. */
    private void draft() {
        var sheet = workbook.createSheet("草稿");
        row(sheet, "单位代码", "学年", "学生数", "班级数", "更正原因", "依据文件");
        row(sheet, "no code", "last year", "many", "many");
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private Sheet titled(String name, String title, int lastColumn) {
        var sheet = workbook.createSheet(name);
        row(sheet, title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, lastColumn));
        row(sheet, "填报单位：怀远县教育体育局");
        return sheet;
    }

    private static Row row(Sheet sheet, Object... values) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        var cells = new ArrayList<>(java.util.Arrays.asList(values));
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (cells.get(i) != null) {
                row.createCell(i).setCellValue(cells.get(i).toString());
            }
        }
        return row;
    }

    private static String spaced(String name) {
        return " " + name.charAt(0) + "　" + name.substring(1) + " ";
    }

    private static String fullWidth(String code) {
        return code.chars().map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
