import type { ProviderPlugin } from '../contract/provider-plugin.types.js';
import type { ResourceType } from '../contract/resource-type.types.js';
import { declaredRequests } from '../rest/declared-requests.js';

const POINTER = /^(\/([^/~]|~[01])+)+$/;

/** What is wrong with what kinds say of parts that need not be read, in sentences. @param module to know which of them have lists that are data. */
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
  if (typeof unchangedBy !== 'string' || !POINTER.test(unchangedBy))
    return [
      `What tells that nothing under a parent of "${kind}" has changed, "${String(unchangedBy)}", is not a JSON pointer into the parent's resource, such as /raw/serial.`,
    ];
  if (parent !== undefined) return [];
  return [
    `"${kind}" is listed under nothing, so no parent can tell that it has not changed. Leave out \`unchangedBy\`.`,
  ];
}

function tellingProblems({ kind, unchangedBy }: ResourceType, lists: readonly string[]): string[] {
  const problems: string[] = [];
  if (unchangedBy !== undefined)
    problems.push(
      `"${kind}" has both \`unchangedBy\` and \`tellsUnchanged\`: either its parent or its collector tells. Leave out one.`,
    );
  if (lists.includes(kind))
    problems.push(
      `"${kind}" has no collector class that could tell that nothing has changed: its list is data. Leave out \`tellsUnchanged\`.`,
    );
  return problems;
}

/** Its resources would be missing as parents where they were not read. */
function parentProblems(
  { kind, unchangedBy, tellsUnchanged }: ResourceType,
  resources: readonly ResourceType[],
): string[] {
  const child = resources.find(({ parent }) => parent === kind);
  if (!child || (unchangedBy === undefined && !tellsUnchanged)) return [];
  const reason = unchangedBy === undefined ? 'tellsUnchanged' : 'unchangedBy';
  return [
    `"${child.kind}" is listed under "${kind}", which must then be read in every run. Leave out its \`${reason}\`.`,
  ];
}
