import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HOST_CONFIG, type HostConfig } from '../../config/host-config.types.js';
import { isDatabaseOutage } from '../../database/database-errors.js';
import { StateReader } from './state-reader.service.js';

/** Milliseconds between two looks for states that are due. */
const LOOK_MS = 1000;

/** Reads states of Terraform when they are due, in worker processes. */
@Injectable()
export class StateWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger(StateWorker.name);
  #timer?: NodeJS.Timeout;
  #isStopping = false;
  #look: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(HOST_CONFIG) private readonly config: HostConfig,
    @Inject(StateReader) private readonly reader: StateReader,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role !== 'api') this.#lookLater();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    await this.#look;
  }

  /** An unavailable database is asked again, and everything else already tells that it is. */
  #lookLater(): void {
    this.#timer = setTimeout(() => {
      this.#look = this.reader
        .readDue()
        .catch((error: unknown) => {
          if (!isDatabaseOutage(error)) this.#logger.warn('A state of Terraform could not be read', error);
        })
        .finally(() => this.#isStopping || this.#lookLater());
    }, LOOK_MS).unref();
  }
}
