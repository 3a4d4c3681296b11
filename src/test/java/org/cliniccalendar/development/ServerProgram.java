package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Payara Micro, unpacked once beside its jar, so that a start neither unpacks 97 MB nor looks through jars in jars. Any
 * number of servers run from it at once, each in a domain of its own; see {@link ClassArchive} for what makes it quick.
 */
record ServerProgram(Path root) {
    private static final String LAUNCHER = "launch-micro.jar";
    private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";
    private static final List<String> DOMAIN_SEED = List.of("config", "lib", "docroot");

    /**
     * The program of a jar; it takes some seconds when it is not there yet.
     *
     * @throws LaunchFailure when it cannot be unpacked
     */
    static ServerProgram of(Path jar) {
        try {
            ServerProgram program = new ServerProgram(jar.resolveSibling("micro-" + Files.size(jar)));
            if (!Files.exists(program.launcher())) {
                program.unpack(jar);
            }
            return program;
        } catch (IOException failure) {
            throw new LaunchFailure("Payara Micro cannot be unpacked: %s.".formatted(failure.getMessage()), failure);
        }
    }

    private void unpack(Path jar) throws IOException {
        Path unfinished = Files.createTempDirectory(root.getParent(), "unpacking");
        Process unpacking = new ProcessBuilder(
                        java(), "-jar", jar.toString(), "--rootdir", unfinished.toString(), "--outputlauncher")
                .redirectErrorStream(true)
                .redirectOutput(unfinished.resolve("unpacking.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(unpacking::destroy)); // the launcher may be told to stop
        if (unpacking.onExit().join().exitValue() != 0 || !Files.exists(unfinished.resolve(LAUNCHER))) {
            throw new LaunchFailure(
                    "Payara Micro cannot be unpacked; %s says why.".formatted(unfinished.resolve("unpacking.log")));
        }
        if (Files.exists(launcher())) {
            Trees.delete(unfinished); // another launcher was quicker
        } else {
            Files.move(unfinished, root);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Path launcher() {
        return root.resolve(LAUNCHER);
    }

    /** What every domain begins with. */
    void seed(Path domain) throws IOException {
        for (String part : DOMAIN_SEED) {
            try (Stream<Path> files = Files.walk(root.resolve(part))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path copy = domain.resolve(root.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** The options that open the JVM to the server, as the manifest of its launcher would if it were run by itself. */
    List<String> opening() throws IOException {
        try (JarFile jar = new JarFile(launcher().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            List<String> options = new ArrayList<>();
            for (String kind : List.of("Add-Exports", "Add-Opens")) {
                for (String opened : manifest.getValue(kind).strip().split("\\s+")) {
                    options.add("--" + kind.toLowerCase(Locale.ROOT) + "=" + opened + "=ALL-UNNAMED");
                }
            }
            return options;
        }
    }

    /** Class path, main class and where the program finds itself. */
    List<String> main() {
        return List.of(
                "-Dfish.payara.micro.BootJar=" + launcher().toUri(),
                "-Dfish.payara.micro.UnpackDir=" + root,
                "-cp",
                launcher().toString(),
                MAIN);
    }
}
