package org.imihigo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One house, many rooms: see docs/tour.md. */
@SpringBootApplication
public class Imihigo {
    public static void main(String[] arguments) {
        SpringApplication.run(Imihigo.class, arguments);
    }
}
