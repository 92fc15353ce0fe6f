package cn.huaiyuan.groupschooling.kit.table;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a workbook that are read; all others are not even opened.
 *
 * @param sheets       in their order
 * @param texts        the part with the texts of cells; null if there is none
 * @param styles       the part with their formats; null if there is none
 * @param from1904     whether its days are counted from 1904
 * @param toBeComputed whether it says that the results of its formulas are to be computed once it is opened
 */
record WorkbookParts(List<SheetPart> sheets, String texts, String styles, boolean from1904, boolean toBeComputed) {
    private static final long LARGEST = 8 * Archive.MEGABYTE;
    private static final int MOST_SHEETS = 256;
    private static final int MOST_RELATIONS = 10_000;

    record SheetPart(String name, boolean hidden, String part) {
    }

    /** @param kind the last part of the relation's type */
    private record Relation(String kind, String part) {
    }

    static WorkbookParts of(Archive archive) throws IOException {
        var workbook = find(relations(archive, ""), "officeDocument");
        if (workbook == null) {
            throw new UnreadableFile("table.unreadable", null);
        }
        if (workbook.endsWith(".bin")) {
            throw new UnreadableFile("table.xls", null);
        }
        var relations = relations(archive, workbook);
        var sheets = new ArrayList<SheetPart>();
        var from1904 = false;
        var toBeComputed = false;
        try (var xml = new XmlPart(archive, workbook, LARGEST)) {
            while (xml.next()) {
                if ("workbookPr".equals(xml.begun())) {
                    from1904 |= xml.flag("date1904");
                } else if ("calcPr".equals(xml.begun())) {
                    toBeComputed |= xml.flag("fullCalcOnLoad");
                } else if ("sheet".equals(xml.begun())) {
                    add(xml, relations, sheets);
                }
            }
        }
        return new WorkbookParts(List.copyOf(sheets), find(relations, "sharedStrings"), find(relations, "styles"),
                from1904, toBeComputed);
    }

    /** Sheets of charts and macros are none that are read. */
    private static void add(XmlPart xml, Map<String, Relation> relations, List<SheetPart> sheets)
            throws UnreadableFile {
        var relation = relations.get(xml.attribute("id"));
        if (relation != null && relation.kind().equals("worksheet")) {
            var state = xml.attribute("state");
            sheets.add(new SheetPart(xml.attribute("name"), state != null && !state.equals("visible"),
                    relation.part()));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw UnreadableFile.about("table.too-many-sheets", MOST_SHEETS);
        }
    }

    private static String find(Map<String, Relation> relations, String kind) {
        return relations.values().stream().filter(relation -> relation.kind().equals(kind)).map(Relation::part)
                .findFirst().orElse(null);
    }

    /** @param part empty for the archive as a whole */
    private static Map<String, Relation> relations(Archive archive, String part) throws IOException {
        var name = part.substring(part.lastIndexOf('/') + 1);
        var list = part.substring(0, part.length() - name.length()) + "_rels/" + name + ".rels";
        var relations = new HashMap<String, Relation>();
        if (!archive.has(list)) {
            return relations;
        }
        try (var xml = new XmlPart(archive, list, LARGEST)) {
            while (xml.next()) {
                var type = "Relationship".equals(xml.begun()) ? xml.attribute("Type") : null;
                if (type != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(xml.attribute("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1),
                            resolve(part, xml.attribute("Target"))));
                }
                if (relations.size() > MOST_RELATIONS) {
                    throw new UnreadableFile("table.too-large", null);
                }
            }
        }
        return relations;
    }

    /** A target is relative to the part that names it, unless it begins with a slash. */
    private static String resolve(String part, String target) throws UnreadableFile {
        try {
            return URI.create("/" + part).resolve(target.replace('\\', '/')).getPath().substring(1);
        } catch (RuntimeException damaged) {
            throw new UnreadableFile("table.unreadable", damaged);
        }
    }
}
