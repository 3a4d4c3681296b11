package org.cliniccalendar.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that says what it was told to say, an answer for each command, or hangs up for the word drop, and remembers the
 * commands.
 */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Queue<String> answers;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Thread serving;

    ScriptedMailServer(String... answers) throws IOException {
        this.answers = new ArrayDeque<>(List.of(answers));
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        serving = new Thread(this::serve, "scripted-mail-server");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The first words of what was sent, in order, once all answers are given. */
    List<String> commands() throws InterruptedException {
        serving.join(10_000);
        return List.copyOf(commands);
    }

    private void serve() {
        while (!answers.isEmpty()) {
            try (Socket client = listening.accept()) {
                converse(client);
            } catch (IOException gone) {
                return;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client.getOutputStream(), "220 ready");
        boolean inMessage = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inMessage && !line.equals(".")) {
                continue;
            }
            if (!inMessage) {
                commands.add(line.split("[ :]")[0].toUpperCase(Locale.ROOT));
            }
            String answer = answers.poll();
            if ("drop".equals(answer)) {
                return;
            }
            say(client.getOutputStream(), answer == null ? "421 closing" : answer);
            inMessage = answer != null && answer.startsWith("354");
            if (answer == null || answer.startsWith("221") || answer.startsWith("421")) {
                return;
            }
        }
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
