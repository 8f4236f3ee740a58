import { isDeepStrictEqual } from 'node:util';
import { Redactor, type Resource, type ResourceType, type UnreadableRow } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import { declaredFields, filledFields } from '../../entities/filled-fields.js';
import { resourceProblems } from '../../entities/resource-problems.js';
import { listParts } from '../../stage/list-kind.js';
import { listRequests, pagesOf } from '../../stage/measure-pages.js';
import type { Stage } from '../../stage/stage.js';
import { StageRows } from '../../stage/stage-rows.js';
import { listSamples, sampleListing, samples } from './sample-listing.js';

export async function isCold(stage: Stage, type: ResourceType): Promise<void> {
  samples(stage, type);
  const connection = await stage.connect();
  const { collector, parts } = await listParts(stage, connection, type);
  const before = stage.provider.requests.length;

  for (const part of parts) collector.collect(part);
  await stage.quiet();

  const sent = stage.provider.requests.slice(before).map(({ path }) => path);
  expectContract(sent.length === 0, {
    expected: 'no request before collect() is subscribed to',
    received: show(sent),
    fix: 'send the first request inside the Observable, with defer(() => …)',
  });
}

export async function listsOncePerSubscription(stage: Stage, type: ResourceType): Promise<void> {
  samples(stage, type);
  const connection = await stage.connect();
  const { collector, parts } = await listParts(stage, connection, type);
  const [part] = parts;
  expectContract(part !== undefined, {
    expected: 'at least one part to list',
    received: 'none',
    fix: 'let parts() return at least one part; use REGIONS for parts per region',
  });
  const listing = pagesOf(collector, part);
  const counts: number[] = [];
  for (let time = 0; time < 2; time += 1) {
    const before = listRequests(stage, type).length;
    await stage.drive(lastValueFrom(listing.pipe(toArray())), `the listing of ${type.kind}`);
    counts.push(listRequests(stage, type).length - before);
  }
  expectContract(counts[0] !== 0 && counts[0] === counts[1], {
    expected: 'two subscriptions that each send the requests of one listing',
    received: `${counts[0]} requests, then ${counts[1]}`,
    fix: 'do not share or cache anything between subscriptions: no shareReplay, no stored promise',
  });
}

export async function givesStableIds(stage: Stage, type: ResourceType): Promise<void> {
  const { uids: there, resources, report } = await sampleListing(stage, type);
  const expected = [...there].sort();
  const uids: unknown[] = resources.map(({ key }) => key.uid);
  const nonStrings = uids.filter((uid) => typeof uid !== 'string');

  expectContract(nonStrings.length === 0, {
    expected: 'uids that are strings',
    received: `${show(nonStrings[0])}, a ${typeof nonStrings[0]}`,
    fix: 'use String(row.id) in the mapper if the provider returns numbers',
  });
  expectContract(isDeepStrictEqual(uids.map(String).sort(), expected), {
    expected: `the uids ${show(expected)}, each once`,
    received: `${show(uids.map(String).sort())}${report.message ? ` (${report.message})` : ''}`,
    fix: 'emit one resource for every row of every part, with a uid derived from the row’s id; or correct uid() of the scenario',
  });
}

export async function givesValidResources(stage: Stage, type: ResourceType): Promise<void> {
  const { resources, report } = await sampleListing(stage, type);
  const problems = resources.flatMap((resource) =>
    resourceProblems(resource, type, stage.subject.plugin.manifest).map((problem) => `${resource.key.uid}: ${problem}`),
  );

  expectContract(resources.length > 0, {
    expected: 'at least one resource',
    received: `none${report.message ? ` (${report.message})` : ''}`,
    fix: 'check why the samples of the scenario cannot be read',
  });
  expectContract(problems.length === 0, {
    expected: 'resources that conform to the contract and their entity',
    received: problems.slice(0, 5).join('; '),
    fix: 'correct the mapper',
  });
}

export async function fillsEveryField(stage: Stage, type: ResourceType): Promise<void> {
  const { kind, resources } = await sampleListing(stage, type);
  const { lacks = [] } = kind;
  const filled = filledFields(resources);
  const declared = declaredFields(type, stage.subject.plugin.manifest);
  const isLacking = (field: string): boolean => lacks.some((name) => field === name || field.startsWith(`${name}.`));
  const empty = declared.filter((field) => !filled.has(field) && !isLacking(field));
  const wrong = lacks.filter((field) => filled.has(field) || !declared.includes(field));
  const why = resources
    .flatMap(({ unknown = [] }) => unknown)
    .find(({ field }) => empty.includes(field) || empty.includes(`attributes.${field}`))?.reason;

  expectContract(empty.length === 0, {
    expected: 'every field of the entity filled by at least one sample',
    received: `no value in ${empty.join(', ')}${why === undefined ? '' : `, unknown because: ${why}`}`,
    fix: 'map the field; or add it to a sample; or, if the provider does not have it, list it in `lacks` of the scenario',
  });
  expectContract(wrong.length === 0, {
    expected: '`lacks` to list only fields of the entity that stay empty',
    received: `${wrong.join(', ')}, which has a value or is not a field`,
    fix: 'remove it from `lacks` of the scenario',
  });
}

