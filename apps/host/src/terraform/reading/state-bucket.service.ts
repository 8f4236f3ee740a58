import { addAbortSignal, type Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { createAgents, MAX_STATE_BYTES, TerraformStateError } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { AddressGuard } from '../../outbound/address-guard.js';
import type { StateSettings } from '../sources/state-types.js';
import { createS3Client, s3Sdk } from './s3-client.js';
import { s3Failure } from './s3-failure.js';
import type { StateDocument } from './state-document.js';
import { listStates } from './list-states.js';
import { tooLarge } from './state-file.js';

/** Milliseconds until all states of a bucket must have arrived. */
const ANSWER_MS = 120_000;

/** A bucket while it is read. */
interface Bucket {
  readonly client: S3Client;
  readonly name: string;
  readonly signal: AbortSignal;
}

/** Reads states from buckets that an admin chose, as far as {@link AddressGuard} allows. */
@Injectable()
export class StateBucket {
  readonly #guard: AddressGuard;

  constructor(@Inject(HOST_CONFIG) { notifyNetworks = [] }: Pick<HostConfig, 'notifyNetworks'>) {
    this.#guard = new AddressGuard(notifyNetworks);
  }

  /**
   * The state with a key, or each whose key begins with a prefix, which may be empty.
   *
   * @throws {TerraformStateError}, without anything that the settings or the answers say.
   */
  async *read(settings: StateSettings): AsyncGenerator<StateDocument, void, void> {
    const { endpoint = '', bucket: name = '', key, prefix = '' } = settings;
    const { host, hostname } = new URL(endpoint);
    const signal = AbortSignal.timeout(ANSWER_MS);
    const agents = createAgents(1, this.#guard.lookup as never);
    const bucket = { client: createS3Client(settings, agents), name, signal };
    try {
      await this.#guard.check(hostname);
      if (key !== undefined) yield { text: await textOf(bucket, key) };
      else
        for (const found of await listStates(bucket, prefix))
          yield { name: found.slice(prefix.lastIndexOf('/') + 1), text: await textOf(bucket, found) };
    } catch (error) {
      throw signal.aborted ? tooSlow(host) : s3Failure(host, error);
    } finally {
      bucket.client.destroy();
      for (const agent of [agents.httpAgent, agents.httpsAgent]) agent.destroy();
    }
  }
}

const tooSlow = (host: string): TerraformStateError =>
  new TerraformStateError(`${host} did not send the states within ${ANSWER_MS / 1000} s. It is tried again.`);

async function textOf({ client, name: Bucket, signal }: Bucket, Key: string): Promise<string> {
  const { Body, ContentLength = 0 } = await client.send(new (s3Sdk().GetObjectCommand)({ Bucket, Key }), {
    abortSignal: signal,
  });
  const body = addAbortSignal(signal, Body as Readable);
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    if (ContentLength > MAX_STATE_BYTES) throw tooLarge();
    for await (const piece of body as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > MAX_STATE_BYTES) throw tooLarge();
      pieces.push(piece);
    }
  } finally {
    body.destroy();
  }
  return Buffer.concat(pieces).toString('utf8');
}
