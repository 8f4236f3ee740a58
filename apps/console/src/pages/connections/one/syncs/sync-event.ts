import {
  boolean,
  check,
  custom,
  type GenericSchema,
  integer,
  literal,
  minValue,
  nullable,
  number,
  object,
  optional,
  parseJson,
  pipe,
  safeParse,
  string,
} from 'valibot';
import type { paths } from '../../../../api/schema.gen';

type Streamed = paths['/api/v1/syncs/{id}/events']['get']['responses'][200]['content']['text/event-stream'];

type Named<Name extends Streamed['event']> = Pick<Extract<Streamed, { readonly event: Name }>, 'event' | 'data'>;

type TaskState = Named<'task'>['data']['state'];
type SyncState = Named<'run'>['data']['state'];

/** An event of a sync, as described in the OpenAPI document. */
export type SyncEvent = { [Name in Streamed['event']]: Named<Name> }[Streamed['event']];

const count = pipe(number(), integer(), minValue(0));
const moment = pipe(
  string(),
  check((text) => !Number.isNaN(Date.parse(text))),
);
/** Any string: states introduced by a newer host are shown by name. */
const state = <State extends string>() => custom<State>((value) => typeof value === 'string');

/** Schemas of the event data by event name, limited to what this page uses. */
const EVENTS: { readonly [Name in SyncEvent['event']]: GenericSchema<unknown, Named<Name>> } = {
  task: object({
    event: literal('task'),
    data: pipe(
      string(),
      parseJson(),
      object({
        task: string(),
        state: state<TaskState>(),
        resources: count,
        expected: nullable(count),
        pages: count,
        created: count,
        changed: count,
        complete: optional(boolean()),
        gone: optional(count),
        message: optional(string()),
      }),
    ),
  }),
  wait: object({
    event: literal('wait'),
    data: pipe(string(), parseJson(), object({ task: string(), until: moment, reason: string() })),
  }),
  run: object({
    event: literal('run'),
    data: pipe(string(), parseJson(), object({ state: state<SyncState>(), message: optional(string()) })),
  }),
};

/** The names of the events to listen for. */
export const SYNC_EVENTS = Object.keys(EVENTS) as readonly SyncEvent['event'][];

/**
 * Reads a server-sent event of a sync.
 *
 * @param text the data as received.
 * @returns undefined for data that does not match the API's schema.
 */
export function readSyncEvent(name: SyncEvent['event'], text: unknown): SyncEvent | undefined {
  const { success, output } = safeParse(EVENTS[name], { event: name, data: text });
  return success ? output : undefined;
}
