package cn.huaiyuan.groupschooling.local.embedded;

import java.nio.file.Path;

/** Run by the build: keeps the broker's classes, so that every later start of it takes half the time. */
final class BrokerRehearsal {
    private BrokerRehearsal() {
    }

    /** @param args a folder for the data and the log; what is in it is thrown away */
    public static void main(String[] args) {
        EmbeddedKafka.rehearse(Path.of(args[0]).toAbsolutePath());
    }
}
