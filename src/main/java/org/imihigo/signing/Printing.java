package org.imihigo.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.imihigo.kernel.Sha256;

/**
 * Makes a PDF of a page that was written for paper: PDF/A-3 with tags, its fonts inside, and the
 * text for machines as an associated file. The same page and text make the same bytes, whenever.
 */
final class Printing {
    private static final String FONT = "Liberation Sans";
    private static final String STYLE = "/signing/contract.css";
    private static final String ATTACHED = "contract.json";

    static {
        // It tells everybody how it loads each font.
        XRLog.setLoggingEnabled(false);
    }

    private Printing() {}

    /**
     * @param html with a head, well formed
     * @param attached the canonical JSON
     * @param at when the text was frozen: the only moment that the file knows
     * @param seats who signs, in the order of the fields on the last page
     */
    static byte[] pdf(String html, byte[] attached, Instant at, List<String> seats) {
        try (var document = new PDDocument()) {
            document.setDocumentId(ByteBuffer.wrap(Sha256.of(attached)).getLong());
            render(html, document);
            SignatureFields.add(document, seats);
            attach(attached, document, at);
            date(document, at);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void render(String html, PDDocument document) throws IOException {
        var builder =
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfAConformance(PdfAConformance.PDFA_3_A)
                        .usePdfUaAccessibility(true)
                        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                        .withProducer("Imihigo")
                        .withHtmlContent(styled(html), "");
        font(builder, "/liberation/LiberationSans-Regular.ttf", 400);
        font(builder, "/liberation/LiberationSans-Bold.ttf", 700);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }

    private static String styled(String html) throws IOException {
        try (var style = resource(STYLE)) {
            var rules = new String(style.readAllBytes(), UTF_8);
            return html.replace("<!DOCTYPE html>\n", "")
                    .replace("</head>", "<style>" + rules + "</style></head>");
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> resource(file), FONT, weight, FontStyle.NORMAL, true);
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(Printing.class.getResourceAsStream(name), name);
    }

    private static void attach(byte[] content, PDDocument document, Instant at) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
        file.setSubtype("application/json");
        file.setSize(content.length);
        file.setModDate(calendar(at));
        var named = new PDComplexFileSpecification();
        named.setFile(ATTACHED);
        named.setFileUnicode(ATTACHED);
        named.setFileDescription(ATTACHED);
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Data");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(java.util.Map.of(ATTACHED, named));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(named);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** Every moment that the renderer wrote becomes the one of the text. */
    private static void date(PDDocument document, Instant at) throws IOException {
        var about = document.getDocumentInformation();
        about.setCreationDate(calendar(at));
        about.setModificationDate(calendar(at));
        var metadata = document.getDocumentCatalog().getMetadata();
        try (var in = metadata.exportXMPMetadata()) {
            var text = new String(in.readAllBytes(), UTF_8);
            var moment = at.atOffset(ZoneOffset.UTC).withNano(0) + "";
            metadata.importXMPMetadata(
                    text.replaceAll(
                                    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+([+-][0-9:]+|Z)",
                                    moment.replace("Z", "+00:00"))
                            .getBytes(UTF_8));
        }
    }

    private static Calendar calendar(Instant at) {
        return GregorianCalendar.from(at.atZone(ZoneOffset.UTC).withNano(0));
    }
}
