package cn.huaiyuan.groupschooling.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

@AnalyzeClasses(packages = "cn.huaiyuan.groupschooling.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Roles and the claims of tokens are the suite's, so {@code security} may name groups and units. */
    private static final Pattern OF_THE_DOMAIN = Pattern.compile(
            "school|teacher|rotation|staff|member(?!s)|campus|district|tier|honou?r|posting|pupil|student|award|fund|"
                    + "verdict|evaluation|quota|census|headquarter|county(?!_roles)",
            Pattern.CASE_INSENSITIVE);

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("cn.huaiyuan.groupschooling.kit.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule IDEMPOTENT_ANSWERS_CAN_BE_KEPT = methods().that().areAnnotatedWith(Idempotent.class).should()
            .haveRawReturnType(RestResponse.class);

    @ArchTest
    static void namesNothingOfTheDomain(JavaClasses kit) {
        var named = kit.stream().filter(type -> !type.getPackageName().endsWith(".security"))
                .flatMap(ArchitectureTest::names).filter(name -> OF_THE_DOMAIN.matcher(name).find()).sorted().toList();

        assertEquals(List.of(), named);
    }

    private static Stream<String> names(JavaClass type) {
        // What the compiler adds carries the name of the package, and with it that of the suite.
        var members = type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
        return Stream.of(Stream.of(type.getSimpleName()), members.map(JavaMember::getName),
                Stream.of(type.getPackage()).map(JavaPackage::getRelativeName)).flatMap(names -> names);
    }
}
