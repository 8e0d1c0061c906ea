package org.imihigo.guides.pages;

import org.imihigo.web.Reply;

/** The guide beside a form. */
public record GuideAside(
        String topic, String year, String what, String why, String due, String address)
        implements Reply.Page {}
