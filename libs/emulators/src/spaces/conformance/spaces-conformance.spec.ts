import * as sdk from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SpacesAccount } from '../account/bucket-access.js';
import { startSpacesEmulator } from '../spaces-emulator.js';
import type { SpacesEmulator } from '../spaces-emulator.types.js';
import { seedSpacesBuckets } from '../seeding/bucket-seeder.js';
import { conformanceClient, type ConformanceServer } from './conformance-client.js';
import { gatewayFromEnvironment } from './gateway-environment.js';
import { conformanceBuckets } from './spaces-conformance-buckets.js';
import { SPACES_CONFORMANCE } from './spaces-conformance-table.js';
import type { ConformanceCase } from './spaces-conformance.types.js';

type AnyCommand = Parameters<S3Client['send']>[0];

const commandOf = ({ call, input }: ConformanceCase): AnyCommand => {
  const name = `${call}Command` as keyof typeof sdk;
  const Command = sdk[name] as unknown as new (input: object) => AnyCommand;
  return new Command(input);
};

/** Dates and ETags differ between servers, and other specs may have created buckets. */
const withoutOwnValues = (value: unknown, name = ''): unknown => {
  if (value instanceof Date) {
    return 'date';
  }
  if (name === 'ETag') {
    return 'etag';
  }
  if (name === 'Buckets') {
    const buckets = value as { Name: string }[];
    return buckets.filter(({ Name }) => Name.startsWith('conformance-')).map((bucket) => withoutOwnValues(bucket));
  }
  if (Array.isArray(value)) {
    return value.map((entry) => withoutOwnValues(entry));
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([field]) => field !== '$metadata');
    return Object.fromEntries(fields.map(([field, content]) => [field, withoutOwnValues(content, field)]));
  }
  return value;
};

const outcomeOf = async (client: S3Client, command: AnyCommand): Promise<object> => {
  try {
    return { answer: withoutOwnValues(await client.send(command)) };
  } catch (reason) {
    const { name, $metadata } = reason as sdk.S3ServiceException;
    return { error: [name, $metadata?.httpStatusCode], requestId: $metadata?.requestId };
  }
};

const expectedOf = ({ answer, error }: ConformanceCase, region: string): object =>
  error === undefined
    ? { answer: JSON.parse(JSON.stringify(answer).replace('"REGION"', JSON.stringify(region))) as object }
    : { error: [...error], requestId: expect.stringMatching(/^tx/) };

const conform = (server: () => ConformanceServer): void => {
  it.each(SPACES_CONFORMANCE.map((line) => [`${line.call}: ${line.title}`, line] as const))('%s', async (_, line) => {
    const client = await conformanceClient(server(), line.as);

    const outcome = await outcomeOf(client, commandOf(line));

    expect(outcome).toEqual(expectedOf(line, server().region));
    client.destroy();
  });
};

const REGION = 'nyc3';
const key = (name: string) => ({ accessKeyId: `TESTKEY${name}`, secretAccessKey: `test-secret-of-${name}` });
const owner = key('A');
const other = key('B');
const suspended = key('C');
const accounts: SpacesAccount[] = [
  { id: 'acct-a', displayName: 'Account A', keys: [owner] },
  { id: 'acct-b', displayName: 'Account B', keys: [other] },
  { id: 'acct-suspended', displayName: 'Suspended account', keys: [suspended], suspended: true },
];

describe('the Spaces emulator, like a RADOS Gateway,', () => {
  let emulator: SpacesEmulator;
  beforeAll(async () => {
    emulator = await startSpacesEmulator({ accounts, buckets: conformanceBuckets(REGION), regions: [REGION] });
  });
  afterAll(() => emulator.close());

  conform(() => ({ endpoint: emulator.endpointOf(REGION), region: REGION, owner, other, suspended }));
});

const { gateway, missing } = gatewayFromEnvironment(process.env);
if (gateway === undefined) {
  process.stderr.write(`The conformance table was not checked against a real RADOS Gateway: ${missing}\n`);
} else {
  describe(`the real RADOS Gateway on ${gateway.endpoint}`, () => {
    const SEEDING_MS = 60_000;
    beforeAll(async () => {
      const client = await conformanceClient(gateway, 'owner');
      await seedSpacesBuckets(client, conformanceBuckets(gateway.region));
      client.destroy();
    }, SEEDING_MS);

    conform(() => gateway);
  });
}
