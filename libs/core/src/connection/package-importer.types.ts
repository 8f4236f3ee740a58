/**
 * Imports a package by its name. A program writes `(name) => import(name)`, because names are resolved from the file
 * that contains the `import`. From here, only this package's own dependencies would be found.
 */
export type PackageImporter = (name: string) => Promise<{ readonly default?: unknown }>;
