package org.imihigo.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.imihigo.kernel.Refusal;

/** Walks over a part of a workbook. Knows no document types, so nothing outside is ever read. */
final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Shows every element of the part, in order. */
    static void each(byte[] part, Consumer<Xml> element) {
        try {
            var xml = new Xml(FACTORY.createXMLStreamReader(letters(part)));
            while (xml.reader.hasNext()) {
                if (xml.reader.next() == XMLStreamReader.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        } catch (XMLStreamException _) {
            throw broken();
        }
    }

    /** What is broken in the letters shows in the text, and not on the server's console. */
    private static Reader letters(byte[] part) {
        boolean wide = part.length > 1 && (part[0] == (byte) 0xff || part[0] == (byte) 0xfe);
        return new InputStreamReader(
                new ByteArrayInputStream(part),
                wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    static Refusal broken() {
        return Refusal.invalid("spreadsheets.file.broken");
    }

    /** The element's name; whose vocabulary it is does not matter: there are two of one meaning. */
    String name() {
        return reader.getLocalName();
    }

    Optional<String> attribute(String name) {
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            if (reader.getAttributeLocalName(place).equals(name)) {
                return Optional.of(reader.getAttributeValue(place));
            }
        }
        return Optional.empty();
    }

    int number(String attribute, int otherwise) {
        return attribute(attribute)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** Shows every element within this one, and leaves at its end. */
    void within(Consumer<Xml> element) {
        try {
            int depth = 1;
            while (depth > 0) {
                int event = reader.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    element.accept(this);
                    depth += reader.isEndElement() ? 0 : 1;
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException _) {
            throw broken();
        }
    }

    /** All text within this element but that of {@code without}; leaves at its end. */
    String text(Set<String> without) {
        var text = new StringBuilder();
        try {
            int depth = 1;
            int silent = 0;
            while (depth > 0) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth++;
                        silent += silent > 0 || without.contains(name()) ? 1 : 0;
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        silent -= silent > 0 ? 1 : 0;
                    }
                    case XMLStreamReader.CHARACTERS,
                            XMLStreamReader.CDATA,
                            XMLStreamReader.SPACE -> {
                        if (silent == 0) {
                            text.append(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException _) {
            throw broken();
        }
        return text.toString();
    }
}
