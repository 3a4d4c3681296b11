package org.cliniccalendar.development;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cliniccalendar.time.ProductClock;

/** What {@code ./mvnw} runs: starts the product, says how to use it, and stays until it is stopped. */
public final class Launch {
    /** Kept, for loggers nobody holds are forgotten with their level. */
    private static final List<Logger> QUIET = List.of(Logger.getLogger("io.zonky"), Logger.getLogger("com.icegreen"));

    private Launch() {}

    /**
     * Reads the system properties {@code clinic.data}, {@code clinic.war} and {@code clinic.port}; ends the JVM with 1
     * and the reason in words when the product does not start or does not stay.
     */
    public static void main(String[] arguments) throws InterruptedException {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        try (Product product = Product.start(
                Path.of(System.getProperty("clinic.data", "data")),
                Path.of(System.getProperty("clinic.war", "target/clinic-calendar.war")),
                port(System.getProperty("clinic.port", "8080")),
                zone -> ClockShift.to(ClockShift.asked().orElse(ClockShift.NOT_MOVED), zone),
                System.out::println)) {
            System.out.println(welcome(product));
            product.learn();
            product.awaitEnd();
        } catch (LaunchFailure failure) {
            System.out.flush();
            System.err.println(System.lineSeparator() + failure.getMessage());
            System.exit(1);
        }
    }

    static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new LaunchFailure("-Dclinic.port=%s is not a port; give a number from 1 to 65535.".formatted(text));
    }

    private static String moved(ProductClock clock) {
        return clock.isMoved() ? "Its clock was moved to " + clock.instant() + "\n" : "";
    }

    private static String welcome(Product product) {
        String accounts = DemoAccounts.ROLES.stream()
                .map(role -> "    %-15s %s"
                        .formatted(
                                product.accounts().username(role),
                                product.accounts().password(role)))
                .collect(Collectors.joining("\n"));
        return """

                ----------------------------------------------------------------
                Clinic Calendar is ready:  %s
                %s
                  Demo accounts (user name, password as drawn on the first start)
                %s

                  The same for scripts     %s
                  Mail is sent nowhere,
                  each is a file in        %s
                  Log of the server        %s
                  Stop                     Ctrl-C
                ----------------------------------------------------------------
                """.formatted(
                        product.baseUrl(),
                        moved(product.clock()),
                        accounts,
                        product.accountsFile(),
                        product.mailDirectory(),
                        product.serverLog());
    }
}
