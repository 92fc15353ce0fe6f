package cn.huaiyuan.groupschooling.kit.table;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What a first pass over a file found.
 *
 * @param charset null for a workbook, and if none fits
 * @param rows    rows of data in all sheets
 * @param faults  what is wrong with the file as a whole, at most {@value Tables#MOST_FAULTS}; each row has its own
 */
public record Survey(Format format, Charset charset, List<SheetReport> sheets, int rows, List<Fault> faults) {

    public Survey {
        sheets = List.copyOf(sheets);
        faults = List.copyOf(faults);
    }
}
