import { inspect } from 'node:util';
import { discover } from '@maestro/core';
import { type SpacesEmulator, startSpacesEmulator } from '@maestro/emulators';
import { lastValueFrom, toArray } from 'rxjs';
import { holding, KEY } from './example-account.js';
import { full } from './example-buckets.js';
import { openSpaces } from './open-spaces.js';

describe('the secret key', () => {
  let emulator: SpacesEmulator;
  beforeEach(async () => {
    emulator = await startSpacesEmulator(holding([full]));
  });
  afterEach(() => emulator.close());

  const everythingSaid = async () => {
    const connection = await openSpaces(emulator, { deep: true });
    const requests = lastValueFrom(connection.requests.pipe(toArray()));
    const run = await lastValueFrom(discover(connection).pipe(toArray()));
    const checks = await lastValueFrom(connection.verify().pipe(toArray()));
    await connection.close();
    const all = [connection, run, checks, await requests];
    return [JSON.stringify(all.slice(1)), inspect(all, { depth: 20, showHidden: true, maxArrayLength: null })].join();
  };

  it('appears in no output of a run', async () => {
    const said = await everythingSaid();

    expect(said).toContain('assets');
    expect(said).not.toContain(KEY.secretAccessKey);
  });

  it('appears in no error, even if the provider echoes it', async () => {
    const message = `You sent ${KEY.secretAccessKey} with Signature=0123456789abcdef`;
    emulator.faults.add({ operation: 'GetBucketAcl', answer: { kind: 'error', code: 'InternalError', message } });
    emulator.faults.add({ operation: 'ListBuckets', skip: 1, answer: { kind: 'error', code: 'Odd', message } });

    const said = await everythingSaid();

    expect(said).toContain('InternalError');
    expect(said).not.toContain(KEY.secretAccessKey);
    expect(said).not.toMatch(/Signature=[0-9a-f]{8}/);
  });

  it('appears in no raw response that echoes it', async () => {
    const body = JSON.stringify({ Statement: [{ Sid: KEY.secretAccessKey, Effect: 'Deny', Principal: '*' }] });
    emulator.faults.add({ operation: 'GetBucketPolicy', answer: { kind: 'body', status: 200, body } });

    const said = await everythingSaid();

    expect(said).toContain('[redacted]');
    expect(said).not.toContain(KEY.secretAccessKey);
  });
});
