package org.wardcast.devices.adapter;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list nobody has to keep: what a new protocol must bring is checked here, not remembered. */
class EveryAdapterTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("org.wardcast.devices");

  @Test
  void keepsTheContract() {
    assertThat(packagesOf(AdapterContract.class))
        .as("every adapter package has a test that extends AdapterContract")
        .containsAll(packagesOf(DeviceAdapter.class));
  }

  @Test
  void hasItsOwnFolderWithNotes() {
    assertThat(packagesOf(DeviceAdapter.class)).isNotEmpty().allSatisfy(folder -> {
      assertThat(folder).startsWith("org.wardcast.devices.adapter.");
      assertThat(CLASSES.contain(folder + ".package-info"))
          .as("%s has notes", folder)
          .isTrue();
    });
  }

  @Test
  void mindsItsOwnBusiness() {
    slices()
        .matching("org.wardcast.devices.adapter.(*)..")
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  private static Set<String> packagesOf(Class<?> type) {
    return CLASSES
        .that(DescribedPredicate.describe(
            "made", c -> c.isAssignableTo(type) && c.isTopLevelClass() && !abstractly(c)))
        .stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toSet());
  }

  private static boolean abstractly(JavaClass c) {
    return c.isInterface()
        || c.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT);
  }
}
