import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { createAgents } from '@maestro/core';
import { Inject, Injectable, Optional } from '@nestjs/common';
import axios, { AxiosError } from 'axios';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { DeliveryError, type Outbound, type OutgoingRequest } from './channel-type.types.js';

/** Milliseconds until an answer must begin. */
const ANSWER_MS = 15_000;

/** Injects another number of milliseconds until an answer must begin. */
export const ANSWER_TIMEOUT_MS = Symbol('ANSWER_TIMEOUT_MS');

/** The code of refusals of this module. */
class AddressRefused extends Error {
  readonly code = 'ERR_ADDRESS_REFUSED';
}

/** Statuses that another attempt of the same request will not change. Others, such as 404 of a restarting server, may pass. */
const FINAL: readonly number[] = [410];

/**
 * Sends requests to servers that a person chose. A host is often inside a network that its users cannot reach, so
 * addresses that are not public are refused unless the configuration allows their network. The address that is
 * connected to is the one that was checked, and redirects are not followed.
 */
@Injectable()
export class OutboundHttp implements Outbound {
  readonly #agents = createAgents();
  readonly #allowed: (address: string) => boolean;

  constructor(
    @Inject(HOST_CONFIG) { notifyNetworks = [] }: Pick<HostConfig, 'notifyNetworks'>,
    @Optional() @Inject(ANSWER_TIMEOUT_MS) private readonly answerMs = ANSWER_MS,
  ) {
    const trusts = proxyAddr.compile([...notifyNetworks]);
    this.#allowed = (address) => ipaddr.process(address).range() === 'unicast' || trusts(address, 0);
  }

  async resolve(host: string): Promise<readonly string[]> {
    const name = host.replace(/^\[|\]$/g, '');
    const found = isIP(name) ? [name] : (await lookup(name, { all: true })).map(({ address }) => address);
    if (!found.every((address) => this.#allowed(address))) throw new AddressRefused(host);
    return found;
  }

  async post({ url, headers, body }: OutgoingRequest): Promise<void> {
    const target = new URL(url);
    try {
      // An address is not looked up, so it is checked here.
      if (isIP(target.hostname.replace(/^\[|\]$/g, ''))) await this.resolve(target.hostname);
      const { status, data } = await axios.post<NodeJS.ReadableStream & { destroy(): void }>(url, body, {
        ...{ headers, ...this.#agents, lookup: this.#lookup as never, proxy: false, maxRedirects: 0 },
        // The answer is not read: it may be of any size.
        ...{
          responseType: 'stream',
          signal: AbortSignal.timeout(this.answerMs),
          validateStatus: null,
          transformRequest: [],
        },
      });
      data.destroy();
      if (status < 200 || status > 299) throw refusal(target.host, status);
    } catch (error) {
      throw error instanceof DeliveryError ? error : failure(target.host, error, this.answerMs);
    }
  }

  readonly #lookup = (
    host: string,
    _options: object,
    done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
  ): void => {
    this.resolve(host).then(
      (addresses) =>
        done(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        ),
      (error: Error) => done(error, []),
    );
  };
}

function refusal(host: string, status: number): DeliveryError {
  const advice =
    status >= 300 && status < 400
      ? 'This is a redirect, which is not followed. Enter the final address.'
      : status === 401 || status === 403 || status === 404 || status === 410
        ? 'Check the address and its secret.'
        : 'It is tried again.';
  return new DeliveryError(`${host} answered ${status}. ${advice}`, FINAL.includes(status));
}

function failure(host: string, error: unknown, answerMs: number): DeliveryError {
  const { code, message } = (error instanceof AxiosError && error.cause instanceof Error ? error.cause : error) as {
    readonly code?: string;
    readonly message: string;
  };
  if (code === 'ERR_ADDRESS_REFUSED')
    return new DeliveryError(
      `${host} is in a network that is not public. If it is meant, add the network to MAESTRO_NOTIFY_NETWORKS.`,
    );
  if (error instanceof AxiosError && error.code === 'ERR_CANCELED')
    return new DeliveryError(`${host} did not answer within ${answerMs / 1000} s. It is tried again.`);
  return new DeliveryError(
    `${host} could not be reached: ${code ?? message}. Check the address, its certificate and the network.`,
  );
}
