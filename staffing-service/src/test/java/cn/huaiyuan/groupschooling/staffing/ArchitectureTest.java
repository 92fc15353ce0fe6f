package cn.huaiyuan.groupschooling.staffing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import org.jboss.resteasy.reactive.RestResponse;

@AnalyzeClasses(packages = "cn.huaiyuan.groupschooling.staffing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses().that().haveSimpleNameEndingWith("Rules").or()
            .haveSimpleName("IdentityNumber").or().haveSimpleName("Career").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..").orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule RESOURCES_SPEAK_HTTP_ONLY = noClasses().that().haveSimpleNameEndingWith("Resource").should()
            .dependOnClassesThat().areAssignableTo(PanacheRepositoryBase.class).orShould().dependOnClassesThat()
            .areAssignableTo(EntityManager.class).orShould().dependOnClassesThat().haveSimpleNameEndingWith("Rules");

    @ArchTest
    static final ArchRule TEACHERS_KNOW_NO_ROTATION = noClasses().that().resideInAPackage("..staffing.teacher..")
            .should().dependOnClassesThat().resideInAPackage("..staffing.rotation..");

    @ArchTest
    static final ArchRule IDENTITY_AND_UNITS_STAND_ALONE = noClasses().that()
            .resideInAnyPackage("..staffing.identity..", "..staffing.unit..", "..staffing.groupevents..").should()
            .dependOnClassesThat().resideInAnyPackage("..staffing.teacher..", "..staffing.rotation..");

    @ArchTest
    static final ArchRule IDEMPOTENT_ANSWERS_CAN_BE_KEPT = methods().that().areAnnotatedWith(Idempotent.class).should()
            .haveRawReturnType(RestResponse.class);
}
