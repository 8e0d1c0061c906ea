package org.imihigo.territory;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Brings the countries of this installation, before anybody reads the territory. */
@Component
class CountryPacks implements SmartInitializingSingleton {
    private final Units units;
    private final List<String> countries;

    CountryPacks(Units units, @Value("${imihigo.countries:rw}") List<String> countries) {
        this.units = units;
        this.countries = countries;
    }

    @Override
    public void afterSingletonsInstantiated() {
        countries.forEach(units::bring);
    }
}
