package org.strikebot.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the arrows between the stages of this module. */
@AnalyzeClasses(packages = "org.strikebot", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {

  @ArchTest
  static final ArchRule stages_have_no_cycles =
      slices().matching("org.strikebot.bot.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_index_knows_nothing_of_the_bot =
      noClasses()
          .that()
          .resideInAPackage("org.strikebot.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.strikebot.bot..");

  @ArchTest
  static final ArchRule javacord_stays_in_discord =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.strikebot.bot.discord..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.javacord..");

  @ArchTest
  static final ArchRule lucene_stays_in_the_index =
      noClasses()
          .that()
          .resideInAPackage("org.strikebot.bot..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule chat_models_stay_in_composition =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.strikebot.bot.composition..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j.model.chat..");

  @ArchTest
  static final ArchRule the_core_knows_no_front =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.strikebot.bot.settings..",
              "org.strikebot.bot.question..",
              "org.strikebot.bot.retrieval..",
              "org.strikebot.bot.composition..",
              "org.strikebot.bot.verification..",
              "org.strikebot.bot.answer..",
              "org.strikebot.bot.moderation..",
              "org.strikebot.bot.records..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.strikebot.bot.discord..", "org.strikebot.bot.terminal..");

  @ArchTest
  static final ArchRule the_fronts_never_see_each_other =
      slices().matching("org.strikebot.bot.(discord|terminal)..").should().notDependOnEachOther();
}
