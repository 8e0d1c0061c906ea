package org.imihigo.outlook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Makes a PDF of a page that was written for one sheet of paper, with its fonts inside. */
final class Paper {
    private static final String FONT = "Liberation Sans";

    private Paper() {}

    /**
     * @param html with a head, well formed
     */
    static byte[] pdf(String html) {
        try (var style = resource("/outlook/brief.css");
                var out = new ByteArrayOutputStream()) {
            var rules = new String(style.readAllBytes(), UTF_8);
            var builder =
                    new PdfRendererBuilder()
                            .usePdfUaAccessibility(true)
                            .withProducer("Imihigo")
                            .withHtmlContent(
                                    html.replace("<!DOCTYPE html>\n", "")
                                            .replace(
                                                    "</head>",
                                                    "<style>" + rules + "</style></head>"),
                                    "")
                            .toStream(out);
            font(builder, "/liberation/LiberationSans-Regular.ttf", 400);
            font(builder, "/liberation/LiberationSans-Bold.ttf", 700);
            builder.run();
            return out.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> resource(file), FONT, weight, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(name), name);
    }
}
