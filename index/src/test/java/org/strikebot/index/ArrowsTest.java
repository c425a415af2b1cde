package org.strikebot.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the stages of this module. */
@AnalyzeClasses(
    packages = "org.strikebot.index",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {

  @ArchTest
  static final ArchRule stages_have_no_cycles =
      slices().matching("org.strikebot.index.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule lucene_stays_in_store_and_search =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.strikebot.index.store..", "org.strikebot.index.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule a_model_of_vectors_stays_in_embedding =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.strikebot.index.embedding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..");
}
