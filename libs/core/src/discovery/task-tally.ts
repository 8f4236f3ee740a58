import type { ResourceType } from '../contract/resource-type.types.js';
import type { UnknownField } from '../contract/resource.types.js';
import type { UnreadList } from '../contract/listing.types.js';
import type { ProviderError } from '../errors/provider-error.js';
import type { ListingEvent, ListingOutcome } from '../listing/listing-outcome.types.js';
import type { TaskReport } from './discovery-event.types.js';
import { taskVerdict, type UnreadListCount } from './task-verdict.js';

/** How many removed fields are named individually; the rest are counted. */
const MOST_TOLD = 5;

/** Adds up the results of one task, and reports it once. */
export class TaskTally {
  readonly #outcomes: ListingOutcome[] = [];
  #handedOut = 0;
  #unknownFields = 0;
  /** By their paths. */
  readonly #unreadLists = new Map<string, UnreadListCount>();
  readonly #missingScopes = new Set<string>();
  readonly #leftOut = new Set<string>();
  #requests = 0;

  constructor(
    readonly type: ResourceType,
    readonly startedAt: number,
  ) {}

  requestSent(): void {
    this.#requests += 1;
  }

  take(event: ListingEvent): void {
    if (event.type === 'ended') {
      this.#outcomes.push(event.outcome);
      if (event.outcome.unchanged) this.#handedOut += event.outcome.resources;
    } else {
      this.#handedOut += event.page.resources.length;
      for (const pointer of event.page.leftOut ?? []) this.#leftOut.add(pointer);
      for (const { unknown = [] } of event.page.resources)
        for (const each of unknown) this.#takeUnknown(each, event.page.unreadLists);
    }
  }

  #takeUnknown(unknown: UnknownField, lists: readonly UnreadList[] = []): void {
    const { scope, onlyDeep, field } = unknown;
    if (scope !== undefined) this.#missingScopes.add(scope);
    else if (!onlyDeep) {
      const list = lists.find(({ reason, fields }) => unknown.reason === reason && fields.includes(field));
      if (list) this.#unreadLists.set(list.path, { list, fields: (this.#unreadLists.get(list.path)?.fields ?? 0) + 1 });
      else this.#unknownFields += 1;
    }
  }

  #verdict(): Pick<TaskReport, 'state' | 'message'> {
    const unknown = {
      ...{ fields: this.#unknownFields, scopes: [...this.#missingScopes] },
      lists: [...this.#unreadLists.values()],
    };
    const { state, message } = taskVerdict(this.type, this.#outcomes, unknown);
    const told = [message, skippedMessage(this.#skipped), leftOutMessage([...this.#leftOut])];
    return { state, message: told.filter(Boolean).join(' ') };
  }

  get #skipped(): number {
    return sum(this.#outcomes.map(({ skipped = [] }) => skipped.length));
  }

  /**
   * @param now milliseconds since the epoch.
   * @param stoppedBy the error that ended the sync before the task was done. Its open parts count as not read.
   */
  report(now: number, stoppedBy?: ProviderError): TaskReport {
    const outcomes = this.#outcomes;
    const verdict = stoppedBy
      ? { state: 'danger' as const, message: `Stopped: ${stoppedBy.message}` }
      : this.#verdict();
    return {
      type: this.type,
      ...verdict,
      complete: stoppedBy === undefined && outcomes.every(({ complete }) => complete),
      resources: this.#handedOut,
      expected: outcomes.every(({ expected }) => expected !== undefined)
        ? sum(outcomes.map(({ expected }) => expected ?? 0))
        : undefined,
      unreadable: outcomes.flatMap(({ unreadable }) => unreadable),
      ...(this.#skipped > 0 && { skipped: this.#skipped }),
      requests: this.#requests,
      durationMs: Math.round(now - this.startedAt),
    };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Not a warning: the plugin intends it. */
const skippedMessage = (rows: number): string =>
  rows === 0 ? '' : `${rows} ${rows === 1 ? 'row' : 'rows'} of the list ${rows === 1 ? 'is' : 'are'} not of this kind.`;

/** Not a warning: nothing is missing from the inventory. */
function leftOutMessage(pointers: readonly string[]): string {
  if (pointers.length === 0) return '';
  const told = pointers.slice(0, MOST_TOLD).join(', ');
  const more = pointers.length > MOST_TOLD ? ` and ${pointers.length - MOST_TOLD} more` : '';
  return `Removed from raw, because the names suggest secrets: ${told}${more}.`;
}
