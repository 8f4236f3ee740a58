import type { ResourceType } from '../contract/resource-type.types.js';

const POINTER = /^(\/([^/~]|~[01])+)+$/;

/** What is wrong with what kinds say of parts that need not be read, in sentences. */
export function unchangedProblems(resources: readonly ResourceType[]): string[] {
  return resources.flatMap(({ kind, parent, unchangedBy }) => {
    if (unchangedBy === undefined) return [];
    if (typeof unchangedBy !== 'string' || !POINTER.test(unchangedBy))
      return [
        `What tells that nothing under a parent of "${kind}" has changed, "${String(unchangedBy)}", is not a JSON pointer into the parent's resource, such as /raw/serial.`,
      ];
    if (parent === undefined)
      return [
        `"${kind}" is listed under nothing, so no parent can tell that it has not changed. Leave out \`unchangedBy\`.`,
      ];
    // Its resources would be missing as parents where they were not read.
    const child = resources.find((type) => type.parent === kind);
    return child
      ? [
          `"${child.kind}" is listed under "${kind}", which must then be read in every run. Leave out its \`unchangedBy\`.`,
        ]
      : [];
  });
}
