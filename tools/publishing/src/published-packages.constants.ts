/** A package that is published for users outside this repository. */
export interface PublishedPackage {
  readonly name: string;
  /** Path from the root of the repository. */
  readonly folder: string;
}

/** The packages that plugin authors need. */
export const PUBLISHED_PACKAGES: readonly PublishedPackage[] = [
  { name: '@maestro/core', folder: 'libs/core' },
  { name: '@maestro/testkit', folder: 'libs/testkit' },
];
