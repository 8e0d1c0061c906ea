package org.imihigo.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * The fields in which a contract is signed. They are there before anybody signs, so that every
 * software finds them, and are tagged, so that a reader of screens says whose they are.
 */
final class SignatureFields {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float LEFT = 16;
    private static final float TOP = 46;
    private static final float COLUMN = 92;
    private static final float ROW = 66;
    private static final float WIDTH = 74;
    private static final float HEIGHT = 36;
    private static final int COLUMNS = 3;

    private SignatureFields() {}

    static String name(int seat) {
        return "seat-" + seat;
    }

    /**
     * @param labels whose field it is, in the order of the seats
     */
    static void add(PDDocument document, List<String> labels) throws IOException {
        var page = document.getPage(document.getNumberOfPages() - 1);
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var fields = new ArrayList<PDField>();
        var annotations = new ArrayList<PDAnnotation>(page.getAnnotations());
        for (int seat = 0; seat < labels.size(); seat++) {
            var field = new PDSignatureField(form);
            field.setPartialName(name(seat));
            field.setAlternateFieldName(labels.get(seat));
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(place(seat, page));
            widget.setPage(page);
            widget.setAppearance(empty(document, widget.getRectangle()));
            tag(document, page, widget);
            fields.add(field);
            annotations.add(widget);
        }
        form.setFields(fields);
        page.setAnnotations(annotations);
    }

    private static PDRectangle place(int seat, PDPage page) {
        int row = seat / COLUMNS;
        return new PDRectangle(
                (LEFT + seat % COLUMNS * COLUMN) * MILLIMETRE,
                page.getMediaBox().getHeight() - (TOP + row * ROW + HEIGHT) * MILLIMETRE,
                WIDTH * MILLIMETRE,
                HEIGHT * MILLIMETRE);
    }

    private static PDAppearanceDictionary empty(PDDocument document, PDRectangle place) {
        var nothing = new PDAppearanceStream(document);
        nothing.setFormType(1);
        nothing.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        return appearance;
    }

    /** A place of its own in the order in which the document is read. */
    private static void tag(PDDocument document, PDPage page, PDAnnotationWidget widget) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var whole = (PDStructureElement) root.getKids().getFirst();
        var reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        reference.getCOSObject().setItem(COSName.PG, page);
        var element = new PDStructureElement("Form", whole);
        element.setPage(page);
        element.appendKid(reference);
        whole.appendKid(element);
        int key = root.getParentTreeNextKey();
        var numbers =
                root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
        numbers.add(COSInteger.get(key));
        numbers.add(element);
        root.setParentTreeNextKey(key + 1);
        widget.setStructParent(key);
    }
}
