import { type ResourceType, resourcePage } from '@maestro/core';
import { lastValueFrom, toArray } from 'rxjs';
import { expectContract, show } from '../../contract/expect-contract.js';
import { listParts } from '../../stage/list-kind.js';
import { listRequests, pagesOf } from '../../stage/measure-pages.js';
import { readPath } from '../../provider/path-pattern.js';
import type { ReceivedRequest } from '../../provider/fault.types.js';
import type { DetailRoute } from '../../scenario/kind-scenario.types.js';
import type { Stage } from '../../stage/stage.js';
import { sampleListing, samples } from './sample-listing.js';

/** Every part and detail of the scenario is requested, and no other part. */
export async function asksForEverything(stage: Stage, type: ResourceType): Promise<void> {
  const { kind: scenario, parts, requests } = await sampleListing(stage, type);
  const { details = [] } = scenario;
  const asked = requests.filter(({ kind }) => kind === type.kind);
  const listed = asked.filter(({ route }) => route === 'list').map(({ part = '' }) => part);
  const missedParts = parts.filter((part) => !listed.includes(part));
  const missedDetails = details.filter((detail) => !asked.some((each) => isFor(each, detail)));
  const foreign = listed.filter((part) => !parts.includes(part));

  expectContract(missedParts.length === 0 && missedDetails.length === 0, {
    expected: 'a request for each part and each detail of the scenario',
    received: `none for ${[...missedParts, ...missedDetails.map(({ path, query }) => (query ? `${path} ${show(query)}` : path))].join(', ')}`,
    fix: 'list every part; or remove from the scenario what the plugin does not read',
  });
  expectContract(foreign.length === 0, {
    expected: `requests for ${parts.join(', ')} only`,
    received: `also for ${[...new Set(foreign)].join(', ')}`,
    fix: 'derive parts() from REGIONS, the regions selected for the connection, not from the manifest',
  });
}

const isFor = ({ route, path, query }: ReceivedRequest, detail: DetailRoute): boolean =>
  route === 'detail' &&
  readPath(detail.path, path) !== undefined &&
  Object.entries(detail.query ?? {}).every(([name, value]) => query.get(name) === value);

/** Nothing is requested for parents that `parentWhere` excludes, and the listing is complete without them. */
export async function asksOnlyWhereItMay(stage: Stage, type: ResourceType): Promise<void> {
  const parent = stage.subject.plugin.manifest.resources.find(({ kind }) => kind === type.parent)!;
  const parents = samples(stage, parent);
  const { under } = stage.kindScenario(type);
  const { report } = await stage.list(await stage.connect(), type);
  const asked = [...new Set(listRequests(stage, type).map(({ part = '' }) => part))].sort();
  const expected = under ? [...parents.uidsWhere(under, 0)].sort() : [];

  expectContract(expected.length > 0 && expected.length < parents.uids.length, {
    expected: `samples of ${parent.kind} with such a list, and samples without`,
    received: `${expected.length} of ${parents.uids.length} with such a list`,
    fix: 'declare them in `under` of the scenario, like `parentWhere`; add samples of the parent',
  });
  expectContract(report.complete && asked.join() === expected.join(), {
    expected: `a complete listing of ${show(expected)}`,
    received: `requests for ${show(asked)}. ${report.message}`,
    fix: 'correct the values of `parentWhere`, or `under` of the scenario',
  });
}

/** Resources listed in a region have that region. */
export async function tellsItsRegion(stage: Stage, type: ResourceType): Promise<void> {
  samples(stage, type);
  const { collector, parts } = await listParts(stage, await stage.connect(), type);
  for (const part of parts.filter(({ region }) => region !== undefined)) {
    const pages = await stage.drive(
      lastValueFrom(pagesOf(collector, part).pipe(toArray())),
      `the listing of ${type.kind} in ${part.region}`,
    );
    const elsewhere = pages
      .flatMap(({ resources }) => resources)
      .find(({ region }) => region !== undefined && region !== part.region);
    expectContract(elsewhere === undefined, {
      expected: `resources whose region is ${part.region}, in the part of that region`,
      received: `${elsewhere?.key.uid} in ${elsewhere?.region}`,
      fix: 'use the region of the listed part; store no region between parts or connections',
    });
  }
}

/** The placeholders of `page` can be filled in for each resource. */
export async function leadsToItsPage(stage: Stage, type: ResourceType): Promise<void> {
  const { page } = type;
  if (page === undefined) return;
  const { resources } = await sampleListing(stage, type);
  // Another check verifies that uids are strings.
  const named = resources.filter(({ key }) => typeof key.uid === 'string');
  const without = named.find((resource) => resourcePage(page, resource) === undefined);
  expectContract(without === undefined, {
    expected: `a link ${page} for each resource`,
    received: `${without?.key.uid} (${show({ name: without?.name, region: without?.region })}) lacks a placeholder’s value`,
    fix: 'use only placeholders in `page` that every resource of the kind has, or remove it',
  });
}
