import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, writeAnswer } from '../http/answer-writer.js';
import { InFlightGauge, type LoopbackServer, startLoopbackServer, systemClock } from '../http/loopback-server.js';
import { BucketShelf } from './bucket/bucket-shelf.js';
import { CallAnswerer, type SpacesWorld, requestIdMaker } from './calls/call-answerer.js';
import { readCall } from './calls/call-reader.js';
import { RequestLog } from './calls/request-log.js';
import type { SpacesCall } from './protocol/spaces-call.types.js';
import { SPACES_DEMO_ACCOUNT, demoBuckets, SPACES_REGIONS } from './demo/demo-buckets.js';
import { faultAnswer, SpacesFaults } from './faults/spaces-faults.js';
import type { SpacesEmulator, SpacesEmulatorOptions } from './spaces-emulator.types.js';

const DEMO_SEED = 1;
const DEMO_BUCKETS = 24;

const makeWorld = (options: SpacesEmulatorOptions): SpacesWorld => {
  const {
    regions = SPACES_REGIONS,
    accounts = [SPACES_DEMO_ACCOUNT],
    pageBuckets = false,
    now = systemClock,
  } = options;
  const { seed = DEMO_SEED, bucketCount: count = DEMO_BUCKETS } = options;
  const owner = accounts[0]?.id ?? SPACES_DEMO_ACCOUNT.id;
  const buckets = new BucketShelf(options.buckets ?? demoBuckets({ seed, count, owner, regions }));
  return { regions, accounts, buckets, now, pageBuckets };
};

/** The state of a running emulator, besides its buckets. */
class SpacesDesk {
  readonly gauge = new InFlightGauge();
  readonly faults = new SpacesFaults();
  readonly log = new RequestLog();
  private readonly answerer: CallAnswerer;
  private readonly nextRequestId: (region: string) => string;

  constructor(
    private readonly world: SpacesWorld,
    private readonly latencyMs: number,
  ) {
    this.answerer = new CallAnswerer(world);
    this.nextRequestId = requestIdMaker(world.now);
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.gauge.enter(response);
    request.resume();
    const call = readCall(request);
    this.log.add(call, this.world.now());
    const requestId = this.nextRequestId(call.region);
    response.setHeader('x-amz-request-id', requestId);
    if (this.latencyMs > 0) {
      await wait(this.latencyMs, undefined, { ref: false });
    }
    writeAnswer(response, await this.answer(call, requestId));
  }

  private async answer(call: SpacesCall, requestId: string): Promise<Answer> {
    const answer = () => this.answerer.answer(call, requestId);
    const fault = this.faults.take(call);
    const { region, bucket } = call;
    return fault === undefined ? answer() : faultAnswer(fault, { region, bucket, requestId, answer });
  }
}

const describe = (server: LoopbackServer, world: SpacesWorld, desk: SpacesDesk): SpacesEmulator => {
  const key = world.accounts[0]?.keys[0];
  return {
    endpoint: `${server.url}/{region}`,
    endpointOf: (region) => `${server.url}/${region}`,
    accessKeyId: key?.accessKeyId ?? '',
    secretAccessKey: key?.secretAccessKey ?? '',
    regions: world.regions,
    accounts: world.accounts,
    buckets: world.buckets,
    faults: desk.faults,
    requests: desk.log.requests,
    get mostInFlight() {
      return desk.gauge.most;
    },
    close: () => server.close(),
  };
};

/**
 * Starts a Spaces emulator on 127.0.0.1: the part of DigitalOcean Spaces that reads buckets, with checked signatures,
 * accounts and faults. It responds like a RADOS Gateway 16.
 * @throws the listen error, e.g. EADDRINUSE if the port is in use.
 */
export const startSpacesEmulator = async (options: SpacesEmulatorOptions = {}): Promise<SpacesEmulator> => {
  const world = makeWorld(options);
  const desk = new SpacesDesk(world, options.latencyMs ?? 0);
  const server = await startLoopbackServer((request, response) => desk.handle(request, response), options.port);
  return describe(server, world, desk);
};
