package org.imihigo;

import org.imihigo.database.PostgresAhead;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** One house, many rooms: see docs/tour.md. */
@SpringBootApplication
public class Imihigo {
    public static void main(String[] arguments) {
        var line = CommandLine.of(arguments);
        if (line.command().equals("serve") && line.mistakes().findAny().isEmpty()) {
            var options = line.options().toArray(String[]::new);
            var plan = new SpringApplication(Imihigo.class);
            plan.addInitializers(new PostgresAhead());
            var house = plan.run(options);
            if (Training.isWanted(house)) {
                Training.rehearse(house);
            }
        } else {
            System.exit(Commands.run(line));
        }
    }
}
