package org.imihigo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Nobody is signed in, while no other room knows who is. */
@Component
@Fallback
class Nobody implements Visitors {
    @Override
    public Optional<Visitor> of(HttpServletRequest request, Words words) {
        return Optional.empty();
    }
}
