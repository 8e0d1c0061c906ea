package org.imihigo.offline.pages;

import org.imihigo.web.Reply;

/** What waits on a telephone; the telephone itself fills it in. */
public record QueuePage() implements Reply.Page {}
