import type { Notification } from '../messages/notification.types.js';

/** A setting of a channel, as a form asks for it. */
export interface ChannelField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly kind: 'url' | 'text' | 'secret' | 'email' | 'port' | 'domains';
  readonly required: boolean;
  /** What applies if it is left out. */
  readonly default?: string;
}

/** The settings of a channel, by the names of its fields. Secret as a whole: the address of a chat is a password. */
export type ChannelSettings = Readonly<Record<string, string>>;

/** A POST request to a receiver. */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends to servers that a person chose, within limits of time and size, and not to the host's own network. */
export interface Outbound {
  /** @throws {DeliveryError} unless the answer is a success. */
  post(request: OutgoingRequest): Promise<void>;
  /**
   * The addresses of a server that may be connected to.
   *
   * @throws {DeliveryError} if one of them is in a network that is not allowed.
   */
  resolve(host: string): Promise<readonly string[]>;
}

/** A kind of receiver. */
export interface ChannelType {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ChannelField[];
  /** Which server it leads to, for lists. Contains nothing secret. */
  destination(settings: ChannelSettings): string;
  /**
   * @returns whom it did not reach although it was accepted, and what to do. Undefined: nobody.
   * @throws {DeliveryError} if it was not accepted.
   */
  send(settings: ChannelSettings, notification: Notification, outbound: Outbound): Promise<string | undefined>;
}

/** A delivery that failed. Its message says why and what to do, without secrets. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    message: string,
    /** Whether another attempt is useless until somebody changes the channel. */
    readonly isFinal = false,
  ) {
    super(message);
  }
}
