package org.imihigo.people;

import java.util.Arrays;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Office.Duty;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which post a token is asked. */
@Component
class TokenPosts {
    private final Posts posts;
    private final Territory territory;

    TokenPosts(Posts posts, Territory territory) {
        this.posts = posts;
        this.territory = territory;
    }

    /** An administrator names any post; everybody else asks for their own. */
    @Transactional
    public Post post(TokenForm form, Actor actor) {
        return actor.office().has(Duty.ISSUE_TOKENS)
                ? named(form.unit(), form.office())
                : posts.get(actor.post());
    }

    private Post named(String unit, String office) {
        var code =
                UnitCode.parse(unit)
                        .filter(known -> territory.find(known).isPresent())
                        .orElseThrow(() -> Refusal.invalid("people.token.unit.unknown", unit));
        return posts.establish(office(office), code);
    }

    static Office office(String name) {
        return Arrays.stream(Office.values())
                .filter(office -> office.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("people.token.office.unknown", name));
    }
}
