import { Buffer } from 'node:buffer';
import { createAgents, MAX_STATE_BYTES, TerraformStateError } from '@maestro/core';
import { Inject, Injectable } from '@nestjs/common';
import axios, { AxiosError } from 'axios';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { ADDRESS_REFUSED, AddressGuard } from '../../outbound/address-guard.js';
import type { StateSettings } from '../sources/state-types.js';
import { tooLarge } from './state-file.js';

/** Milliseconds until the whole state must have arrived. */
const ANSWER_MS = 60_000;

/** Reads states from servers that an admin chose, as far as {@link AddressGuard} allows. Redirects are not followed. */
@Injectable()
export class StateHttp {
  readonly #agents = createAgents();
  readonly #guard: AddressGuard;

  constructor(@Inject(HOST_CONFIG) { notifyNetworks = [] }: Pick<HostConfig, 'notifyNetworks'>) {
    this.#guard = new AddressGuard(notifyNetworks);
  }

  /** @throws {TerraformStateError}, without anything that the settings or the answer say. */
  async read({ url = '', token, user, password }: StateSettings): Promise<string> {
    const { hostname, host } = new URL(url);
    const basic = user === undefined ? undefined : Buffer.from(`${user}:${password ?? ''}`).toString('base64');
    const authorization = token === undefined ? basic && `Basic ${basic}` : `Bearer ${token}`;
    try {
      await this.#guard.check(hostname);
      const { status, data } = await axios.get<AsyncIterable<Buffer> & { destroy(): void }>(url, {
        ...{ ...this.#agents, lookup: this.#guard.lookup as never, proxy: false, maxRedirects: 0 },
        ...{ responseType: 'stream', signal: AbortSignal.timeout(ANSWER_MS), validateStatus: null },
        headers: { accept: 'application/json', ...(authorization && { authorization }) },
      });
      try {
        if (status !== 200) throw refusal(host, status);
        return await textOf(data);
      } finally {
        data.destroy();
      }
    } catch (error) {
      throw error instanceof TerraformStateError ? error : failure(host, error);
    }
  }
}

async function textOf(data: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of data) {
    bytes += piece.length;
    if (bytes > MAX_STATE_BYTES) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refusal(host: string, status: number): TerraformStateError {
  const advice =
    status >= 300 && status < 400
      ? 'This is a redirect, which is not followed. Enter the final address.'
      : status === 401 || status === 403
        ? 'Check the token, or user and password, and what they may read.'
        : status === 404 || status === 204
          ? 'There is no state at this address. Check it.'
          : 'It is tried again.';
  return new TerraformStateError(`${host} answered ${status}. ${advice}`);
}

function failure(host: string, error: unknown): TerraformStateError {
  const { code } = (error instanceof AxiosError && error.cause instanceof Error ? error.cause : error) as {
    readonly code?: string;
  };
  if (code === ADDRESS_REFUSED)
    return new TerraformStateError(
      `${host} is in a network that is not public. If it is meant, add the network to MAESTRO_NOTIFY_NETWORKS.`,
    );
  if ((error instanceof AxiosError && error.code === 'ERR_CANCELED') || (error as Error).name === 'CanceledError')
    return new TerraformStateError(`${host} did not send the state within ${ANSWER_MS / 1000} s. It is tried again.`);
  return new TerraformStateError(
    `${host} could not be reached: ${code ?? 'the connection failed'}. Check the address, its certificate and the network.`,
  );
}
