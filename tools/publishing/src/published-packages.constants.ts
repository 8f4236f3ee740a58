/** A package that people outside this repository depend on. */
export interface PublishedPackage {
  readonly name: string;
  /** From the root of the repository. */
  readonly folder: string;
}

/** Everything that a plugin is written and tested with. */
export const PUBLISHED_PACKAGES: readonly PublishedPackage[] = [
  { name: '@maestro/core', folder: 'libs/core' },
  { name: '@maestro/testkit', folder: 'libs/testkit' },
];
