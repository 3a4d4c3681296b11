package org.cliniccalendar.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The server's classes in the form in which the JVM keeps them in memory (class data sharing), which takes a third off
 * a start. It is made once, after the first start, from the list of classes which that one loaded; a server that finds none,
 * or one of another JVM, starts all the same.
 */
final class ClassArchive {
    private final ServerProgram program;
    private final Path archive;

    ClassArchive(ServerProgram program) {
        this.program = program;
        this.archive = program.root().resolve("classes-" + Runtime.version() + ".jsa");
    }

    boolean exists() {
        return Files.exists(archive);
    }

    /** Options of a JVM that uses the archive, or writes down what belongs into it when there is none. */
    List<String> options(Path listOfClasses) {
        return exists()
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off")
                : List.of("-XX:DumpLoadedClassList=" + listOfClasses);
    }

    /** Begins to make the archive, as a process of its own that may be ended at any time. */
    Process make(Path listOfClasses) throws IOException {
        Path list = Files.createTempFile(program.root(), "classes", ".list");
        String loaded = Files.readString(listOfClasses); // its last line may still be half written
        Files.writeString(list, loaded.substring(0, loaded.lastIndexOf('\n') + 1));
        Path unfinished = list.resolveSibling(list.getFileName() + ".jsa");
        List<String> command = new ArrayList<>(List.of(ServerProgram.java(), "-Xshare:dump"));
        command.addAll(MicroServer.QUICK_SMALL_JVM);
        command.add("-XX:SharedClassListFile=" + list);
        command.add("-XX:SharedArchiveFile=" + unfinished);
        command.addAll(List.of("-cp", program.launcher().toString()));
        Process making = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        making.onExit().thenAccept(ended -> finish(ended.exitValue() == 0, list, unfinished));
        return making;
    }

    private void finish(boolean made, Path list, Path unfinished) {
        try {
            if (made) {
                Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(list);
        } catch (IOException failure) {
            System.err.println("Later starts will be slower: " + failure.getMessage());
        }
    }
}
