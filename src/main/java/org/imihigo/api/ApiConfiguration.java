package org.imihigo.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every request of a program passes, after the gate of people. */
@Configuration
class ApiConfiguration {
    private static final int AFTER_THE_GATE = 100;

    @Bean
    WebMvcConfigurer limits(RateLimits limits) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(limits).addPathPatterns("/api/v1/**").order(AFTER_THE_GATE);
            }
        };
    }
}
