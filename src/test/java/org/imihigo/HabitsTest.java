package org.imihigo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

/** How our code looks: what a reviewer would otherwise have to say again and again. */
class HabitsTest {
    private static final DescribedPredicate<JavaClass> WRITTEN =
            DescribedPredicate.describe(
                    "written by hand",
                    type ->
                            !type.getPackageName().contains(".tables")
                                    && !type.getSimpleName().startsWith("Jte")
                                    && !type.getSimpleName().endsWith("_SCHEMA")
                                    && !type.getSimpleName().equals("DefaultCatalog")
                                    && !type.getSimpleName().matches("Keys|Indexes|Sequences"));

    private final JavaClasses house =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.imihigo")
                    .that(WRITTEN);

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Entity)")
                .because("such a name says nothing about the thing; the glossary has a word for it")
                .check(house);
    }

    @Test
    void controllersStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .because("an address is reached by the web, never by another class")
                .check(house);
    }

    @Test
    void onlyCollectionsKnowTables() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .doNotHaveSimpleName("ChangeLog")
                .and(
                        DescribedPredicate.describe(
                                "are no part of a collection",
                                type ->
                                        type.getEnclosingClass()
                                                .map(
                                                        outer ->
                                                                !outer.isAnnotatedWith(
                                                                        Repository.class))
                                                .orElse(true)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..tables..")
                .because("a table is known by one class, the plural of what it keeps")
                .check(house);
    }

    @Test
    void timeIsToldByTheClock() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.database\\.(Embedded)?Postgres.*")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("tests and the demonstration travel in time")
                .check(house);
    }

    @Test
    void nothingChangesAfterItIsMadeByASetter() {
        fields().that()
                .areDeclaredInClassesThat()
                .areRecords()
                .should()
                .beFinal()
                .because("values do not change")
                .check(house);
        noClasses().should().dependOnClassesThat().resideInAPackage("lombok..").check(house);
    }
}
