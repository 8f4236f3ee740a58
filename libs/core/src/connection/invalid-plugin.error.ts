/** Thrown for a package that is not a valid plugin. Lists all problems at once. */
export class InvalidPluginError extends Error {
  override readonly name = 'InvalidPluginError';

  constructor(
    /** The plugin's id, or the package's name if it has no id. */
    readonly plugin: string,
    readonly problems: readonly string[],
  ) {
    super(`The plugin ${plugin} cannot be used: ${problems.join(' ')}`);
  }
}
