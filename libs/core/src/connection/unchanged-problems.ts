import type { ProviderPlugin } from '../contract/plugin-manifest.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { isPointer } from '../json/json-pointer.js';
import { declaredRequests } from '../rest/declared-requests.js';

/**
 * The problems in how kinds declare parts that need not be read again, as sentences. @param module to find which of
 * them have declared lists.
 */
export function unchangedProblems(resources: readonly ResourceType[], module?: ProviderPlugin['module']): string[] {
  const lists = (module && declaredRequests(module)?.kinds) ?? [];
  return resources.flatMap((type) => [
    ...pointerProblems(type),
    ...(type.tellsUnchanged ? tellingProblems(type, lists) : []),
    ...parentProblems(type, resources),
  ]);
}

function pointerProblems({ kind, parent, unchangedBy }: ResourceType): string[] {
  if (unchangedBy === undefined) return [];
  if (!isPointer(unchangedBy))
    return [
      `\`unchangedBy\` of "${kind}", "${String(unchangedBy)}", is not a JSON pointer into the parent's resource, such as /raw/serial.`,
    ];
  if (parent !== undefined) return [];
  return [`"${kind}" has no parent that could show that it has not changed. Remove \`unchangedBy\`.`];
}

function tellingProblems({ kind, unchangedBy }: ResourceType, lists: readonly string[]): string[] {
  const problems: string[] = [];
  if (unchangedBy !== undefined)
    problems.push(
      `"${kind}" has both \`unchangedBy\` and \`tellsUnchanged\`: either its parent or its collector detects changes. Remove one of them.`,
    );
  if (lists.includes(kind))
    problems.push(
      `"${kind}" has no collector class that could tell that nothing has changed: its list is data. Leave out \`tellsUnchanged\`.`,
    );
  return problems;
}

/** Otherwise its resources would be missing as parents when they were not read. */
function parentProblems(
  { kind, unchangedBy, tellsUnchanged }: ResourceType,
  resources: readonly ResourceType[],
): string[] {
  const child = resources.find(({ parent }) => parent === kind);
  if (!child || (unchangedBy === undefined && !tellsUnchanged)) return [];
  const reason = unchangedBy === undefined ? 'tellsUnchanged' : 'unchangedBy';
  return [
    `"${child.kind}" is listed under "${kind}", which must then be read in every sync. Leave out its \`${reason}\`.`,
  ];
}
