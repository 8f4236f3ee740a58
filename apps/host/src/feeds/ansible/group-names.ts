/** The name of a group that Ansible accepts: letters, digits and underscores, as in variables of Python. */
export const groupName = (prefix: string, value: string): string =>
  `${prefix}_${value}`.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_');

/** Values of one prefix may be as many as there are hosts. */
const MAX_KNOWN = 10_000;

/** Names of groups, each of which most often was made before. */
export class GroupNames {
  readonly #known = new Map<string, Map<string, string>>();

  of(prefix: string, value: string): string {
    let names = this.#known.get(prefix);
    if (!names) this.#known.set(prefix, (names = new Map<string, string>()));
    const known = names.get(value);
    if (known !== undefined) return known;
    const made = groupName(prefix, value);
    if (names.size < MAX_KNOWN) names.set(value, made);
    return made;
  }
}
