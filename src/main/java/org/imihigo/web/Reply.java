package org.imihigo.web;

/** What a controller answers: a page, the page again with what is wrong, or where to go next. */
public sealed interface Reply {
    /**
     * A record that is the contract with its template: {@code org.imihigo.ranking.pages.TablePage}
     * is shown by {@code jte/ranking/TablePage.jte}.
     */
    non-sealed interface Page extends Reply {}

    /** The form once more, as it was typed, with what is wrong: 422. */
    record Unprocessable(Page page) implements Reply {}

    /** The form once more, as it was typed, beside what somebody else has saved meanwhile: 409. */
    record Conflict(Page page) implements Reply {}

    /** After a change: look there (303). */
    record SeeOther(String path) implements Reply {}

    static Reply seeOther(String path) {
        return new SeeOther(path);
    }

    static Reply unprocessable(Page page) {
        return new Unprocessable(page);
    }

    static Reply conflict(Page page) {
        return new Conflict(page);
    }
}