export async function isTheSameAgain(stage: Stage, type: ResourceType): Promise<void> {
  const { connection, resources } = await listSamples(stage, type);
  const again = await stage.list(connection, type);
  const byUid = (all: readonly Resource[]): Resource[] =>
    [...all].sort((a, b) => (String(a.key.uid) < String(b.key.uid) ? -1 : 1));
  const [first, second] = [byUid(resources), byUid(again.resources)];
  const index = first.findIndex((resource, place) => !isDeepStrictEqual(resource, second[place]));
  const [before, after] = differences(first[index], second[index]);

  expectContract(index === -1 && first.length === second.length, {
    expected: `the same resources for an unchanged account: ${first[index]?.key.uid} with ${show(before)}`,
    received: first.length === second.length ? `with ${show(after)}` : `${second.length} instead of ${first.length}`,
    fix: 'make the mapper pure: no clock, no randomness, no counters, no dependence on the order of responses',
  });
}

/** The differing fields of two resources, with the values of each. */
function differences(one: object = {}, other: object = {}): [object, object] {
  const all = Object.keys({ ...one, ...other });
  const different = all.filter((field) => !isDeepStrictEqual(Reflect.get(one, field), Reflect.get(other, field)));
  const those = (of: object): object => Object.fromEntries(different.map((field) => [field, Reflect.get(of, field)]));
  return [those(one), those(other)];
}

export async function reportsUnreadableRows(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  // Replaces the row if the list is a single object.
  if (rows.isOne) rows.first.length = 0;
  const others = rows.uids.length;
  rows.first.push(rows.kind.unreadable);
  const { resources, outcomes } = await stage.list(await stage.connect(), type);
  const unreadable = outcomes.flatMap((outcome) => outcome.unreadable);

  expectContract(unreadable.length === 1 && outcomes.some(({ complete }) => !complete), {
    expected: 'an incomplete listing with one unreadable row',
    received: `${unreadable.length} unreadable rows, ${outcomes.every(({ complete }) => complete) ? 'complete' : 'not complete'}`,
    fix: 'report the row in `unreadable`, as readRows does, instead of dropping or inventing it',
  });
  expectContract(resources.length === others, {
    expected: `the other ${others} rows`,
    received: `${resources.length}`,
    fix: 'read every row separately, so that an unreadable one does not affect others',
  });
  expectPlaces(unreadable, rows.first.length);
}

/** Uses a row on a later page, whose position in the list differs from its position on the page. */
export async function countsPlacesOverTheList(stage: Stage, type: ResourceType): Promise<void> {
  stage.provider.pageRows = 2;
  const rows = new StageRows(stage, type);
  rows.fill(rows.isOne ? 0 : 5).push(rows.kind.unreadable);
  const { outcomes } = await stage.list(await stage.connect(), type);
  expectPlaces(
    outcomes.flatMap(({ unreadable }) => unreadable),
    rows.first.length,
  );
}

function expectPlaces(unreadable: readonly UnreadableRow[], place: number): void {
  const wrong = unreadable.find(({ position, reason }) => position !== place || reason === '');
  expectContract(wrong === undefined, {
    expected: `row ${place}, with the reason`,
    received: show(wrong),
    fix: 'count positions from 1 over the whole list, and give the reason',
  });
}

/** Secret properties that rows of providers may contain. */
const NAMED_SECRETS = {
  user_data: '#cloud-config of-a-customer',
  rootPassword: 'hunter2-of-a-customer',
  nested: [{ kubeconfig: 'kubeconfig-of-a-customer', uri: 'postgres://admin:password-of-a-customer@db.example.com/x' }],
};

/** Core omits them from `raw`, and mappers must not copy them. */
export async function leavesNamedSecretsOut(stage: Stage, type: ResourceType): Promise<void> {
  stage.provider.tweak = (page) => ({ ...page, rows: page.rows.map((row) => ({ ...row, ...NAMED_SECRETS })) });
  const { resources } = await listSamples(stage, type);
  const found = resources.find((resource) => JSON.stringify(resource).includes('of-a-customer'));

  expectContract(found === undefined, {
    expected: 'resources without values of properties whose names indicate a secret',
    received: `such a value in ${found?.key.uid}`,
    fix: 'do not map properties such as password, token, kubeconfig or user_data; core leaves them out of `raw`',
  });
}

export async function keepsSecretsOut(stage: Stage, type: ResourceType): Promise<void> {
  const { credentials } = stage.subject.scenario;
  const secrets = Object.values(credentials.accounts[0]);
  const echo = secrets.join(' ');
  stage.provider.tweak = (page) => ({ ...page, rows: page.rows.map((row) => ({ ...row, Echo: echo })) });
  const { resources } = await listSamples(stage, type);
  const { redactor } = await stage.connect();
  const found = resources.find((resource) => redactor.found(JSON.stringify(resource)));

  expectContract(redactor instanceof Redactor && found === undefined, {
    expected: 'resources without the credential, even if rows contain it',
    received: `the credential in ${found?.key.uid}`,
    fix: 'redact the body before it is parsed with REDACTOR.hideSecrets(text); put nothing of the request into `raw`',
  });
}
