import { createAgents } from '@maestro/core';
import { Inject, Injectable, Optional } from '@nestjs/common';
import axios, { AxiosError } from 'axios';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { ADDRESS_REFUSED, AddressGuard } from '../../outbound/address-guard.js';
import { DeliveryError, type Outbound, type OutgoingRequest } from './channel-type.types.js';

/** Milliseconds until an answer must begin. */
const ANSWER_MS = 15_000;

/** Injects another number of milliseconds until an answer must begin. */
export const ANSWER_TIMEOUT_MS = Symbol('ANSWER_TIMEOUT_MS');

/** Statuses that another attempt of the same request will not change. Others, such as 404 of a restarting server, may pass. */
const FINAL: readonly number[] = [410];

/** Sends requests to servers that a person chose, as far as {@link AddressGuard} allows. Redirects are not followed. */
@Injectable()
export class OutboundHttp implements Outbound {
  readonly #agents = createAgents();
  readonly #guard: AddressGuard;

  constructor(
    @Inject(HOST_CONFIG) { notifyNetworks = [] }: Pick<HostConfig, 'notifyNetworks'>,
    @Optional() @Inject(ANSWER_TIMEOUT_MS) private readonly answerMs = ANSWER_MS,
  ) {
    this.#guard = new AddressGuard(notifyNetworks);
  }

  resolve(host: string): Promise<readonly string[]> {
    return this.#guard.resolve(host);
  }

  async post({ url, headers, body }: OutgoingRequest): Promise<void> {
    const target = new URL(url);
    try {
      await this.#guard.check(target.hostname);
      const { status, data } = await axios.post<NodeJS.ReadableStream & { destroy(): void }>(url, body, {
        ...{ headers, ...this.#agents, lookup: this.#guard.lookup as never, proxy: false, maxRedirects: 0 },
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
  if (code === ADDRESS_REFUSED)
    return new DeliveryError(
      `${host} is in a network that is not public. If it is meant, add the network to MAESTRO_NOTIFY_NETWORKS.`,
    );
  if (error instanceof AxiosError && error.code === 'ERR_CANCELED')
    return new DeliveryError(`${host} did not answer within ${answerMs / 1000} s. It is tried again.`);
  return new DeliveryError(
    `${host} could not be reached: ${code ?? message}. Check the address, its certificate and the network.`,
  );
}
