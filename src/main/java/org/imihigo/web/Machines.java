package org.imihigo.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Addresses at which programs ask: they read problems where persons read pages. */
final class Machines {
    private static final String ADDRESSES = "/api/";

    private Machines() {}

    /** Also where the server answers in place of an address that failed. */
    static boolean ask(HttpServletRequest request) {
        return path(request).startsWith(request.getContextPath() + ADDRESSES);
    }

    /** The address that was asked for. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }
}
