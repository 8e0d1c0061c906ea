package org.imihigo.exchange;

import java.util.List;
import java.util.Locale;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: files that were sent and not finished with. */
@Component
class UploadTasks implements Waiting {
    private final Uploads uploads;

    UploadTasks(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return actor.reportsFor(actor.unit())
                ? uploads.of(actor.unit()).stream().map(one -> task(one, words)).toList()
                : List.of();
    }

    private static Task task(Upload upload, Words words) {
        var purpose = upload.purpose().name().toLowerCase(Locale.ROOT);
        var page = upload.purpose() == Purpose.CONTRACT ? "import" : "fill";
        return new Task(
                Task.Kind.WAITS,
                words.text("exchange.desk." + purpose, upload.name()),
                words.text("exchange.desk.sent"),
                "/contracts/" + upload.unit() + "/" + upload.year() + "/" + page,
                upload.at());
    }
}
