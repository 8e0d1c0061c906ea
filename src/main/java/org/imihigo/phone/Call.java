package org.imihigo.phone;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;

/**
 * How far a call came: what was typed after the secret.
 *
 * @param origin the call with which the way began: a call that goes on where another broke off has
 *     that one's
 * @param period that is reported, from the first screen on
 * @param before what was typed in the calls that broke off
 * @param path all that counts, the earlier calls' part included
 */
record Call(
        String session,
        PhoneNumber number,
        String origin,
        FiscalPeriod period,
        List<String> before,
        List<String> path,
        boolean ended,
        Instant at) {
    Call {
        before = List.copyOf(before);
        path = List.copyOf(path);
    }

    static Call begun(String session, PhoneNumber number, FiscalPeriod period, Instant now) {
        return new Call(session, number, session, period, List.of(), List.of(), false, now);
    }

    /** Another call that may go on from here. */
    Call after(String next, Instant now) {
        return new Call(next, number, origin, period, path, path, false, now);
    }

    /** The same call where nothing of an earlier one is to count. */
    Call anew(List<String> typed) {
        return new Call(session, number, session, period, before, typed, false, at);
    }

    Call goingOn(List<String> typed) {
        return new Call(
                session,
                number,
                origin,
                period,
                before,
                Stream.concat(before.stream(), typed.stream()).toList(),
                false,
                at);
    }

    Call done(boolean over) {
        return new Call(session, number, origin, period, before, path, over, at);
    }
}
