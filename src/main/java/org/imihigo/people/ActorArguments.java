package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.imihigo.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@code Actor}, or the {@code Optional<Actor>}, that they ask for. */
@Component
class ActorArguments implements HandlerMethodArgumentResolver {
    private final Actors actors;

    ActorArguments(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var actor = actors.of(request);
        return parameter.isOptional()
                ? actor
                : actor.orElseThrow(() -> Refusal.notYours("web.refused.not-found"));
    }
}
