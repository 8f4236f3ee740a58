/** A package that is published for users outside this repository. */
export interface PublishedPackage {
  readonly name: string;
  /** Path from the root of the repository. */
  readonly folder: string;
}

/** The packages that authors of plugins and users of the API need. */
export const PUBLISHED_PACKAGES: readonly PublishedPackage[] = [
  { name: '@maestro/core', folder: 'libs/core' },
  { name: '@maestro/checks', folder: 'libs/checks' },
  { name: '@maestro/testkit', folder: 'libs/testkit' },
  { name: '@maestro/client', folder: 'libs/client' },
];
