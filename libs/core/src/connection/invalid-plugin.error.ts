/** Thrown for a package that is no well-formed plugin: every problem, together. */
export class InvalidPluginError extends Error {
  override readonly name = 'InvalidPluginError';

  constructor(
    /** The plugin's id, or the package's name where it has none. */
    readonly plugin: string,
    readonly problems: readonly string[],
  ) {
    super(`The plugin ${plugin} cannot be used: ${problems.join(' ')}`);
  }
}
