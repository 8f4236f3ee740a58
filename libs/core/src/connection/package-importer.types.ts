/**
 * Imports a package by its name. A program writes `(name) => import(name)`, because a name is looked up from the file that says
 * `import`: from here, only what this package itself depends on would be found.
 */
export type PackageImporter = (name: string) => Promise<{ readonly default?: unknown }>;
