package org.imihigo.assurance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.web.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The bodies of a country: {@code assurance/rw.yaml}. */
@Component
class Bodies {
    private final Territory territory;
    private final Map<Tier, Body> bodies;

    Bodies(Territory territory, @Value("${imihigo.country:rw}") String country) {
        this.territory = territory;
        this.bodies = read("assurance/" + country + ".yaml");
    }

    private static Map<Tier, Body> read(String file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var document = new ClassPathResource(file).getInputStream()) {
            Map<?, ?> pack = new Yaml(new SafeConstructor(options)).load(document);
            var read = new EnumMap<Tier, Body>(Tier.class);
            ((Map<?, ?>) value(pack, "bodies"))
                    .forEach(
                            (tier, body) ->
                                    read.put(
                                            Tier.valueOf(tier.toString()), body((Map<?, ?>) body)));
            return Map.copyOf(read);
        } catch (IOException problem) {
            throw new UncheckedIOException("No bodies in " + file, problem);
        }
    }

    private static Body body(Map<?, ?> body) {
        var names = (Map<?, ?>) value(body, "name");
        return new Body(
                Language.all().stream()
                        .collect(
                                toUnmodifiableMap(
                                        identity(), one -> value(names, one.tag()).toString())),
                Fraction.parse(value(body, "quorum").toString()),
                (Boolean) value(body, "review"),
                value(body, "source").toString());
    }

    private static Object value(Map<?, ?> whole, String name) {
        return Optional.<Object>ofNullable(whole.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The bodies lack " + name));
    }

    /** The body that decides about a unit's contract; a tier without one decides nothing. */
    Optional<Body> of(UnitCode unit) {
        return Optional.ofNullable(bodies.get(territory.unit(unit).tier()));
    }
}
