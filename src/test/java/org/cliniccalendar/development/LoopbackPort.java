package org.cliniccalendar.development;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of 127.0.0.1. */
public final class LoopbackPort {
    static final String ADDRESS = "127.0.0.1";
    private static final int CONNECT_MILLIS = 500;

    private LoopbackPort() {}

    /** A port that nothing listens on at this moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new LaunchFailure("No free port can be had on " + ADDRESS + ".", failure);
        }
    }

    /**
     * Asks before anything is started, because the server itself would go on without its port.
     *
     * @throws LaunchFailure when something listens there, or this user may not
     */
    static void mustBeFree(int port) {
        if (answers(port)) {
            throw inUse(port);
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(ADDRESS))) {
            socket.setReuseAddress(true);
        } catch (BindException taken) {
            throw port < 1024 ? notAllowed(port) : inUse(port);
        } catch (IOException | IllegalArgumentException impossible) {
            throw notAllowed(port);
        }
    }

    /** Some systems let one bind 127.0.0.1 although another listens on every address: so try to connect, too. */
    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ADDRESS, port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private static LaunchFailure inUse(int port) {
        return new LaunchFailure(
                "Port %d is in use by another program; stop that or choose another port with -Dclinic.port=<number>."
                        .formatted(port));
    }

    private static LaunchFailure notAllowed(int port) {
        return new LaunchFailure(
                "Port %d cannot be opened by this user; choose one from 1024 to 65535 with -Dclinic.port=<number>."
                        .formatted(port));
    }
}
