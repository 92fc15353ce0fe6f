package cn.huaiyuan.groupschooling.funding;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jboss.resteasy.reactive.RestResponse;

@AnalyzeClasses(packages = "cn.huaiyuan.groupschooling.funding", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses().that().haveSimpleNameEndingWith("Rules").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..")
            .orShould().callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule RESOURCES_SPEAK_HTTP_ONLY = noClasses().that().haveSimpleNameEndingWith("Resource").should()
            .dependOnClassesThat().areAssignableTo(PanacheRepositoryBase.class).orShould().dependOnClassesThat()
            .haveSimpleNameEndingWith("Rules");

    @ArchTest
    static final ArchRule IDEMPOTENT_ANSWERS_CAN_BE_KEPT = methods().that().areAnnotatedWith(Idempotent.class).should()
            .haveRawReturnType(RestResponse.class);
}
