/** The name of a group that Ansible accepts: letters, digits and underscores, as in variables of Python. */
export const groupName = (prefix: string, value: string): string =>
  `${prefix}_${value}`.toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_');
