package cn.huaiyuan.groupschooling.group;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jboss.resteasy.reactive.RestResponse;

@AnalyzeClasses(packages = "cn.huaiyuan.groupschooling.group", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses().that().haveSimpleNameEndingWith("Rules").should()
            .dependOnClassesThat().resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..")
            .orShould().callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule RESOURCES_SPEAK_HTTP_ONLY = noClasses().that().haveSimpleNameEndingWith("Resource").should()
            .dependOnClassesThat().areAssignableTo(PanacheRepositoryBase.class).orShould().dependOnClassesThat()
            .haveSimpleNameEndingWith("Rules").orShould().dependOnClassesThat().areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule TRANSACTIONS_BEGIN_IN_SERVICES = classes().that().haveSimpleNameNotEndingWith("Service")
            .should().notBeAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule DOMAIN_PACKAGES_HAVE_NO_CYCLES = slices().matching("cn.huaiyuan.groupschooling.group.(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule IDEMPOTENT_ANSWERS_CAN_BE_KEPT = methods().that().areAnnotatedWith(Idempotent.class).should()
            .haveRawReturnType(RestResponse.class);
}
