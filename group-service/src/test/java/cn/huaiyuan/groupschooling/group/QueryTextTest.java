package cn.huaiyuan.groupschooling.group;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A query text may name entities and tables only of its own package and of packages that this one depends on. The compiler
 * and ArchUnit do not see these names.
 */
class QueryTextTest {
    private static final String ROOT = QueryTextTest.class.getPackageName() + ".";
    private static final Path SOURCES = Path.of("src/main/java", ROOT.split("\\."));
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("(?:\\b(?i:from|join|update|into)|,(?=\\s+[A-Z]))\\s+(\\w+)");

    private final List<JavaClass> classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(QueryTextTest.class.getPackageName())
            .stream().toList();
    private final Map<String, String> packages = classes.stream().filter(one -> one.isAnnotatedWith(Entity.class))
            .flatMap(one -> Stream.of(one.getSimpleName(), table(one.getSimpleName()))
                    .map(name -> Map.entry(name, packageOf(one))))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    @Test
    void namesNothingFromAbove() throws IOException {
        var wrong = new TreeSet<String>();
        int seen = 0;
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var own = SOURCES.relativize(file).getName(0).toString();
                var below = below(own);
                for (var name : named(file)) {
                    seen++;
                    if (!below.contains(packages.get(name))) {
                        wrong.add(file.getFileName() + " names " + name);
                    }
                }
            }
        }

        assertEquals(Set.of(), wrong);
        assertTrue(seen > 20, "only " + seen + " names were found");
    }

    private Set<String> named(Path file) throws IOException {
        var text = COMMENT.matcher(Files.readString(file)).replaceAll("");
        return NAMED.matcher(text).results().map(name -> name.group(1)).filter(packages::containsKey)
                .collect(toSet());
    }

    /** The package and all that it depends on. */
    private Set<String> below(String own) {
        var found = new HashSet<>(Set.of(own));
        int size;
        do {
            size = found.size();
            classes.stream().filter(one -> found.contains(packageOf(one)))
                    .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(ROOT)).map(QueryTextTest::packageOf).toList()
                    .forEach(found::add);
        } while (found.size() > size);
        return found;
    }

    private static String packageOf(JavaClass one) {
        return one.getPackageName().startsWith(ROOT)
                ? one.getPackageName().substring(ROOT.length()).split("\\.")[0]
                : "";
    }

    private static String table(String entity) {
        return entity.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase();
    }
}
