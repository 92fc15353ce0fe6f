package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * TCP ports on 127.0.0.1.
 */
public final class Ports {

    /*
     * Below the range from which the kernel takes the ports of outgoing connections (32768 and up on Linux): a client
     * that retries against a killed server could otherwise take, or even connect to, the very port it waits for.
     */
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    private static final long HELD_ON = TimeUnit.SECONDS.toNanos(10);

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {
    }

    /** A port nobody listens on, between 15000 and 32000, given out once per JVM. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new StartException("Found no free port between " + LOWEST + " and " + HIGHEST);
    }

    /** The port before a run of free ones: the next {@code count} ports after it are given out, once per JVM. */
    public static int freeBase(int count) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST - count);
            var run = IntStream.rangeClosed(base + 1, base + count).boxed().toList();
            if (run.stream().allMatch(Ports::isFree) && run.stream().noneMatch(GIVEN::contains) && GIVEN.addAll(run)) {
                return base;
            }
        }
        throw new StartException("Found no " + count + " free ports in a row between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether a server could listen on this port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (BindException e) {
            return false;
        } catch (IOException e) {
            throw new StartException("Cannot try port " + port + ": " + e.getMessage(), e);
        }
    }

    /**
     * Waits a little for a port that is taken: the processes of a killed run hold theirs for a moment longer.
     *
     * @throws StartException
     *             if the port stays taken; the message names the port and who wanted it
     */
    public static void requireFree(int port, String wantedBy) {
        var deadline = System.nanoTime() + HELD_ON;
        while (!isFree(port) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        if (!isFree(port)) {
            throw new StartException("Port " + port + ", wanted by " + wantedBy
                    + ", is taken; end the process that holds it or choose another port");
        }
    }
}
