import type { ResourceType } from '../contract/resource-type.types.js';
import { isPointer } from '../json/json-pointer.js';

/** The problems in how kinds declare that they are embedded in their parents, as sentences. */
export const embeddedProblems = (resources: readonly ResourceType[]): string[] => resources.flatMap(problemsOf);

function problemsOf({ kind, parent, embedded, unchangedBy, tellsUnchanged }: ResourceType): string[] {
  if (embedded === undefined) return [];
  const { at, absent } = embedded as { at?: unknown; absent?: unknown };
  const problems: string[] = [];
  if (!isPointer(at))
    problems.push(
      `What "${kind}" is embedded at, "${String(at)}", is not a JSON pointer into the parent's row, such as /users.`,
    );
  if (absent !== undefined && absent !== 'none')
    problems.push(`\`embedded.absent\` of "${kind}" can only be "none". Leave it out if every parent has the list.`);
  if (parent === undefined) problems.push(`"${kind}" is embedded, and does not say in what. Name its \`parent\`.`);
  if (unchangedBy !== undefined || tellsUnchanged)
    problems.push(
      `"${kind}" takes no request that could be saved, because it is embedded. Leave out its \`${unchangedBy === undefined ? 'tellsUnchanged' : 'unchangedBy'}\`.`,
    );
  return problems;
}
