import {
  type CollectedPage,
  credentialFields,
  type ListingPart,
  type Logger,
  parseCredentials,
  Redactor,
  type RequestEvent,
  type ResourceType,
} from '@maestro/core';
import { lastValueFrom, map, toArray } from 'rxjs';
import type { ContractSubject } from '../../contract/contract-suite.types.js';
import { expectContract } from '../../contract/expect-contract.js';
import type { FaultAnswer } from '../../provider/fault.types.js';
import { captureConsole, printable } from '../../stage/capture-console.js';
import { listParts } from '../../stage/list-kind.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { pagesOf } from '../../stage/measure-pages.js';
import { withStage } from '../../stage/with-stage.js';
import type { KindCheck } from '../cases/kind-cases.js';
import { readAccount } from './account-checks.js';

/** The secret values of the first account. */
function secretsOf({ plugin, scenario }: ContractSubject): readonly string[] {
  const [account] = scenario.credentials.accounts;
  return credentialFields(plugin.credentials)
    .filter(({ secret }) => secret)
    .flatMap(({ name }) => account[name] ?? []);
}

/** Responses of a provider that echoes requests. */
const refusals: Echoes = (secret) => errors(secret, [401, 403, 404, 422]);
const failures: Echoes = (secret) => errors(secret, [429, 500]);
const brokenBodies: Echoes = () => [{ as: 'malformed' }, { as: 'empty' }, { as: 'cut' }];

type Echoes = (secret: string) => readonly FaultAnswer[];

function errors(secret: string, statuses: readonly number[]): readonly FaultAnswer[] {
  const headers = { 'x-request-id': secret, 'x-echo': secret };
  return statuses.map((status) => ({ as: 'error', status, headers }));
}

/** A provider echoes the secret in its rows and its errors. */
export const ECHO_CHECKS: readonly KindCheck[] = [
  ['reveals no secret, even if the provider refuses requests and echoes it', saysNoSecret(refusals)],
  ['reveals no secret, even if the provider fails and echoes it', saysNoSecret(failures)],
  ['reveals no secret, even if the provider’s responses are broken and echo it', saysNoSecret(brokenBodies)],
];

export async function printsNoSecret(subject: ContractSubject): Promise<void> {
  await withStage(subject, async (stage) => {
    const redactor = new Redactor(secretsOf(subject));
    const connection = await stage.connect();
    for (const type of subject.plugin.manifest.resources) {
      new StageRows(stage, type).fill(1);
      await stage.list(connection, type);
    }
    const secret = parseCredentials(subject.plugin.credentials, subject.scenario.credentials.accounts[0]);
    const shown = [secret, connection, ...connection.collectors].filter((value) => redactor.found(printable(value)));
    expectContract(shown.length === 0, {
      expected:
        'credential, connection and collectors to reveal no secret when printed, inspected or serialized as JSON',
      received: 'the secret, in publicly readable fields',
      fix: 'keep it in a Secret, a #private field or a closure, also in the settings of an HTTP client or SDK',
    });
  });
}

function saysNoSecret(echoes: Echoes): KindCheck[1] {
  return async (stage, type) => {
    const { provider, subject } = stage;
    const secrets = secretsOf(subject);
    const redactor = new Redactor(secrets);
    const visible: (readonly [where: string, what: unknown])[] = [];
    const rows = new StageRows(stage, type);
    rows.fill(1);
    const {
      parts: [part = { id: '' }],
    } = await listParts(stage, await stage.connect(), type);
    provider.errorMessage = `You sent ${secrets.join(' and ')}`;
    provider.tweak = (page) => ({ ...page, rows: page.rows.map((row) => ({ ...row, Echo: secrets })) });

    const printed = await captureConsole(async () => {
      for (const answer of echoes(secrets.join(' '))) {
        provider.heal();
        // The parents must be readable, or nothing would be requested.
        provider.failWith({ when: ({ kind }) => kind === undefined || kind === type.kind, answer });
        visible.push(...(await visibleOutputs(stage, type, rows, part)));
      }
    });
    visible.push(['the output on the console', printed]);
    visible.push(['the URL of a request', provider.requests.map(({ path, query }) => `${path}?${query.toString()}`)]);

    const [leak] = visible.find(([, what]) => redactor.found(printable(what))) ?? [];
    expectContract(leak === undefined, {
      expected: 'no secret in errors, logs, events, reports and checks, even if the provider echoes it',
      received: `the secret in ${leak}`,
      fix: 'do not throw errors of libraries or messages that contain a request: describe the failure in `failure`, and core redacts it; send the credential in a header',
    });
  };
}

/** Everything visible from a listing, a second check and a probe, except for the resources, which the listing suite checks. */
async function visibleOutputs(
  stage: Stage,
  type: ResourceType,
  rows: StageRows,
  part: ListingPart,
): Promise<(readonly [string, unknown])[]> {
  const logs: unknown[] = [];
  const events: RequestEvent[] = [];
  const log = (...line: unknown[]): void => void logs.push(line);
  const logger: Logger = { debug: log, info: log, warn: log, error: log };
  const connection = await stage.connect({ logger });
  connection.requests.subscribe((event) => events.push(event));
  const { report, outcomes } = await stage.list(connection, type);
  const { collector } = await listParts(stage, connection, type);
  const reading = collector.exists?.(rows.uids[0] ?? '', part);
  const look =
    reading &&
    (await stage.drive(
      lastValueFrom(reading).catch((error: unknown) => error),
      'a read by id',
    ));
  const raw = await stage.drive(
    lastValueFrom(pagesOf(collector, part).pipe(map(withoutResources), toArray())).catch((error: unknown) => error),
    'a listing',
  );
  const checks = await stage.drive(lastValueFrom(connection.verify([collector]).pipe(toArray())), 'a probe');
  return [
    ['the report of a task', { report, outcomes }],
    ['a value or error of collect()', raw],
    ['a value or error of exists()', look],
    ['the result of a probe', checks],
    ['a value or error of account()', await readAccount(stage, connection)],
    ['the log', logs],
    ['the events of requests', events],
  ];
}

const withoutResources = ({ resources, ...page }: CollectedPage) => ({
  ...page,
  unknown: resources.map(({ unknown }) => unknown),
});
