package cn.huaiyuan.groupschooling.kit.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read element by element. What the parser holds at a time is bounded: texts, attributes, depth and
 * the number of names; entities are not resolved. Namespaces do not count, so strict workbooks read as transitional ones.
 */
final class XmlPart implements Closeable {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 500;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Archive archive;
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    /** @param most bytes that the part may unpack to */
    XmlPart(Archive archive, String part, long most) throws IOException {
        this.archive = archive;
        bytes = new Followed(archive.open(part, most));
        try {
            xml = FACTORY.createXMLStreamReader(bytes);
            if (!isUtf8(xml.getEncoding()) || !isUtf8(xml.getCharacterEncodingScheme())) {
                throw new UnreadableFile("table.unreadable", null);
            }
        } catch (XMLStreamException | IOException | RuntimeException unreadable) {
            bytes.close();
            throw UnreadableFile.of(unreadable);
        }
    }

    /** No program writes workbooks in another encoding, and in some of them other bytes would look like tags. */
    private static boolean isUtf8(String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("UTF-8");
    }

    /** Goes on to the next tag or text; false at the end. */
    boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> named(xml.getPITarget());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableFile(
                        "table.unreadable", null);
                default -> {
                    // Texts are asked for by whoever wants them.
                }
            }
            return true;
        } catch (XMLStreamException | RuntimeException unreadable) {
            throw UnreadableFile.of(unreadable);
        }
    }

    /** The parser keeps each name that it meets, of namespaces and instructions too. */
    private void begin() throws UnreadableFile {
        archive.element();
        named(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            named(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            named(xml.getNamespacePrefix(i));
            named(xml.getNamespaceURI(i));
        }
        if (++depth > DEEPEST) {
            throw new UnreadableFile("table.too-large", null);
        }
    }

    private void named(String name) throws UnreadableFile {
        names.add(name);
        if (names.size() > MOST_NAMES) {
            throw new UnreadableFile("table.too-large", null);
        }
    }

    /** Name of the element that begins here; null if none. */
    String begun() {
        return xml.isStartElement() ? xml.getLocalName() : null;
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The text that stands here; null if none. */
    String text() {
        return xml.isCharacters() ? xml.getText() : null;
    }

    /** Null if the element has none of the name. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** @param none stands for a missing one */
    int integer(String name, int none) throws UnreadableFile {
        var value = attribute(name);
        try {
            return value == null ? none : Integer.parseInt(value);
        } catch (NumberFormatException damaged) {
            throw new UnreadableFile("table.unreadable", damaged);
        }
    }

    boolean flag(String name) {
        var value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Fails before the parser meets what no workbook has. */
    private static final class Followed extends FilterInputStream {
        private final Markup markup = new Markup();

        private Followed(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                markup.next(buffer[i]);
            }
            return read;
        }
    }
}
