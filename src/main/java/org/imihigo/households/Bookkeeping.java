package org.imihigo.households;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What may be done with an open notebook, the same for whoever holds a key to it. */
@Component
class Bookkeeping {
    private final Households households;
    private final NotebookPages pages;
    private final Calendar calendar;

    Bookkeeping(Households households, NotebookPages pages, Calendar calendar) {
        this.households = households;
        this.pages = pages;
        this.calendar = calendar;
    }

    Reply.Page show(Key key, Optional<FiscalYear> year, Words words) {
        var contents = households.read(key, year.orElseGet(calendar::year));
        return pages.page(key, contents, pages.empty(words));
    }

    Reply.Page print(Key key, Optional<FiscalYear> year, String language, Words words) {
        var contents = households.read(key, year.orElseGet(calendar::year));
        return pages.booklet(key, contents, Language.parse(language), words);
    }

    Reply write(Key key, FiscalYear year, Form form) {
        var promise = BookForms.promise(form, near(year));
        promise.ifPresent(one -> form.read("body", () -> written(key, one)));
        return answer(key, year, form);
    }

    private boolean written(Key key, Promise promise) {
        households.write(key, promise);
        return true;
    }

    /** A family promises for years that it can see. */
    private FiscalYear near(FiscalYear year) {
        var running = calendar.year();
        if (Math.abs(year.startYear() - running.startYear()) > 1) {
            throw Refusal.invalid("households.promise.year");
        }
        return year;
    }

    private Reply answer(Key key, FiscalYear year, Form form) {
        return form.isRight()
                ? Reply.seeOther(NotebookPages.base(key) + "?year=" + year)
                : Reply.unprocessable(pages.page(key, households.read(key, year), form));
    }

    Reply strike(Key key, String id) {
        households.strike(key, read(id));
        return Reply.seeOther(NotebookPages.base(key));
    }

    static UUID read(String id) {
        return Form.uuid(id).orElseThrow(() -> Refusal.notFound("households.code.unknown"));
    }

    Reply account(Key key, FiscalYear year, Map<String, String> fields, Form form) {
        var answers = BookForms.answers(form, fields);
        var next = BookForms.next(form);
        if (form.isRight()) {
            households.account(key, near(year), answers, next);
        }
        return answer(key, year, form);
    }

    Reply lend(Key.Own key, Form form) {
        var words = form.words();
        BookForms.agreement(form)
                .ifPresent(
                        giver ->
                                households.lend(
                                        key,
                                        giver,
                                        words.text("households.consent.words"),
                                        words.language().tag()));
        return answer(key, calendar.year(), form);
    }
}
