package org.imihigo.offline;

import java.util.Optional;
import org.imihigo.offline.pages.CarriedAside;
import org.imihigo.web.Aside;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever is signed in sees on every page how much waits here, and takes the script along. */
@Component("offlineOnTheTelephone")
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnTheTelephone implements Aside {
    @Override
    public Optional<Reply.Page> beside(String path, boolean signedIn, Words words) {
        return Optional.<Reply.Page>of(new CarriedAside())
                .filter(_ -> signedIn && !path.equals("/queue") && !path.startsWith("/session"));
    }
}
