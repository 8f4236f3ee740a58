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

/** The samples of the scenario, as the lists of the first account. */
export const samples = (stage: Stage, type: ResourceType): StageRows => {
  const rows = new StageRows(stage, type);
  rows.fill(rows.kind.samples.length);
  return rows;
};

/** A listing of the samples, with everything that a deep sync reads. */
export async function listSamples(stage: Stage, type: ResourceType) {
  const rows = samples(stage, type);
  const connection = await stage.connect({ deep: type.deep !== undefined });
  const { resources, report, outcomes } = await stage.list(connection, type);
  return { rows, connection, resources, report, outcomes };
}

export async function isCold(stage: Stage, type: ResourceType): Promise<void> {
  samples(stage, type);
  const connection = await stage.connect();
  const { collector, parts } = await listParts(stage, connection, type);
  const before = stage.provider.requests.length;

  for (const part of parts) collector.collect(part);
  await stage.quiet();

  const sent = stage.provider.requests.slice(before).map(({ path }) => path);
  expectContract(sent.length === 0, {
    expected: 'no request before the Observable of collect() is subscribed to',
    received: show(sent),
    fix: 'begin inside of the Observable: defer(() => …), not before it is made',
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
    fix: 'give parts() at least one part; region parts come from REGIONS',
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
    fix: 'share and cache nothing between subscriptions: no shareReplay, no stored promise',
  });
}

export async function givesStableIds(stage: Stage, type: ResourceType): Promise<void> {
  const { rows, resources, report } = await listSamples(stage, type);
  const expected = [...rows.uids].sort();
  const uids: unknown[] = resources.map(({ key }) => key.uid);
  const noTexts = uids.filter((uid) => typeof uid !== 'string');

  expectContract(noTexts.length === 0, {
    expected: 'uids that are texts',
    received: `${show(noTexts[0])}, a ${typeof noTexts[0]}`,
    fix: 'write String(row.id) in the mapper, also where the provider writes numbers',
  });
  expectContract(isDeepStrictEqual(uids.map(String).sort(), expected), {
    expected: `the uids ${show(expected)}, each once`,
    received: `${show(uids.map(String).sort())}${report.message ? ` (${report.message})` : ''}`,
    fix: 'give every row of every part one resource, whose uid is made of the row’s own id; or correct the scenario’s uid()',
  });
}

export async function givesValidResources(stage: Stage, type: ResourceType): Promise<void> {
  const { resources, report } = await listSamples(stage, type);
  const problems = resources.flatMap((resource) =>
    resourceProblems(resource, type, stage.subject.plugin.manifest).map((problem) => `${resource.key.uid}: ${problem}`),
  );

  expectContract(resources.length > 0, {
    expected: 'resources to look at',
    received: `none${report.message ? ` (${report.message})` : ''}`,
    fix: 'see why the samples of the scenario cannot be read',
  });
  expectContract(problems.length === 0, {
    expected: 'resources that are what contract and entity ask for',
    received: problems.slice(0, 5).join('; '),
    fix: 'correct the mapper',
  });
}

export async function fillsEveryField(stage: Stage, type: ResourceType): Promise<void> {
  const { rows, resources } = await listSamples(stage, type);
  const { lacks = [] } = rows.kind;
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
    received: `nothing ever in ${empty.join(', ')}${why === undefined ? '' : `, unknown because: ${why}`}`,
    fix: 'map the field; or put it into a sample; or, where the provider does not tell it, name it in the scenario’s `lacks`',
  });
  expectContract(wrong.length === 0, {
    expected: '`lacks` to name fields of the entity that stay empty',
    received: `${wrong.join(', ')} is filled, or no such field`,
    fix: 'take it out of the scenario’s `lacks`',
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
    expected: `the same resources of an account that did not change: ${first[index]?.key.uid} with ${show(before)}`,
    received: first.length === second.length ? `with ${show(after)}` : `${second.length} instead of ${first.length}`,
    fix: 'map purely: no clock, no chance, no counters, no order of arrival',
  });
}

/** The fields in which two resources differ, as the one has them and as the other. */
function differences(one: object = {}, other: object = {}): [object, object] {
  const all = Object.keys({ ...one, ...other });
  const different = all.filter((field) => !isDeepStrictEqual(Reflect.get(one, field), Reflect.get(other, field)));
  const those = (of: object): object => Object.fromEntries(different.map((field) => [field, Reflect.get(of, field)]));
  return [those(one), those(other)];
}

export async function reportsUnreadableRows(stage: Stage, type: ResourceType): Promise<void> {
  const rows = samples(stage, type);
  // A single object is unreadable itself.
  if (rows.isOne) rows.first.length = 0;
  const others = rows.uids.length;
  rows.first.push(rows.kind.unreadable);
  const { resources, outcomes } = await stage.list(await stage.connect(), type);
  const unreadable = outcomes.flatMap((outcome) => outcome.unreadable);

  expectContract(unreadable.length === 1 && outcomes.some(({ complete }) => !complete), {
    expected: 'a listing that is not complete, with one unreadable row',
    received: `${unreadable.length} unreadable rows, ${outcomes.every(({ complete }) => complete) ? 'complete' : 'not complete'}`,
    fix: 'report the row in `unreadable` (readRows does) instead of dropping or inventing it',
  });
  expectContract(resources.length === others, {
    expected: `the other ${others} rows`,
    received: `${resources.length}`,
    fix: 'read every row separately, so that an unreadable one does not affect others',
  });
  expectPlaces(unreadable, rows.first.length);
}

/** On a later page, the place of a row in the list is another than on its page. */
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
    expected: `row ${place}, and why it cannot be read`,
    received: show(wrong),
    fix: 'count positions from 1 over the whole list, and say what is wrong',
  });
}

/** What rows of providers may hold besides, by the names that they give it. */
const NAMED_SECRETS = {
  user_data: '#cloud-config of-a-customer',
  rootPassword: 'hunter2-of-a-customer',
  nested: [{ kubeconfig: 'kubeconfig-of-a-customer', uri: 'postgres://admin:password-of-a-customer@db.example.com/x' }],
};

/** Core leaves it out of `raw`; a mapper must not carry it elsewhere. */
export async function leavesNamedSecretsOut(stage: Stage, type: ResourceType): Promise<void> {
  stage.provider.tweak = (page) => ({ ...page, rows: page.rows.map((row) => ({ ...row, ...NAMED_SECRETS })) });
  const { resources } = await listSamples(stage, type);
  const found = resources.find((resource) => JSON.stringify(resource).includes('of-a-customer'));

  expectContract(found === undefined, {
    expected: 'resources without what the names of a row’s properties call secret',
    received: `such a value, in ${found?.key.uid}`,
    fix: 'map no property such as password, token, kubeconfig or user_data into a resource; core leaves them out of `raw`',
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
    expected: 'resources without the credential, though the provider sent it along with its rows',
    received: `it stands in ${found?.key.uid}`,
    fix: 'take it out of the body before it is parsed: REDACTOR.hideSecrets(text); put nothing of the request into `raw`',
  });
}
