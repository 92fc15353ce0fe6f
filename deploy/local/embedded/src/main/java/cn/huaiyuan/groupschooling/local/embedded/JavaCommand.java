package cn.huaiyuan.groupschooling.local.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Command lines that run Java programs with the JDK of this JVM.
 */
public final class JavaCommand {

    private JavaCommand() {
    }

    /** {@code java <options> -jar <jar> <arguments>}. */
    public static List<String> jar(Path jar, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    /** {@code java <options> <main class> <arguments>} on the class path of this JVM. */
    public static List<String> main(Class<?> main, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
