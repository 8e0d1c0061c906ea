package org.imihigo.reporting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the country's document says of reporting. */
@Configuration
class ReportingConfiguration {
    @Bean
    Customs customs(@Value("${imihigo.country:rw}") String country) {
        return Customs.of(country);
    }
}
