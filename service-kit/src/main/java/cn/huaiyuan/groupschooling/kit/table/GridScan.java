package cn.huaiyuan.groupschooling.kit.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Scans the sheets of a file and finds the rows of data; the same in both passes. */
final class GridScan {

    /** Called for each sheet that has a table of the kind. */
    interface Visitor {
        void header(Sheet sheet, Header header);

        /** @return false to stop here */
        boolean data(Sheet sheet, Header header, Line line);

        void end(Sheet sheet, Header header);
    }

    private final List<Column> kind;
    private final Visitor visitor;

    GridScan(List<Column> kind, Visitor visitor) {
        this.kind = kind;
        this.visitor = visitor;
    }

    List<SheetReport> run(Grid grid) {
        var reports = new ArrayList<SheetReport>();
        grid.sheets().forEachRemaining(sheet -> reports.add(sheet.hidden()
                ? new SheetReport(sheet.name(), SheetReport.State.HIDDEN, 0, 0, 0)
                : scan(sheet).with(sheet.within())));
        return reports;
    }

    private SheetReport scan(Sheet sheet) {
        var lines = sheet.lines();
        var first = new ArrayList<Line>();
        // One more than is searched, because a header may have a second row.
        while (first.size() <= Header.SEARCHED && lines.hasNext()) {
            first.add(lines.next());
        }
        if (first.isEmpty()) {
            return new SheetReport(sheet.name(), SheetReport.State.EMPTY, 0, 0, 0);
        }
        var header = Header.find(first, kind);
        if (header.isEmpty()) {
            return new SheetReport(sheet.name(), SheetReport.State.NO_HEADER, 0, 0, 0);
        }
        var read = first.subList(first.indexOf(header.get().last()) + 1, first.size());
        return scan(sheet, header.get(), read.iterator(), lines);
    }

    private SheetReport scan(Sheet sheet, Header header, Iterator<Line> read, Iterator<Line> rest) {
        int rows = 0;
        int passedOver = 0;
        var goesOn = true;
        visitor.header(sheet, header);
        while (goesOn && (read.hasNext() || rest.hasNext())) {
            var line = read.hasNext() ? read.next() : rest.next();
            if (header.leavesBlank(line)) {
                continue;
            }
            if (NoData.isTotal(line) || NoData.isRemark(line) || header.repeats(line)) {
                passedOver++;
            } else {
                rows++;
                goesOn = visitor.data(sheet, header, line);
            }
        }
        visitor.end(sheet, header);
        return new SheetReport(sheet.name(), SheetReport.State.READ, header.row(), rows, passedOver);
    }
}
