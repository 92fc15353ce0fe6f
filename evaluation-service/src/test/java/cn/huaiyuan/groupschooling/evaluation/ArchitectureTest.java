package cn.huaiyuan.groupschooling.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jboss.resteasy.reactive.RestResponse;

@AnalyzeClasses(packages = "cn.huaiyuan.groupschooling.evaluation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] PURE = {"..evaluation.fact..", "..evaluation.calendar..", "..evaluation.parameter..",
            "..evaluation.verdict..", "..evaluation.rule..", "..evaluation.rotation..", "..evaluation.coverage..",
            "..evaluation.catalogue.."};

    @ArchTest
    static final ArchRule RULES_KNOW_NO_FRAMEWORK = noClasses().that().resideInAnyPackage(PURE).should()
            .dependOnClassesThat().resideOutsideOfPackages("java..", "cn.huaiyuan.groupschooling.evaluation..")
            .orShould()
            .dependOnClassesThat().resideInAnyPackage("java.sql..", "java.io..", "java.net..", "..judgement..",
                    "..projection..");

    @ArchTest
    static final ArchRule RULES_HAVE_NO_CLOCK = noClasses().that().resideInAnyPackage(PURE).should()
            .callMethod(java.time.LocalDate.class, "now").orShould().dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule RULES_COUNT_IN_WHOLE_NUMBERS = noClasses().that().resideInAnyPackage(PURE).should()
            .dependOnClassesThat().haveFullyQualifiedName("java.lang.Double").orShould().dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Float");

    @ArchTest
    static final ArchRule RESOURCES_SPEAK_HTTP_ONLY = noClasses().that().haveSimpleNameEndingWith("Resource").should()
            .dependOnClassesThat().areAssignableTo(PanacheRepositoryBase.class).orShould().dependOnClassesThat()
            .haveSimpleName("FactStore");

    @ArchTest
    static final ArchRule IDEMPOTENT_ANSWERS_CAN_BE_KEPT = methods().that().areAnnotatedWith(Idempotent.class).should()
            .haveRawReturnType(RestResponse.class).allowEmptyShould(true);
}
