import type { BodyAnswer } from '../../http/answer-writer.js';
import { mayCall, type SpacesAccount, type SpacesCaller } from '../account/bucket-access.js';
import { BUCKET_ANSWERS } from '../answers/bucket-answer-table.js';
import { bucketListAnswer } from '../answers/bucket-list-answer.js';
import { errorAnswer } from '../answers/xml-answer.js';
import { SpacesError } from '../protocol/error-table.js';
import type { BucketShelf } from '../bucket/bucket-shelf.js';
import { identifyCaller } from '../signature/caller-identification.js';
import type { BucketOperation, SpacesCall } from '../protocol/spaces-call.types.js';

const COUNT_DIGITS = 21;

/** Creates ids like the gateway's: `tx`, a serial number, the second, the zone. */
export const requestIdMaker = (now: () => number): ((region: string) => string) => {
  let made = 0;
  return (region) => {
    made += 1;
    const seconds = Math.floor(now() / 1000).toString(16);
    return `tx${made.toString(16).padStart(COUNT_DIGITS, '0')}-${seconds.padStart(10, '0')}-1022-${region}-a`;
  };
};

/** The input of an emulator's responses. */
export interface SpacesWorld {
  readonly regions: readonly string[];
  readonly accounts: readonly SpacesAccount[];
  readonly buckets: BucketShelf;
  readonly now: () => number;
  /** Whether ListBuckets respects `max-buckets` and `continuation-token`. */
  readonly pageBuckets: boolean;
}

/** Answers calls like the gateway, including errors. */
export class CallAnswerer {
  constructor(private readonly world: SpacesWorld) {}

  /** The response to a call without faults. */
  async answer(call: SpacesCall, requestId: string): Promise<BodyAnswer> {
    try {
      return await this.answerOrThrow(call);
    } catch (reason) {
      if (!(reason instanceof SpacesError)) {
        throw reason;
      }
      return errorAnswer({ code: reason.code, requestId, region: call.region, bucket: call.bucket });
    }
  }

  private async answerOrThrow(call: SpacesCall): Promise<BodyAnswer> {
    const { operation, region } = call;
    const { regions, accounts, now } = this.world;
    if (!regions.includes(region)) {
      throw new SpacesError('NoSuchRegion');
    }
    if (operation === 'NotImplemented') {
      throw new SpacesError('NotImplemented');
    }
    // Before the signature is checked, as recorded.
    if (operation === 'MethodNotAllowed' || operation === 'GetBucketWebsite') {
      throw new SpacesError('MethodNotAllowed');
    }
    const caller = await identifyCaller(call, accounts, now);
    return operation === 'ListBuckets' ? this.listBuckets(call, caller) : this.answerBucket(call, operation, caller);
  }

  private listBuckets({ region, query }: SpacesCall, caller: SpacesCaller): BodyAnswer {
    const { buckets, pageBuckets } = this.world;
    const owned = caller === 'anonymous' ? [] : buckets.ownedBy(caller.account.id, region);
    return bucketListAnswer({ caller, buckets: owned, query, paged: pageBuckets });
  }

  private answerBucket(call: SpacesCall, operation: BucketOperation, caller: SpacesCaller): BodyAnswer {
    const bucket = this.world.buckets.find(call.region, call.bucket ?? '');
    if (bucket === undefined) {
      throw new SpacesError('NoSuchBucket');
    }
    if (!mayCall(caller, operation, bucket)) {
      throw new SpacesError('AccessDenied');
    }
    const owner = this.world.accounts.find(({ id }) => id === bucket.owner);
    const unknownOwner = { id: bucket.owner, displayName: '' };
    return BUCKET_ANSWERS[operation]({
      bucket,
      owner: owner ?? unknownOwner,
      caller,
      query: call.query,
      key: call.key,
    });
  }
}
